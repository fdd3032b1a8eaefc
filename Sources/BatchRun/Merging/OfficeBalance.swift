internal import Rulebook

/// Holds the totals of another office against themselves before they are added up (requirement 26).
struct OfficeBalance {
  let faults: [String]

  init(_ office: PublishedOffice) {
    let manifest = office.manifest
    let totals = manifest.totals
    var faults = Self.faults("合计", totals.persons, totals.byUnit, totals.byZone, totals.byMode, totals.release)
    for enterprise in manifest.enterprises {
      faults += Self.faults(
        enterprise.name, enterprise.persons ?? 0, enterprise.byUnit, enterprise.byZone, enterprise.byMode,
        enterprise.release)
    }
    Self.compare("各企业人数", Self.sum(manifest.enterprises.map { $0.persons ?? 0 }), totals.persons, &faults)
    Self.compare("交叉汇总", Self.sum(totals.cube.map(\.persons)), totals.persons, &faults)
    let returns = ResidenceUnit.allCases.map { Int(office.returnRows[$0.name]?["人数"] ?? "") ?? -1 }
    Self.compare("表7人数", Self.sum(returns), totals.persons, &faults)
    self.faults = faults
  }

  private static func faults(
    _ subject: String, _ persons: Int, _ units: [String: Int], _ zones: [String: Int], _ modes: [String: Int],
    _ release: OfficeManifest.Release
  ) -> [String] {
    var faults: [String] = []
    for (dimension, counts) in [("居住地", units), ("管控情况", zones), ("通勤方式", modes)] {
      compare(subject + dimension, sum(counts.values), persons, &faults)
    }
    compare(subject + "放行条件", sum([release.clear, release.fail, release.unknown]), persons, &faults)
    return faults
  }

  /// `nil` where a count is negative or the sum leaves the range of an integer.
  private static func sum(_ counts: some Sequence<Int>) -> Int? {
    counts.reduce(Int?.some(0)) { sum, count in
      guard let sum, count >= 0, case let (total, isOverflown) = sum.addingReportingOverflow(count), !isOverflown else {
        return nil
      }
      return total
    }
  }

  private static func compare(_ what: String, _ sum: Int?, _ persons: Int, _ faults: inout [String]) {
    if sum != persons { faults.append("\(what)之和为 \(sum.map(String.init) ?? "无效数字")，不等于 \(persons)") }
  }
}
