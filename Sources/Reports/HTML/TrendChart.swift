internal import Consolidation

/// Columns of persons over the published days, the newest last; numbers and dates are text.
struct TrendChart {
  struct Day: Equatable {
    /// ISO date.
    var date: String
    var persons: Int
  }

  /// Oldest first.
  let days: [Day]

  /// As many days as stay readable; a phone hides the older half.
  private static let maximumDays = 14

  /// - Returns: `nil` where there is only one day, which is no trend.
  init?(_ days: [Day]) {
    guard days.count > 1 else { return nil }
    self.days = Array(days.suffix(Self.maximumDays))
  }

  init?(_ summary: Summary) {
    let earlier = summary.history.map { Day(date: $0.date, persons: $0.persons) }
    self.init(earlier + [Day(date: String(summary.cutOff.prefix(10)), persons: summary.totals.persons)])
  }

  var markup: HTMLText {
    var out = HTMLText()
    let full = max(1, days.map(\.persons).max() ?? 1)
    out.markup("<ol class=\"trend\">")
    for (index, day) in days.enumerated() {
      let height = percent(day.persons, of: full)
      out.markup("<li><span class=\"count\">")
      out.number(day.persons)
      out.markup("</span><svg height=\"96\" aria-hidden=\"true\" focusable=\"false\"><g transform=\"scale(1,-1)\"")
      out.markup(" transform-origin=\"0 48\"><rect class=\"")
      out.markup(index == days.count - 1 ? "m" : "past")
      out.markup("\" width=\"100%\" height=\"")
      out.text(height)
      out.markup("\"/></g></svg><span class=\"when\">")
      out.text(Self.short(day.date))
      out.markup("</span></li>")
    }
    out.markup("</ol>")
    return out
  }

  /// 4月18日 for 2022-04-18.
  static func short(_ date: String) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[1])月\(parts[2])日" : date
  }
}
