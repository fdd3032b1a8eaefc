internal import Rulebook

/// Finds the day on which a plan was drawn up: behind 编制日期 or the like, else alone on a line at the end.
struct ReportDate {
  let cutOff: CutOff

  private static let labels: WordSet = [
    "编制日期", "编制时间", "填报日期", "填报时间", "填表日期", "填表时间", "报送日期", "上报日期", "制定日期", "制定时间", "日期：",
  ]

  func find(in text: PlanText) -> CalendarDay? {
    for line in text.lines where line.text.has(anyOf: Self.labels) && !line.text.isLonger(than: 60) {
      if let day = dates(in: line.text).last { return day }
    }
    for line in text.lines.reversed() where line.text.has("日") && !line.text.isLonger(than: 20) {
      let key = Array(line.text.withoutBlanks)
      guard key.last == "日", let found = DateScanner(Self.folded(line.text), writtenOn: cutOff.day).dates.last,
        found.range.count == key.count
      else { continue }
      return found.day
    }
    return nil
  }

  private func dates(in line: String) -> [CalendarDay] {
    DateScanner(Self.folded(line), writtenOn: cutOff.day).dates.map(\.day)
  }

  private static func folded(_ line: String) -> [Character] {
    Array(Folding.key(line).replacing("〇", with: "零"))
  }
}
