internal import Rulebook
internal import Submissions

/// Why an enterprise's figure is what it is against 上次; the words are those of 表5 and of 较上次.
enum EnterpriseChange: String, CaseIterable {
  case new = "新增"
  case resubmitted = "重报"
  case carried = "沿用"
  case removed = "撤销"
  /// The same originals as last time lie in the inbox again.
  case unchanged = ""

  /// 新增 3 家, 2 家重报.
  func phrase(_ count: Int) -> String {
    switch self {
    case .new, .removed: "\(rawValue) \(count) 家"
    case .resubmitted, .carried: "\(count) 家\(rawValue)"
    case .unchanged: "\(count) 家未变"
    }
  }
}

/// The change of every enterprise that had a roster last time or has one now.
struct EnterpriseChanges {
  private(set) var byEnterprise: [Int: EnterpriseChange] = [:]

  init(_ standings: [Standing], of night: Night, since previous: PreviousFigures) {
    guard night.previous != nil else { return }
    for (enterprise, standing) in standings.enumerated() {
      let had = previous.persons[enterprise] != nil
      if standing.rosters.isEmpty {
        if had { byEnterprise[enterprise] = .removed }
      } else if !had {
        byEnterprise[enterprise] = .new
      } else if standing.rosters.allSatisfy({ night.files[$0.file].carriedFrom != nil }) {
        byEnterprise[enterprise] = .carried
      } else {
        let originals = Set(standing.rosters.map { night.files[$0.file].sha256 })
        byEnterprise[enterprise] = originals == previous.rosters[enterprise] ? .unchanged : .resubmitted
      }
    }
  }

  /// 新增 3 家，2 家重报，1 家沿用; empty on a first run.
  func reason(isFirstRun: Bool) -> String {
    if isFirstRun { return "" }
    let counts = Dictionary(grouping: byEnterprise.values) { $0 }.mapValues(\.count)
    let phrases = EnterpriseChange.allCases.compactMap { change in
      change == .unchanged ? nil : counts[change].map(change.phrase)
    }
    return phrases.isEmpty ? "各企业名单与上次相同" : phrases.joined(separator: "，")
  }
}
