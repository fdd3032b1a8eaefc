internal import OfficeFormats

extension Cell {
  /// ``Cell/columnIndex`` without a call into another module.
  @inline(__always)
  var column: Int { Int(columnAndFlags & 0x3FFF) }

  @inline(__always)
  var isText: Bool {
    switch kind {
    case .sharedText, .text: true
    case .number, .integer, .boolean, .error, .formulaWithoutValue, .image: false
    }
  }

  /// A number that is shown as a date, a time or both.
  @inline(__always)
  var isDate: Bool {
    guard kind == .number || kind == .integer else { return false }
    return numberFormat == .date || numberFormat == .dateTime || numberFormat == .time
  }

  /// Errors, pictures and formulas that nobody has calculated are blanks (`domain.md` 3.4.6).
  @inline(__always)
  var hasContent: Bool {
    switch kind {
    case .sharedText, .text, .number, .integer, .boolean: true
    case .error, .formulaWithoutValue, .image: false
    }
  }
}
