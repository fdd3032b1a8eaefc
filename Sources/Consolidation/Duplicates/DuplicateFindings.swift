internal import Rulebook
internal import Submissions

/// Points at the rows of persons who stand twice, within an enterprise or across enterprises (`domain.md` 3.5).
///
/// R_DUP_IN_FILE and R_DUP_CROSS, one finding for each sheet and each set of other enterprises; nothing personal is in
/// it.
struct DuplicateFindings {
  private(set) var filed: [FiledFinding] = []
  private let night: Night

  init(_ counted: CountedRosters, of night: Night) {
    self.night = night
    for index in counted.pieces.indices {
      let piece = counted.pieces[index]
      add(.rowDuplicateInFile, counted.repeatedInside[index], piece, counted.rosters[index], Self.insideMessage)
      // Who is in two more rosters is another case than who is in one of them: a line is true for all its cells.
      for (others, persons) in counted.repeatedAcross[index].sorted(by: { $0.value[0] < $1.value[0] }) {
        add(.rowDuplicateAcross, persons, piece, counted.rosters[index], acrossMessage(others))
      }
    }
  }

  private static let insideMessage = (
    text: "与本企业另一份计入的名单重复，只计一次。", advice: "增补名单请只填新增人员。"
  )

  private func acrossMessage(_ enterprises: Set<Int>) -> (text: String, advice: String) {
    let names = enterprises.sorted().map { night.directory.entries[$0].name }
    let listed = names.prefix(3).joined(separator: "、") + (names.count > 3 ? "等 \(names.count) 家企业" : "")
    return ("同一证件号码也在\(listed)的名单中，两边都计入。", "请核实人员归属；劳务派遣人员请在备注中说明。")
  }

  private mutating func add(
    _ code: FindingCode, _ persons: [Int], _ piece: RosterPiece, _ roster: Roster,
    _ message: (text: String, advice: String)
  ) {
    var cells: [UInt16: CellList] = [:]
    for index in persons {
      let person = roster.persons[index]
      cells[person.sheetIndex, default: CellList()].add(column: Int(person.keyColumn), row: person.rowNumber)
    }
    for (sheet, list) in cells.sorted(by: { $0.key < $1.key }) {
      let name = roster.sheetNames.indices.contains(Int(sheet)) ? roster.sheetNames[Int(sheet)] : ""
      let finding = Finding(
        code, severity: .warning, sheet: name, cells: list.text, count: list.count, field: "身份证号",
        message: message.text, advice: message.advice)
      filed.append(FiledFinding(file: piece.file, enterprise: piece.enterprise, finding: finding))
    }
  }
}
