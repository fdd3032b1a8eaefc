package import Rulebook

/// The nucleic acid and antigen cells of a row, and what is to be said about them (`domain.md` 7.2 to 7.4).
package struct TestCheck: Sendable, Equatable {
  package var result: TestResult
  package var age: TestAge
  package var antigen: TestResult

  /// - Parameter isCertificate: 是 in a column that asks 是否有48小时核酸阴性证明; that states the age where no time is given.
  package init(result: TestResult, age: TestAge, antigen: TestResult = .unstated, isCertificate: Bool = false) {
    self.result = result
    self.age = isCertificate && result == .negative && age == .unstated ? .current : age
    self.antigen = antigen
  }

  /// About the result's cell.
  ///
  /// A result that is missing or 未检 has no code of its own; the verdict counts it.
  package var resultCode: FindingCode? {
    switch result {
    case .positive: .testPositive
    case .pending: .testPending
    case .ambiguous: .testUndetermined
    case .negative, .notTested, .unstated: nil
    }
  }

  /// About the time's cell; of no interest beside a positive result, or none.
  package var timeCode: FindingCode? {
    switch (result, age) {
    case (.positive, _), (.notTested, _): nil
    case (_, .expired): .testExpired
    case (.pending, _): nil
    case (_, .undetermined), (_, .laterThanReference): .testUndetermined
    case (_, .current), (_, .unstated): nil
    }
  }

  /// About the antigen's cell: only a positive one matters, for the antigen test itself is made on the spot.
  package var antigenCode: FindingCode? { antigen == .positive ? .antigenPositive : nil }

  /// 不符 by the test alone.
  package var fails: Bool {
    switch (result, age, antigen) {
    case (.positive, _, _), (.notTested, _, _), (_, .expired, _), (_, _, .positive): true
    default: false
    }
  }

  /// Nothing fails, and nothing shows a negative result of the last 48 hours either.
  package var isUndecided: Bool { result != .negative || age != .current }
}

extension FindingCode {
  /// A positive result is for the operator, the same day, at the top of the internal list (`domain.md` 7.3; 方案 §八(三)).
  package var isPositiveAlert: Bool { self == .testPositive || self == .antigenPositive }
}

extension TestCheck {
  package static let positiveMessage = "核酸结果为阳性，请当日按应急处置程序报告"
  package static let antigenMessage = "抗原结果为阳性，请当日按应急处置程序报告"
  package static let pendingMessage = "核酸已采样、结果未出，无法判定"
  package static let ambiguousMessage = "核酸结果写法不明确，不能当作阴性"

  /// About the result's cell.
  static func message(of code: FindingCode) -> String {
    switch code {
    case .testPositive: positiveMessage
    case .testPending: pendingMessage
    default: ambiguousMessage
    }
  }

  /// What to do about the result's cell; empty where it is what the code always asks for.
  ///
  /// - Parameter isQuestion: the column asks 是否有48小时核酸阴性证明.
  static func advice(of code: FindingCode, isQuestion: Bool) -> String {
    guard code == .testUndetermined else { return "" }
    return isQuestion ? "请写明“是”或“否”" : "请写明“阴性”或“阳性”，没有检测的写“未检”"
  }

  /// About the time's cell; empty where ``timeCode`` is absent.
  package func timeMessage(hours: Int) -> String {
    guard timeCode != nil else { return "" }
    return switch age {
    case .expired: "核酸时间距返岗时间（未填则为截至时间）已超过\(hours)小时"
    case .laterThanReference: "核酸时间晚于返岗时间（未填则为截至时间），无法判定"
    case .undetermined: "核酸时间或返岗时间只写日期，或写法不明确，无法判定是否在\(hours)小时内"
    case .current, .unstated: ""
    }
  }
}
