/// Writes a table for the page: caption, scopes, a head of one or two levels, 合计 in a body of its own.
///
/// End tags that HTML lets go (`</td>`, `</tr>`; HTML 13.1.2.4) are left out, and alignment is in one style sheet, so
/// that a table of 7,681 enterprises stays small.
struct HTMLTable {
  let table: ReportTable
  /// `t3` for 表3.
  let identifier: String

  init(_ table: ReportTable) {
    self.table = table
    identifier = table.number.replacing("表", with: "t")
  }

  private var hasGroups: Bool { table.columns.contains { !$0.group.isEmpty } }
  private var totalWidth: Double { table.columns.reduce(0) { $0 + $1.width } }

  /// Wider than a portrait page.
  var isWide: Bool { totalWidth > 58 }

  var markup: HTMLText {
    var out = HTMLText()
    out.markup("<table id=\"")
    out.text(identifier)
    out.markup("\" style=\"min-width:")
    // A screen can scroll sideways, so that a wide table need not be as narrow there as on paper.
    out.number(Int((totalWidth * (isWide ? 1.4 : 1)).rounded(.up)))
    out.markup("em\">")
    appendCaption(to: &out)
    appendWidths(to: &out)
    appendHead(to: &out)
    appendBody(to: &out)
    out.markup("</table>")
    return out
  }

  private func appendCaption(to out: inout HTMLText) {
    out.markup("<caption id=\"")
    out.text(identifier)
    out.markup("-name\"><span class=\"cap\"><b>")
    out.text(table.number)
    out.markup("</b> ")
    out.text(table.name)
    out.markup(" <i>单位：")
    out.text(table.unit)
    out.markup("</i></span></caption>")
  }

  private func appendWidths(to out: inout HTMLText) {
    out.markup("<colgroup>")
    for column in table.columns {
      let perMille = Int((column.width * 1000 / totalWidth).rounded())
      out.markup("<col style=\"width:")
      out.text("\(perMille / 10).\(perMille % 10)")
      out.markup("%\">")
    }
    out.markup("</colgroup>")
  }

  private func appendHead(to out: inout HTMLText) {
    out.markup("<thead><tr>")
    for (index, column) in table.columns.enumerated() {
      if column.group.isEmpty {
        out.markup(hasGroups ? "<th scope=\"col\" rowspan=\"2\">" : "<th scope=\"col\">")
        out.text(column.heading)
      } else if index == 0 || table.columns[index - 1].group != column.group {
        out.markup("<th scope=\"colgroup\" colspan=\"")
        out.number(table.columns[index...].prefix { $0.group == column.group }.count)
        out.markup("\">")
        out.text(column.group)
      }
    }
    if hasGroups {
      out.markup("<tr>")
      for column in table.columns where !column.group.isEmpty {
        out.markup("<th scope=\"col\">")
        out.text(column.heading)
      }
    }
    out.markup("</thead>\n")
  }

  private func appendBody(to out: inout HTMLText) {
    out.markup("<tbody>")
    if table.rows.isEmpty {
      out.markup("<tr><td class=\"none\" colspan=\"")
      out.number(table.columns.count)
      out.markup("\">本次没有可列的数据")
    }
    for row in table.rows { append(row, to: &out) }
    out.markup("</tbody>")
    guard let total = table.total else { return }
    out.markup("<tbody class=\"sum\">")
    append(total, to: &out)
    out.markup("</tbody>")
  }

  private func append(_ row: [ReportTable.Cell], to out: inout HTMLText) {
    let isSubtotal = row.contains { $0.reads("小计") || $0.reads("合计") }
    out.markup(isSubtotal ? "\n<tr class=\"part-sum\">" : "\n<tr>")
    for (index, (cell, column)) in zip(row, table.columns).enumerated() {
      out.markup(index == table.rowHeadingIndex ? Self.rowHeading(cell) : "<td>")
      append(cell, column.kind, to: &out)
    }
  }

  /// 其中 stands under the row that it is part of.
  private static func rowHeading(_ cell: ReportTable.Cell) -> StaticString {
    guard case .text(let text) = cell, text.hasPrefix("其中：") else { return "<th scope=\"row\">" }
    return "<th scope=\"row\" class=\"part\">"
  }

  private func append(_ cell: ReportTable.Cell, _ kind: ReportTable.Kind, to out: inout HTMLText) {
    switch cell {
    case .notStated: break
    case .noPredecessor: out.markup("—")
    case .figure(let figure):
      if kind == .difference, figure > 0 { out.markup("+") }
      out.number(figure)
    case .text(let text):
      guard kind == .date, text.utf8.count == 10 else { return out.text(text) }
      // A date may break only after its year.
      out.text(String(text.prefix(5)))
      out.markup("<wbr>")
      out.text(String(text.dropFirst(5)))
    }
  }

  /// Style rules for the columns that do not hold figures.
  var alignmentRules: String {
    let columns = table.columns.enumerated().filter { $0.element.kind != .figure && $0.element.kind != .difference }
    guard !columns.isEmpty else { return "" }
    let selectors = columns.map { "#\(identifier) td:nth-child(\($0.offset + 1))" }
    return selectors.joined(separator: ",") + "{text-align:left}"
  }
}

extension ReportTable.Cell {
  /// Whether it says just this, byte by byte: comparing Chinese text as `String` normalizes it first.
  fileprivate func reads(_ words: StaticString) -> Bool {
    guard case .text(let text) = self, text.utf8.count == words.utf8CodeUnitCount else { return false }
    return text.utf8.elementsEqual(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }
}
