internal import Consolidation
internal import Rulebook

/// 汇总表.xlsx: each table of the report on a sheet of its own.
struct SummaryWorkbook {
  let summary: Summary
  let tables: [ReportTable]

  func bytes() throws(WorkbookError) -> [UInt8] {
    let day = CalendarDay(iso: summary.cutOff.prefix(10)) ?? CalendarDay(dayNumber: 0)
    let workbook = Workbook(in: try MemoryFile(), title: OfficialWording.title, author: summary.office.name, day: day)
    let formats = try TableFormats(workbook)
    for table in tables {
      try TableSheet(table: table, heading: heading, formats: formats).write(to: try workbook.addSheet(table.title))
    }
    return try workbook.finish()
  }

  /// The line between title and table.
  private var heading: String {
    "填报单位：\(summary.office.name)　截至时间：\(OfficialWording.moment(summary.cutOff))"
  }
}

/// The formats that all sheets of a report share.
struct TableFormats {
  let title: CellFormat
  let heading: CellFormat
  let head: CellFormat
  let text: CellFormat
  let figure: CellFormat
  let difference: CellFormat
  let totalText: CellFormat
  let totalFigure: CellFormat
  let totalDifference: CellFormat

  init(_ workbook: borrowing Workbook) throws(WorkbookError) {
    title = try workbook.format(
      CellStyle(font: "方正小标宋简体", size: 16, alignment: .center, hasBorder: false, isWrapped: false))
    heading = try workbook.format(CellStyle(alignment: .left, hasBorder: false, isWrapped: false))
    head = try workbook.format(CellStyle(font: "黑体", alignment: .center, isShaded: true))
    text = try workbook.format(CellStyle(numberFormat: "@"))
    figure = try workbook.format(CellStyle(alignment: .right, numberFormat: "0"))
    difference = try workbook.format(CellStyle(alignment: .right, numberFormat: "+0;-0;0"))
    totalText = try workbook.format(CellStyle(isBold: true, isShaded: true, numberFormat: "@"))
    totalFigure = try workbook.format(CellStyle(isBold: true, alignment: .right, isShaded: true, numberFormat: "0"))
    totalDifference = try workbook.format(
      CellStyle(isBold: true, alignment: .right, isShaded: true, numberFormat: "+0;-0;0"))
  }
}

/// One table on one sheet: title, heading line, head of one or two rows, rows, 合计.
struct TableSheet {
  let table: ReportTable
  let heading: String
  let formats: TableFormats

  private static let headRow = 2

  private var hasGroups: Bool { table.columns.contains { !$0.group.isEmpty } }
  private var leafRow: Int { hasGroups ? Self.headRow + 1 : Self.headRow }
  private var lastColumn: Int { table.columns.count - 1 }

  func write(to sheet: Worksheet) throws(WorkbookError) {
    sheet.merge(table.number + "　" + table.name, rows: 0...0, columns: 0...lastColumn, formats.title)
    sheet.setHeight(28, row: 0)
    sheet.write(heading + "　单位：\(table.unit)", row: 1, column: 0, formats.heading)
    writeHead(to: sheet)
    sheet.setHeight(hasGroups ? 40 : 20, row: leafRow)
    for (index, row) in table.rows.enumerated() { write(row, at: leafRow + 1 + index, to: sheet, isTotal: false) }
    if let total = table.total { write(total, at: leafRow + 1 + table.rows.count, to: sheet, isTotal: true) }
    for (index, column) in table.columns.enumerated() { sheet.setWidth(Self.width(column), column: index) }
    sheet.freeze(rows: leafRow + 1, columns: table.rowHeadingIndex + 1, repeating: Self.headRow...leafRow)
    if table.isSortable, !table.rows.isEmpty {
      sheet.filter(headRow: leafRow, lastRow: leafRow + table.rows.count, lastColumn: lastColumn)
    }
    sheet.setUpPrint(isLandscape: HTMLTable(table).isWide)
  }

  /// On a screen there is more room than on paper: dates and codes stand on one line.
  private static func width(_ column: ReportTable.Column) -> Double {
    switch column.kind {
    case .text: column.width
    case .code: max(column.width, 9)
    case .date: max(column.width, 5.2)
    case .figure, .difference: max(column.width, 3.2)
    }
  }

  private func writeHead(to sheet: Worksheet) {
    for (index, column) in table.columns.enumerated() {
      if column.group.isEmpty {
        sheet.merge(column.heading, rows: Self.headRow...leafRow, columns: index...index, formats.head)
        continue
      }
      sheet.write(column.heading, row: leafRow, column: index, formats.head)
      guard index == 0 || table.columns[index - 1].group != column.group else { continue }
      let count = table.columns[index...].prefix { $0.group == column.group }.count
      sheet.merge(column.group, rows: Self.headRow...Self.headRow, columns: index...index + count - 1, formats.head)
    }
  }

  private func write(_ row: [ReportTable.Cell], at rowIndex: Int, to sheet: Worksheet, isTotal: Bool) {
    for (index, (cell, column)) in zip(row, table.columns).enumerated() {
      let textFormat = isTotal ? formats.totalText : formats.text
      switch cell {
      case .text(let text): sheet.write(text, row: rowIndex, column: index, textFormat)
      case .noPredecessor: sheet.write("—", row: rowIndex, column: index, textFormat)
      case .notStated: sheet.write("", row: rowIndex, column: index, textFormat)
      case .figure(let figure):
        sheet.write(figure, row: rowIndex, column: index, format(column.kind, isTotal: isTotal))
      }
    }
  }

  private func format(_ kind: ReportTable.Kind, isTotal: Bool) -> CellFormat {
    switch kind {
    case .difference: isTotal ? formats.totalDifference : formats.difference
    default: isTotal ? formats.totalFigure : formats.figure
    }
  }
}
