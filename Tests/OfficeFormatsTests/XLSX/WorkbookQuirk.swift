import TestSupport
import Testing

/// One quirk of an XLSX file, and the cells that must be read all the same.
struct WorkbookQuirk: Sendable, CustomTestStringConvertible {
  var name: String
  var fixture: WorkbookFixture
  /// As ``describe(_:)`` gives them.
  var cells: [String]
  var merges: [String] = []

  var testDescription: String { name }

  init(_ name: String, cells: [String], merges: [String] = [], _ change: (inout WorkbookFixture) -> Void) {
    self.name = name
    fixture = WorkbookFixture.with(change)
    self.cells = cells
    self.merges = merges
  }

  static let all = texts + values + dates + structure + rowsAndColumns + packaging
}
