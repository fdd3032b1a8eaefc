internal import CXLSXWriter
internal import Rulebook

/// A workbook under construction in libxlsxwriter; the bytes depend on nothing but what is put in.
struct Workbook: ~Copyable {
  private let file: MemoryFile
  private let workbook: UnsafeMutablePointer<lxw_workbook>?
  private var isClosed = false

  /// - Parameters:
  ///   - file: where the workbook goes; a failure to write it shows when a sheet is added or the workbook finished.
  ///   - author: for the document's properties.
  ///   - day: stands as the time of making, so that the same report has the same bytes.
  init(in file: consuming MemoryFile, title: String, author: String, day: CalendarDay) {
    workbook = workbook_new(file.path)
    self.file = file
    title.withCString { title in
      author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = time_t(day.dayNumber) * 86_400
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  deinit {
    // Closing is the only call of the library that frees a workbook.
    if !isClosed, let workbook { workbook_close(workbook) }
  }

  func addSheet(_ name: String) throws(WorkbookError) -> Worksheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw WorkbookError(reason: "workbook_add_worksheet")
    }
    return Worksheet(sheet: sheet)
  }

  func format(_ style: CellStyle) throws(WorkbookError) -> CellFormat {
    guard let format = workbook_add_format(workbook) else { throw WorkbookError(reason: "workbook_add_format") }
    style.apply(to: format)
    return CellFormat(format: format)
  }

  /// Writes the workbook out.
  consuming func finish() throws(WorkbookError) -> [UInt8] {
    isClosed = true
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw WorkbookError(reason: String(cString: lxw_strerror(error))) }
    return try file.contents()
  }
}

/// A format that belongs to a workbook.
struct CellFormat {
  fileprivate let format: UnsafeMutablePointer<lxw_format>
}

/// How cells look: the few things in which the cells of our workbooks differ.
struct CellStyle: Hashable {
  enum Alignment: Hashable { case left, center, right }

  var font = "宋体"
  var size = 10.0
  var isBold = false
  var alignment = Alignment.left
  var hasBorder = true
  var isShaded = false
  var isWrapped = true
  /// As in Excel's dialogue; `@` is text.
  var numberFormat = ""

  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, font)
    format_set_font_size(format, size)
    if isBold { format_set_bold(format) }
    let horizontal =
      switch alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isShaded { format_set_bg_color(format, 0xECEBE6) }
    if isWrapped { format_set_text_wrap(format) }
    if !numberFormat.isEmpty { format_set_num_format(format, numberFormat) }
  }
}

/// A sheet of a workbook; rows and columns are 0-based.
struct Worksheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  /// The longest text that a cell takes (Excel's limit is 32,767 characters).
  private static let maximumLength = 32_000

  fileprivate init(sheet: UnsafeMutablePointer<lxw_worksheet>) { self.sheet = sheet }

  /// Writes words, never a formula, whatever they begin with.
  func write(_ text: String, row: Int, column: Int, _ format: CellFormat) {
    // UTF-8 is never the shorter one, and is counted already.
    let isTooLong = text.utf8.count > Self.maximumLength && text.utf16.count > Self.maximumLength
    let fitting = isTooLong ? String(text.prefix(Self.maximumLength / 4)) + "…" : text
    if fitting.isEmpty {
      worksheet_write_blank(sheet, UInt32(row), UInt16(column), format.format)
    } else {
      worksheet_write_string(sheet, UInt32(row), UInt16(column), fitting, format.format)
    }
  }

  func write(_ number: Int, row: Int, column: Int, _ format: CellFormat) {
    worksheet_write_number(sheet, UInt32(row), UInt16(column), Double(number), format.format)
  }

  /// Writes text over a range of cells; a single cell is not merged.
  func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat) {
    guard rows.count > 1 || columns.count > 1 else {
      return write(text, row: rows.lowerBound, column: columns.lowerBound, format)
    }
    worksheet_merge_range(
      sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound),
      text, format.format)
  }

  /// - Parameter width: in Chinese characters.
  func setWidth(_ width: Double, column: Int, _ format: CellFormat? = nil) {
    worksheet_set_column(sheet, UInt16(column), UInt16(column), width * 2 + 1, format?.format)
  }

  func setHeight(_ points: Double, row: Int) { worksheet_set_row(sheet, UInt32(row), points, nil) }

  /// Keeps rows and columns in sight and on every printed page.
  func freeze(rows: Int, columns: Int, repeating: ClosedRange<Int>) {
    worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
    worksheet_repeat_rows(sheet, UInt32(repeating.lowerBound), UInt32(repeating.upperBound))
  }

  func filter(headRow: Int, lastRow: Int, lastColumn: Int) {
    worksheet_autofilter(sheet, UInt32(headRow), 0, UInt32(lastRow), UInt16(lastColumn))
  }

  /// A4, as many pages as needed, one page wide, numbered.
  func setUpPrint(isLandscape: Bool, footer: String = "&C第 &P 页 共 &N 页") {
    worksheet_set_paper(sheet, 9)
    if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
    worksheet_center_horizontally(sheet)
    worksheet_set_footer(sheet, footer)
  }

  /// Lets the user choose from a list in a column.
  func offer(_ choices: [String], rows: ClosedRange<Int>, column: Int, title: String, message: String) {
    var pointers: [UnsafeMutablePointer<CChar>?] = choices.map { strdup($0) } + [nil]
    let titleCopy = strdup(title)
    let messageCopy = strdup(message)
    defer { for pointer in pointers + [titleCopy, messageCopy] { free(pointer) } }
    pointers.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
      validation.value_list = list.baseAddress
      validation.error_title = titleCopy
      validation.error_message = messageCopy
      worksheet_data_validation_range(
        sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &validation)
    }
  }
}
