@testable import Consolidation
import Rulebook
import Testing

struct VersionChoiceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// 填报日期 of April 2022 and modification time.
    var candidates: [(day: Int?, modified: Int)]
    var choice: VersionChoice
  }

  static let cases = [
    Case(testDescription: "nothing sent", candidates: [], choice: .none),
    Case(testDescription: "one without a date", candidates: [(nil, 1)], choice: .decided(0)),
    Case(testDescription: "the latest date wins", candidates: [(16, 9), (17, 1)], choice: .decided(1)),
    Case(testDescription: "the latest of three", candidates: [(16, 1), (18, 1), (17, 1)], choice: .decided(1)),
    Case(testDescription: "equal dates", candidates: [(17, 1), (17, 2)], choice: .undecided([0, 1], newest: 1)),
    Case(
      testDescription: "equal dates above an older one", candidates: [(17, 5), (16, 9), (17, 4)],
      choice: .undecided([0, 2], newest: 0)),
    Case(
      testDescription: "an older one beside a later and one without a date", candidates: [(17, 5), (16, 9), (nil, 4)],
      choice: .undecided([0, 2], newest: 0)),
    Case(testDescription: "no dates", candidates: [(nil, 3), (nil, 2)], choice: .undecided([0, 1], newest: 0)),
    Case(
      testDescription: "one date missing decides nothing (12.17)", candidates: [(18, 1), (nil, 2)],
      choice: .undecided([0, 1], newest: 1)),
    Case(
      testDescription: "same second: the first in content order", candidates: [(nil, 2), (nil, 2)],
      choice: .undecided([0, 1], newest: 0)),
  ]

  @Test(arguments: cases)
  func `chooses among full submissions by the date inside`(_ testCase: Case) {
    let candidates = testCase.candidates.map { day, modified in
      VersionChoice.Candidate(date: day.flatMap { CalendarDay(year: 2022, month: 4, day: $0) }, modified: modified)
    }
    #expect(VersionChoice(among: candidates) == testCase.choice)
  }
}
