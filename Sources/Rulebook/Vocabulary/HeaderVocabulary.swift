/// Recognises the heading of a roster column (`domain.md` 3.3).
package struct HeaderVocabulary: Sendable {
  package init(overlay: Settings.Overlay) {}

  /// The field that a heading names: exact match, then the longest synonym it contains.
  ///
  /// - Parameters:
  ///   - label: as written; it is normalised here.
  ///   - parent: the heading above it in a two-level band; 核酸检测 over 时间 is the test time.
  /// - Returns: `nil` where it names none; such a heading is listed, never dropped.
  package func field(for label: String, under parent: String? = nil) -> HeaderMatch? { nil }
}

package struct HeaderMatch: Sendable, Equatable {
  package var field: RosterField
  package var isExact: Bool
  /// The heading asks a yes/no question (是否驻厂, 是否有48小时核酸阴性证明, 是否密接/次密接 …).
  package var isQuestion: Bool

  package init(field: RosterField, isExact: Bool, isQuestion: Bool) {
    self.field = field
    self.isExact = isExact
    self.isQuestion = isQuestion
  }
}
