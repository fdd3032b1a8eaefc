/// Reads yes and no, test results, contact and duty status, blanks and ditto marks (`domain.md` 5.3 and 6).
package struct AnswerVocabulary: Sendable {
  package init() {}

  /// Nothing is stated: blank, `/`, `-`, 不详 and the like.
  package func isBlank(_ raw: String) -> Bool { raw.isEmpty }

  /// 同上, 〃 and the like: the value of the person above.
  package func isDitto(_ raw: String) -> Bool { false }

  /// 1 and 0 count only where the column holds nothing else.
  package func yesNo(_ raw: String, isBinaryColumn: Bool) -> YesNo { .ambiguous }

  /// - Parameter isQuestion: the heading asks 是否有48小时核酸阴性证明, so that 是 means negative.
  package func testResult(_ raw: String, isQuestion: Bool) -> TestResult { .unstated }

  /// - Parameter isCombinedQuestion: the heading asks for 密接 and 次密接 together.
  package func contact(_ raw: String, isCombinedQuestion: Bool) -> ContactStatus { .unknown }

  /// 需返岗 or 当前在岗, from the words themselves or from yes/no under a heading such as 是否在岗.
  /// - Parameter heading: as written.
  package func duty(_ raw: String, heading: String) -> DutyStatus { .unstated }
}

package enum YesNo: Sendable, Equatable { case yes, no, ambiguous, unstated }
