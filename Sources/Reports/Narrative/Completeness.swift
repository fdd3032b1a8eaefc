internal import Consolidation
internal import Rulebook

/// How complete the night is: what has come in of what is expected, and what is known of the persons counted.
struct Completeness {
  private let shares: [(label: String, part: Int, whole: Int)]

  init(_ summary: Summary) {
    let totals = summary.totals
    let enterprises = summary.enterprises
    var shares: [(String, Int, Int)] = []
    if let expected = summary.reporting.expected {
      shares += [("已报", summary.reporting.reported, expected), ("按时", summary.reporting.onTime, expected)]
    }
    shares += [
      ("有名单", summary.enterprisesWithRoster, enterprises.count),
      ("有方案", enterprises.count { $0.plan != nil }, enterprises.count),
      ("有承诺书", enterprises.count { $0.hasCommitment }, enterprises.count),
      ("居住地明确", totals.persons - totals[ResidenceUnit.unverified], totals.persons),
      ("管控情况明确", totals.persons - totals[ControlZone.unverified], totals.persons),
      ("通勤方式明确", totals.persons - totals[TravelMode.unverified], totals.persons),
    ]
    self.shares = shares.filter { $0.2 > 0 }
  }

  /// A full bar is the whole; what is missing stays visible as the quiet rest.
  var bars: StackedBars {
    let scale = 1000
    let bars = shares.map { share in
      let part = max(0, min(scale, share.part * scale / share.whole))
      return StackedBars.Bar(
        label: share.label,
        segments: [
          StackedBars.Segment(name: share.label, count: part, style: "m"),
          StackedBars.Segment(name: "其余", count: scale - part, style: "rest"),
        ], value: OfficialWording.share(share.part, of: share.whole) ?? "—")
    }
    return StackedBars(bars: bars, scale: scale)
  }
}
