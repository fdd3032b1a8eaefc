/// Writes a table as mail programs of any age show it: attributes and inline styles only (requirement 31).
struct MailTable {
  let table: ReportTable

  var markup: HTMLText {
    var out = HTMLText()
    out.markup("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\"")
    out.markup(
      " style=\"border-collapse:collapse;font-size:13px\"><caption align=\"left\" style=\"text-align:left\"><b>")
    out.text(table.number + " " + table.name)
    out.markup("</b>　单位：")
    out.text(table.unit)
    out.markup("</caption>\r\n<tr bgcolor=\"#ecebe6\">")
    for column in table.columns {
      out.markup("<th scope=\"col\">")
      out.text(column.heading)
      out.markup("</th>")
    }
    out.markup("</tr>")
    for row in table.rows { append(row, opening: "\r\n<tr align=\"right\">", to: &out) }
    if let total = table.total { append(total, opening: "\r\n<tr align=\"right\" bgcolor=\"#ecebe6\">", to: &out) }
    out.markup("</table>")
    return out
  }

  private func append(_ row: [ReportTable.Cell], opening: StaticString, to out: inout HTMLText) {
    out.markup(opening)
    for (cell, column) in zip(row, table.columns) {
      let isWords = column.kind != .figure && column.kind != .difference
      out.markup(isWords ? "<td align=\"left\">" : "<td>")
      switch cell {
      case .text(let text): out.text(text)
      case .figure(let figure): out.text(column.kind == .difference && figure > 0 ? "+\(figure)" : String(figure))
      case .notStated: out.markup("&nbsp;")
      case .noPredecessor: out.markup("—")
      }
      out.markup("</td>")
    }
    out.markup("</tr>")
  }
}

/// Bars as coloured cells with the number as text.
struct MailBars {
  var bars: [(label: String, count: Int, color: StaticString)]

  private static let fullWidth = 240

  var markup: HTMLText {
    var out = HTMLText()
    let full = max(1, bars.map(\.count).max() ?? 1)
    out.markup("<table cellspacing=\"0\" cellpadding=\"2\" style=\"font-size:13px\">")
    for bar in bars {
      out.markup("\r\n<tr><td>")
      out.text(bar.label)
      out.markup("</td><td><table cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"")
      out.number(max(bar.count > 0 ? 2 : 1, bar.count * Self.fullWidth / full))
      out.markup("\" height=\"14\" bgcolor=\"")
      if bar.count > 0 { out.markup(bar.color) } else { out.markup("#ffffff") }
      out.markup("\"></td><td>&nbsp;")
      out.number(bar.count)
      out.markup("</td></tr></table></td></tr>")
    }
    out.markup("</table>")
    return out
  }
}
