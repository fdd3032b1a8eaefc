internal import Consolidation
internal import Submissions

/// The cells of one problem with what was written in them: 工作表“名单” K7:K9、K12：低风险区；K15：正常.
struct SlipPlaces {
  private let places: [FindingLines.Place]

  /// Values that are listed, and bytes of the cells of one: enough to find and mend the column.
  private static let valuesListed = 60
  private static let cellBytesListed = 400

  /// - Parameter places: of one sheet, at least one.
  init(_ places: [FindingLines.Place]) { self.places = places }

  /// - Parameter findings: those of the sheet's file.
  func append(to html: inout HTMLText, of findings: FindingList) {
    guard let first = places.first.map({ findings.entries[Int($0.index)] }) else { return }
    let sheet = findings.words[Int(first.sheet)]
    if !sheet.isEmpty {
      html.markup("工作表“")
      html.text(sheet)
      html.markup("” ")
    } else if first.cells.isEmpty {
      html.markup("整个文件")
      if !first.value.isEmpty { html.markup("：") }
    }
    for (number, place) in places.prefix(Self.valuesListed).enumerated() {
      if number > 0 { html.markup("；") }
      Self.append(findings.entries[Int(place.index)], of: findings, to: &html)
    }
    guard places.count > Self.valuesListed else { return }
    html.markup("；等 ")
    html.number(places.count)
    html.markup(" 处，其余见报送单位的问题清单")
  }

  private static func append(_ entry: FindingList.Entry, of findings: FindingList, to html: inout HTMLText) {
    findings.withBytes(of: entry.cells) { cells in
      let end = end(of: cells)
      html.utf8(UnsafeBufferPointer(rebasing: cells[..<end]))
      if end < cells.count { html.markup(" 等") }
    }
    guard !entry.value.isEmpty else { return }
    if !entry.cells.isEmpty { html.markup("：") }
    findings.withBytes(of: entry.value) { html.utf8($0) }
  }

  /// Where the list of cells is cut: between two of them.
  private static func end(of cells: UnsafeBufferPointer<UInt8>) -> Int {
    guard cells.count > cellBytesListed else { return cells.count }
    // The first byte of 、 occurs in no reference.
    return cells[..<cellBytesListed].lastIndex(of: 0xE3) ?? cells.count
  }
}
