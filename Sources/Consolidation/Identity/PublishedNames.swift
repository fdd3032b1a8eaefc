internal import Submissions

/// The enterprises of all published reports, each name and code worked out once: a month of reports of a city names the
/// same thousands of enterprises every day.
struct PublishedNames {
  private struct Printed: Hashable {
    var name: String
    var creditCode: String
  }

  /// Each once, those of the newest report first.
  private(set) var latestFirst: [EnterpriseName] = []
  /// Indices in ``latestFirst``, parallel to the reports and to the enterprises of each.
  private(set) var numbers: [[Int]] = []

  /// - Parameter published: oldest first.
  init(_ published: [PublishedReport]) {
    var known: [Printed: Int] = [:]
    for report in published.reversed() {
      numbers.append(report.enterprises.map { number(of: $0, &known) })
    }
    numbers.reverse()
  }

  private mutating func number(of enterprise: PublishedEnterprise, _ known: inout [Printed: Int]) -> Int {
    let printed = Printed(name: enterprise.name, creditCode: enterprise.creditCode)
    if let number = known[printed] { return number }
    known[printed] = latestFirst.count
    latestFirst.append(EnterpriseName(display: enterprise.name, creditCode: enterprise.creditCode))
    return latestFirst.count - 1
  }
}
