/// Reads yes and no, test results, contact and duty status, blanks and ditto marks (`domain.md` 5.3 and 6).
///
/// Words mean what their list says and nothing more; a tick box (`是☑否□`) stands for the word that is ticked. Shared, for
/// a copy would count all its lists.
package final class AnswerVocabulary: Sendable {
  private let answers: [String: YesNo]
  private let tests: [String: TestResult]
  private let contacts: [String: ContactStatus]
  private let duties: [String: DutyStatus]
  private let dutyQuestions: [String: DutyStatus]
  private let absences: Set<String>
  private let returnQuestions: Set<String>

  package init() {
    answers = WordTable(AnswerWords.yesNo).index(Self.answer)
    tests = WordTable(AnswerWords.tests).index(Self.test)
    contacts = WordTable(AnswerWords.contact).index(Self.contact)
    duties = WordTable(AnswerWords.duty).index(Self.duty)
    dutyQuestions = WordTable(AnswerWords.dutyQuestions).index(Self.duty)
    absences = WordTable(AnswerWords.absences).allWords
    returnQuestions = WordTable(AnswerWords.returnQuestions).allWords
  }

  /// Nothing is stated: blank, `/`, `-`, 不详 and the like; ask the column's own reading first, where `-` may mean more.
  package func isBlank(_ raw: String) -> Bool {
    !Placeholders.beginsLikeNone(raw) && Placeholders.isBlank(Folding.key(raw))
  }

  /// 同上, 〃 and the like: the value of the person above.
  package func isDitto(_ raw: String) -> Bool {
    !Placeholders.beginsLikeNone(raw) && Placeholders.isDitto(Folding.key(raw))
  }

  /// Characters from U+4000 to U+9FFF with which what stands for nothing, or for the person above, may begin; a text that
  /// begins with any other of them states something.
  package static var initialsOfPlaceholders: [UInt16] { Placeholders.initials }

  /// 1 and 0 count only where the column holds nothing else; `/ - ○ 是/否` are ambiguous, a blank is unstated.
  package func yesNo(_ raw: String, isBinaryColumn: Bool) -> YesNo {
    let key = word(in: raw)
    if key.isEmpty { return .unstated }
    if key == "1" || key == "0", !isBinaryColumn { return .ambiguous }
    if let answer = answers[key] { return answer }
    if key == "/" || key == "-" || key == "—" { return .ambiguous }
    return Placeholders.isBlank(key) ? .unstated : .ambiguous
  }

  /// `-` alone is not negative, nor is 正常 or 合格.
  ///
  /// - Parameter isQuestion: the heading asks 是否有48小时核酸阴性证明, so that 是 means negative and 否 that there is none.
  package func testResult(_ raw: String, isQuestion: Bool) -> TestResult {
    let key = word(in: raw)
    if key.isEmpty { return .unstated }
    let result = tests[key]
    if isQuestion, result == nil || result == .ambiguous || result == .notTested {
      switch answers[key] {
      case .yes where key != "1": return .negative
      case .no where key != "0": return .notTested
      default: break
      }
    }
    if let result { return result }
    return Placeholders.isBlank(key) ? .unstated : .ambiguous
  }

  /// A blank is unknown, never “none”.
  ///
  /// 是 under 是否密接 alone says close contact; under 密接/次密接 together it cannot be told which, and is 不符 all the same.
  /// - Parameter isCombinedQuestion: the heading asks for 密接 and 次密接 together.
  package func contact(_ raw: String, isCombinedQuestion: Bool) -> ContactStatus {
    contact(raw, whenAffirmed: isCombinedQuestion ? .closeOrSecondary : .closeContact)
  }

  /// The same, with what 是 means taken from the heading: 是否次密接 asks for 次密接 alone, 接触史 for nothing in particular.
  package func contact(_ raw: String, heading: String) -> ContactStatus {
    contact(raw, whenAffirmed: Self.affirmed(by: Folding.key(heading)))
  }

  private func contact(_ raw: String, whenAffirmed affirmed: ContactStatus) -> ContactStatus {
    let key = word(in: raw)
    if key.isEmpty { return .unknown }
    if let status = contacts[key] { return status }
    if answers[key] == .yes { return affirmed }
    if answers[key] == .no { return .notContact }
    return Placeholders.isBlank(key) ? .unknown : .ambiguous
  }

  private static func affirmed(by heading: String) -> ContactStatus {
    let secondary = heading.has(anyOf: ["次密接", "次密"])
    let rest = secondary ? heading.split(separator: "次密接").joined(separator: " ") : heading
    let close = rest.has(anyOf: ["密接", "密切接触"])
    switch (close, secondary) {
    case (true, true): return .closeOrSecondary
    case (true, false): return .closeContact
    case (false, true): return .secondaryContact
    case (false, false): return .ambiguous
    }
  }

  /// 需返岗 or 当前在岗, from the words themselves or from yes/no under a heading such as 是否在岗.
  ///
  /// - Parameter heading: as written.
  package func duty(_ raw: String, heading: String) -> DutyStatus {
    let key = word(in: raw)
    if let duty = duties[key] { return duty }
    guard let asked = question(Folding.key(heading)) else { return .unstated }
    switch answers[key] {
    case .yes: return asked
    case .no where asksForReturn(heading): return .unstated
    case .no: return asked == .onDuty ? .toReturn : .onDuty
    default: return .unstated
    }
  }

  /// 离职, 不返岗, or 否 under 是否返岗: the person is not to be expected.
  package func isAbsent(_ raw: String, heading: String) -> Bool {
    let key = word(in: raw)
    return absences.contains(key) || (answers[key] == .no && asksForReturn(heading))
  }

  private func asksForReturn(_ heading: String) -> Bool {
    returnQuestions.contains(Self.withoutRemark(Folding.key(heading)).filter(\.isLetter))
  }

  private func question(_ heading: String) -> DutyStatus? {
    dutyQuestions[heading] ?? dutyQuestions[Self.withoutRemark(heading)]
  }

  /// 是否返岗(是/否) without what stands in brackets.
  private static func withoutRemark(_ heading: String) -> String {
    heading.lastIndex(of: "(").map { String(heading[..<$0]) } ?? heading
  }

  /// The key of the cell, or of the word that is ticked in it.
  private func word(in raw: String) -> String {
    let key = Folding.key(raw)
    guard answers[key] == nil, case .chosen(let word) = TickBoxes(raw) else { return key }
    return Folding.key(word)
  }

  private static func answer(_ name: String) -> YesNo? {
    switch name {
    case "yes": .yes
    case "no": .no
    default: .ambiguous
    }
  }

  private static func test(_ name: String) -> TestResult? {
    switch name {
    case "negative": .negative
    case "positive": .positive
    case "not_tested": .notTested
    case "pending": .pending
    default: .ambiguous
    }
  }

  private static func contact(_ name: String) -> ContactStatus? {
    switch name {
    case "none": .notContact
    case "close": .closeContact
    case "secondary": .secondaryContact
    case "released": .released
    default: .ambiguous
    }
  }

  private static func duty(_ name: String) -> DutyStatus? {
    switch name {
    case "to_return": .toReturn
    case "on_duty": .onDuty
    default: .unstated
    }
  }
}

package enum YesNo: Sendable, Equatable { case yes, no, ambiguous, unstated }
