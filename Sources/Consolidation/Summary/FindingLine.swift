package import Rulebook

/// One line of 问题清单: findings of one code, field and raw value in one sheet, already masked.
package struct FindingLine: Sendable, Equatable {
  package var code: FindingCode
  package var enterprise: String
  package var file: String
  package var sheet: String
  /// A1 references and ranges, joined by 、.
  package var cells: String
  package var rowCount: Int
  /// Heading of the column as the vocabulary calls it; empty for rows and files.
  package var field: String
  /// Masked where it is personal.
  package var rawValue: String
  package var message: String
  package var advice: String
  package var severity: Severity

  package init(
    code: FindingCode, severity: Severity, enterprise: String, file: String, sheet: String = "", cells: String = "",
    rowCount: Int = 1,
    field: String = "", rawValue: String = "", message: String, advice: String
  ) {
    self.code = code
    self.severity = severity
    self.enterprise = enterprise
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.rowCount = rowCount
    self.field = field
    self.rawValue = rawValue
    self.message = message
    self.advice = advice
  }
}
