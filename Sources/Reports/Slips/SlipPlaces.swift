internal import Consolidation
internal import Submissions

/// The cells of one problem with what was written in them: 工作表“名单” K7:K9、K12：低风险区；K15：正常.
struct SlipPlaces {
  private let places: [FindingLines.Place]
  private let findings: FindingList

  /// Values that are listed, and bytes of the cells of one: enough to find and mend the column.
  private static let valuesListed = 60
  private static let cellBytesListed = 400

  /// - Parameter places: of one sheet, at least one.
  init(_ places: [FindingLines.Place], in findings: FindingList) {
    self.places = places
    self.findings = findings
  }

  func append(to html: inout HTMLText) {
    let sheet = findings.words[Int(entry(0).sheet)]
    if !sheet.isEmpty {
      html.markup("工作表“")
      html.text(sheet)
      html.markup("” ")
    } else if entry(0).cells.isEmpty {
      html.markup("整个文件")
      if !entry(0).value.isEmpty { html.markup("：") }
    }
    for index in places.indices.prefix(Self.valuesListed) {
      if index > 0 { html.markup("；") }
      append(entry(index), to: &html)
    }
    guard places.count > Self.valuesListed else { return }
    html.markup("；等 ")
    html.number(places.count)
    html.markup(" 处，其余见报送单位的问题清单")
  }

  private func entry(_ index: Int) -> FindingList.Entry { findings.entries[Int(places[index].index)] }

  private func append(_ entry: FindingList.Entry, to html: inout HTMLText) {
    findings.withBytes(of: entry.cells) { cells in
      let end = Self.end(of: cells)
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
