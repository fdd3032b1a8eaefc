package import Rulebook

/// What a rule has to say about one or several cells of a submission; nothing personal in it is unmasked.
///
/// Findings of one code, field and raw value in one sheet are one finding with all its cells (`interface.md`).
package struct Finding: Sendable, Equatable {
  package var code: FindingCode
  package var severity: Severity
  /// Empty where the file is meant, or a document without sheets.
  package var sheet: String
  /// A1 references and ranges joined by 、 (`K7:K60、K63`); empty where no cell is meant.
  package var cells: String
  /// Rows, vehicles, figures or sections concerned, as `interface.md` counts them.
  package var count: Int
  /// The column as the vocabulary calls it; empty where no column is meant.
  package var field: String
  /// As written, masked where it may be personal.
  package var value: String
  /// What is wrong, in a Chinese sentence.
  package var message: String
  /// How to mend it, in a Chinese sentence; empty where the catalogue's advice for the code is enough.
  package var advice: String

  package init(
    _ code: FindingCode, severity: Severity, sheet: String = "", cells: String = "", count: Int = 1, field: String = "",
    value: String = "", message: String, advice: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.sheet = sheet
    self.cells = cells
    self.count = count
    self.field = field
    self.value = value
    self.message = message
    self.advice = advice
  }
}
