/// A table of the report as data; every rendering (page, CSV, workbook, e-mail) is made from the same value.
package struct ReportTable: Sendable, Equatable {
  /// What a column holds: it decides alignment, number format and which guards apply.
  package enum Kind: Sendable, Equatable {
    /// Words that somebody wrote; guarded against formulas where a program might run them.
    case text
    /// Codes and numbers that are no figures: credit codes, plates, cell references.
    case code
    /// ISO 8601.
    case date
    case figure
    /// A figure shown with its sign where the rendering is for people.
    case difference
  }

  package struct Column: Sendable, Equatable {
    package var heading: String
    package var kind: Kind
    /// Width for paper and workbook, in Chinese characters.
    package var width: Double
    /// Heading above this and its neighbours in renderings with a two-level head; empty where there is none.
    package var group: String

    init(_ heading: String, _ kind: Kind, width: Double? = nil, group: String = "") {
      self.heading = heading
      self.kind = kind
      self.width = width ?? (kind == .text ? 8 : kind == .date ? 3.2 : 2.6)
      self.group = group
    }
  }

  package enum Cell: Sendable, Equatable {
    case text(String)
    case figure(Int)
    /// Nothing is stated: an empty cell, never 0 (`domain.md` 6).
    case notStated
    /// A comparison without a predecessor: — (`domain.md` 8.2).
    case noPredecessor
  }

  /// 表1 and so on; empty for the internal lists.
  package var number: String
  package var name: String
  /// 单位 of the figures, as printed above the table.
  package var unit: String
  package var columns: [Column]
  package var rows: [[Cell]]
  /// The column that names the row, 0-based.
  package var rowHeadingIndex = 0
  /// Every row stands for itself, so that a reader may put them in another order.
  package var isSortable = false
  /// 合计, as the last row.
  package var total: [Cell]?
  /// One sentence on how to read the table; empty where it needs none.
  package var note = ""

  init(number: String = "", name: String, unit: String, columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
    self.number = number
    self.name = name
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// 表1-总表, or 收件清单: the file's name without its ending.
  package var title: String { number.isEmpty ? name : number + "-" + name }
  /// For sending, or only for the office (`interface.md`, 内部).
  package var isInternal: Bool { number.isEmpty }
  /// All rows, the total last.
  package var allRows: [[Cell]] { rows + (total.map { [$0] } ?? []) }
}

extension ReportTable.Cell {
  /// A figure, or an empty cell where it is not stated.
  init(_ figure: Int?) { self = figure.map(Self.figure) ?? .notStated }

  /// 增减 against an earlier report.
  ///
  /// - Parameter hasPredecessor: false prints —; a figure missing on either side of an existing one leaves the cell empty.
  static func change(from previous: Int?, to current: Int?, hasPredecessor: Bool) -> Self {
    guard hasPredecessor else { return .noPredecessor }
    guard let previous, let current else { return .notStated }
    return .figure(current - previous)
  }
}
