internal import OfficeFormats
internal import Rulebook

/// Lists of people who are said not to return (离职人员名单, 暂缓返岗人员): in no case the roster of those who do.
///
/// A title that says 返岗 is believed before a file name, and a sheet's name only beside other lists or where nothing
/// speaks against it.
struct AbsentLists {
  /// Where it is said.
  enum Sign: String {
    case sheetName = "表名"
    case title = "标题"
    case fileName = "文件名"
  }

  /// What is said of the first table that was left out.
  struct Absence {
    var sheetName: String
    var sign: Sign
    var enterprise: EnterpriseName?
  }

  private let rulebook: Rulebook
  private let file: RowMarkers.Listing
  /// There is a table of people who do return.
  private let hasOthers: Bool

  init(
    _ sheets: [(sheet: Sheet, found: SheetTables)], fileName: String, _ rulebook: Rulebook, _ cutOff: CutOff
  ) {
    self.rulebook = rulebook
    let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    file = TitleReader(rulebook: rulebook, cutOff: cutOff).listing(in: stem)
    hasOthers = sheets.contains { sheet, found in
      !rulebook.rowMarkers.isSheetOfAbsent(sheet.name) && found.titles.contains { $0.listing != .absent }
    }
  }

  /// The tables that are read; the rows of the others are no persons.
  func withoutAbsent(_ found: SheetTables, of sheet: Sheet) -> SheetTables {
    var kept = SheetTables(sheet: found.sheet)
    var leftOut: [TableReading] = []
    for (title, reading) in zip(found.titles, found.tables) {
      guard let sign = sign(of: title, in: sheet) else {
        kept.titles.append(title)
        kept.tables.append(reading)
        continue
      }
      kept.absence =
        kept.absence ?? Absence(sheetName: sheet.name, sign: sign, enterprise: title.names.first)
      leftOut.append(reading)
    }
    guard !kept.tables.isEmpty else { return kept }
    for reading in leftOut {
      var rows = reading.rows
      rows.nonPerson += reading.persons.count + rows.quarantined
      rows.quarantined = 0
      kept.tables[0].rows = kept.tables[0].rows + rows
    }
    return kept
  }

  private func sign(of title: TableTitle, in sheet: Sheet) -> Sign? {
    if title.listing == .absent { return .title }
    if rulebook.rowMarkers.isSheetOfAbsent(sheet.name),
      hasOthers || (title.listing == .unsaid && file != .returning)
    {
      return .sheetName
    }
    return title.listing == .unsaid && file == .absent ? .fileName : nil
  }
}
