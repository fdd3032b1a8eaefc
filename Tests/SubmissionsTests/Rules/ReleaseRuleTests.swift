internal import Rulebook
internal import Testing

@testable internal import Submissions

/// One row's readings, for the whole truth table.
struct ReleaseCase {
  var zone: ControlZone
  var building: SealedBuilding
  var contact: ContactStatus
  var result: TestResult
  var age: TestAge
  var antigen: TestResult

  static let all: [ReleaseCase] = ControlZone.allCases.flatMap { zone in
    SealedBuilding.allCases.flatMap { building in
      ContactStatus.allCases.flatMap { contact in
        TestResult.allCases.flatMap { result in
          TestAge.allCases.flatMap { age in
            TestResult.allCases.map {
              ReleaseCase(zone: zone, building: building, contact: contact, result: result, age: age, antigen: $0)
            }
          }
        }
      }
    }
  }

  /// The sentences of 7.2, word for word.
  var expected: ReleaseVerdict {
    let fails = [
      building == .sealedBuilding, contact == .closeContact, contact == .secondaryContact, contact == .closeOrSecondary,
      result == .positive, result == .notTested, age == .expired, antigen == .positive,
    ]
    let unknowns = [
      zone == .unverified, zone == .sealed && building == .unstated, contact == .unknown, contact == .ambiguous,
      result == .pending, result == .ambiguous, result == .unstated, age == .undetermined, age == .laterThanReference,
      age == .unstated,
    ]
    return fails.contains(true) ? .fail : unknowns.contains(true) ? .unknown : .clear
  }

  var verdict: ReleaseVerdict {
    ReleaseRule.verdict(
      zone: zone, building: building, contact: contact, test: TestCheck(result: result, age: age, antigen: antigen))
  }
}

@Suite("Release conditions, contacts, tests and stages (domain.md 5.2, 5.3, 7.2, 7.3)")
struct ReleaseRuleTests {
  @Test("The whole truth table: 不符 beats 无法判定")
  func truthTable() {
    let wrong = ReleaseCase.all.filter { $0.verdict != $0.expected }
    #expect(wrong.isEmpty)
    #expect(Set(ReleaseCase.all.map(\.verdict)).count == 3)
  }

  @Test(
    "A yes in the column that asks for the 48-hour certificate states the age as well, unless a time says otherwise")
  func certificate() {
    #expect(!TestCheck(result: .negative, age: .unstated, isCertificate: true).isUndecided)
    #expect(TestCheck(result: .negative, age: .unstated).isUndecided)
    #expect(TestCheck(result: .negative, age: .expired, isCertificate: true).fails)
    #expect(TestCheck(result: .unstated, age: .unstated, isCertificate: true).isUndecided)
  }

  @Test("Codes of a test's cells, and a sentence for each")
  func testCodes() {
    #expect(TestCheck(result: .positive, age: .expired).resultCode == .testPositive)
    #expect(TestCheck(result: .positive, age: .expired).timeCode == nil)
    #expect(TestCheck(result: .pending, age: .current).resultCode == .testPending)
    #expect(TestCheck(result: .pending, age: .undetermined).timeCode == nil)
    #expect(TestCheck(result: .ambiguous, age: .current).resultCode == .testUndetermined)
    #expect(TestCheck(result: .notTested, age: .expired).timeCode == nil)
    #expect(TestCheck(result: .negative, age: .expired).timeCode == .testExpired)
    #expect(TestCheck(result: .negative, age: .undetermined).timeCode == .testUndetermined)
    #expect(TestCheck(result: .negative, age: .laterThanReference).timeCode == .testUndetermined)
    #expect(TestCheck(result: .negative, age: .unstated).timeCode == nil)
    #expect(TestCheck(result: .negative, age: .current, antigen: .positive).antigenCode == .antigenPositive)
    #expect(TestCheck(result: .negative, age: .current, antigen: .pending).antigenCode == nil)
    for result in TestResult.allCases {
      for age in TestAge.allCases {
        let check = TestCheck(result: result, age: age)
        #expect(check.timeMessage(hours: 48).isEmpty == (check.timeCode == nil))
      }
    }
  }

  @Test("Only a positive result is an operator alert")
  func alerts() {
    #expect(FindingCode.allCases.filter(\.isPositiveAlert) == [.testPositive, .antigenPositive])
  }

  @Test("Codes of a contact cell, and a sentence for each")
  func contactCodes() {
    let codes = ContactStatus.allCases.map(ContactCheck.code)
    #expect(
      codes == [
        nil, .contactClose, .contactSecondary, .contactAmbiguous, .contactAmbiguous, .contactAmbiguous, nil,
      ])
    for contact in ContactStatus.allCases {
      #expect(ContactCheck.message(contact).isEmpty == (ContactCheck.code(contact) == nil))
    }
  }

  @Test("No sentence sounds like a permission")
  func wording() {
    let sentences =
      ContactStatus.allCases.map(ContactCheck.message) + ReleaseVerdict.allCases.map(\.name)
      + [TestCheck.positiveMessage, TestCheck.pendingMessage, TestCheck.ambiguousMessage, TestCheck.antigenMessage]
    for sentence in sentences { #expect(!sentence.contains("合格") && !sentence.contains("放行")) }
  }

  @Test("Stage 1 has neither bus nor daily driving, stages 1 and 2 no public transport, stage 3 everything")
  func stages() {
    for mode in TravelMode.allCases {
      let isDaily = mode == .shuttleBus || mode == .selfDriving
      #expect(StageCheck.isMismatch(stage: 1, commute: mode, isPublicTransport: false) == isDaily)
      #expect(!StageCheck.isMismatch(stage: 2, commute: mode, isPublicTransport: false))
      #expect(!StageCheck.isMismatch(stage: 3, commute: mode, isPublicTransport: true))
    }
    #expect(StageCheck.isMismatch(stage: 1, commute: nil, isPublicTransport: true))
    #expect(StageCheck.isMismatch(stage: 2, commute: .other, isPublicTransport: true))
    #expect(!StageCheck.isMismatch(stage: 1, commute: nil, isPublicTransport: false))
    #expect(StageCheck.message(stage: 2, isPublicTransport: true).contains("点对点"))
  }
}
