internal import OfficeFormats
internal import Rulebook

/// One heading of a table: its column, what is written in it, and the field that it names.
struct HeaderLabel: Sendable, Equatable {
  /// 0-based.
  var column: Int
  var text: String
  /// The heading above it in a two-level band.
  var parent: String?
  var match: HeaderMatch?

  /// As people would say it: 核酸检测/时间.
  var display: String {
    let label = text.spaceless
    guard let parent, parent != text else { return label }
    return parent.spaceless + "/" + label
  }
}

/// The one to three rows that name the columns of a table.
struct HeaderBand: Sendable, Equatable {
  /// 0-based rows of the sheet.
  var rows: ClosedRange<Int>
  var first: RowPosition
  var last: RowPosition
  /// Ascending by column.
  var labels: [HeaderLabel]

  /// The same columns under the same headings: a header that print repeats on each page.
  func repeats(_ other: HeaderBand) -> Bool {
    labels.map(\.column) == other.labels.map(\.column) && labels.map(\.display) == other.labels.map(\.display)
  }
}
