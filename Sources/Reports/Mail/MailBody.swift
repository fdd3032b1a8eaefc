internal import Consolidation
internal import Rulebook

/// What the mail itself says: the lead, what needs a decision, bars, and the tables that are short enough.
struct MailBody {
  let summary: Summary
  let tables: [ReportTable]

  /// The limit of requirement 31, with room for an office's own letterhead.
  private static let maximumBytes = 90 << 10
  private static let maximumDecisions = 20

  /// Beyond these tables stands the attachment.
  private var shown: [(table: ReportTable, markup: HTMLText)] {
    var rest = Self.maximumBytes - (20 << 10)
    var shown: [(ReportTable, HTMLText)] = []
    for table in tables where ["表1", "表2a", "表2b", "表7"].contains(table.number) {
      let markup = MailTable(table: table).markup
      guard markup.bytes.count < rest else { continue }
      rest -= markup.bytes.count
      shown.append((table, markup))
    }
    return shown
  }

  private var decisions: [String] {
    let items = Decisions(summary).items.map { ($0.isUrgent ? "【紧急】" : "") + $0.text }
    guard items.count > Self.maximumDecisions else { return items }
    return items.prefix(Self.maximumDecisions) + ["共 \(items.count) 条，列前 \(Self.maximumDecisions) 条，全部见附件。"]
  }

  var context: [String: Any] {
    var context = Letterhead(summary).context
    context["lead"] = Lead(summary: summary).sentences
    context["hasDecisions"] = !decisions.isEmpty
    context["decisions"] = decisions
    context["zoneBarsMarkup"] =
      MailBars(
        bars: ControlZone.allCases.map { ($0.name, summary.totals[$0], $0.mailColor) }
      ).markup.string
    context["modeBarsMarkup"] =
      MailBars(
        bars: TravelMode.allCases.map { ($0.name, summary.totals[$0], "#1f5c9e") }
      ).markup.string
    context["tables"] = shown.map { ["tableMarkup": $0.markup.string] }
    return context
  }

  /// For programs that show no HTML.
  var text: String {
    var lines = [OfficialWording.title, ""]
    lines.append("填报单位：\(summary.office.name)　截至时间：\(OfficialWording.moment(summary.cutOff))")
    lines += [""] + Lead(summary: summary).sentences
    if !decisions.isEmpty { lines += ["", "需要处理的事项："] + decisions.enumerated().map { "\($0 + 1). \($1)" } }
    let units = ResidenceUnit.allCases.filter { summary.totals[$0] > 0 }
    lines += ["", "按居住地：" + units.map { "\($0.name) \(summary.totals[$0]) 人" }.joined(separator: "、") + "。"]
    lines += ["", "明细见附件：汇总报告.html（网页，可打印）、汇总表.xlsx 和各表 CSV。", ""]
    return lines.joined(separator: "\r\n")
  }
}

extension ControlZone {
  fileprivate var mailColor: StaticString {
    switch self {
    case .sealed: "#6d1022"
    case .controlled: "#bf5512"
    case .precaution: "#1f5c9e"
    case .normal: "#2c8577"
    case .unverified: "#6b6b6b"
    }
  }
}
