internal import OfficeFormats

/// The merged ranges of a sheet, found by row.
struct MergeIndex: Sendable {
  /// Ascending by first row.
  let ranges: [CellRange]

  /// Header bands look this many rows up for the range that covers them.
  private static let tallestHeading = 8

  init(_ merges: [CellRange]) {
    ranges = merges.sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
  }

  /// Ranges over a row of headings; taller ones are no headings and left out.
  func covering(row: Int) -> [CellRange] {
    let start = ranges.partitioningIndex { $0.rows.lowerBound >= row - Self.tallestHeading }
    return ranges[start...].prefix { $0.rows.lowerBound <= row }.filter {
      $0.rows.contains(row) && $0.rows.count <= Self.tallestHeading
    }
  }

  /// Ranges that begin below a row.
  func beginning(below row: Int) -> ArraySlice<CellRange> {
    ranges[ranges.partitioningIndex { $0.rows.lowerBound > row }...]
  }
}
