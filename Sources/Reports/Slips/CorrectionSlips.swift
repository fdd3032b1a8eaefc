internal import Consolidation
internal import Rulebook

/// 退回单: for each enterprise with findings one page in plain Chinese, masked, ready to forward (requirement 33).
struct CorrectionSlips {
  let summary: Summary
  let templates: ReportTemplates

  /// Lines of one severity that a slip lists; whoever has more mends them by column, not by line.
  private static let linesListed = 300

  func files() -> [ReportFile] {
    var names = SafeFileNames(ending: ".html")
    let persons = Dictionary(
      summary.enterprises.map { ($0.name, $0.tally?.persons) }, uniquingKeysWith: { first, _ in first })
    return findingsByEnterprise().map { enterprise, findings in
      let page = templates.render("slip", context(enterprise, findings, persons: persons[enterprise] ?? nil))
      return ReportFile(
        path: "内部/退回单/" + names.name(for: enterprise), bytes: Array(page.utf8), isInternal: true)
    }
  }

  /// In report order; enterprises of which only findings are known come last.
  private func findingsByEnterprise() -> [(enterprise: String, findings: [FindingLine])] {
    let known = Set(summary.enterprises.map(\.name))
    var order = summary.enterprises.map(\.name)
    var findings: [String: [FindingLine]] = [:]
    for finding in summary.findings where !finding.enterprise.isEmpty {
      for name in Self.names(in: finding.enterprise, known: known) {
        if findings[name] == nil, !known.contains(name) { order.append(name) }
        findings[name, default: []].append(finding)
      }
    }
    var seen: Set<String> = []
    return order.compactMap { name in
      guard let lines = findings[name], seen.insert(name).inserted else { return nil }
      return (name, lines)
    }
  }

  /// A file with several enterprises names them all, joined by 、 (`interface.md`).
  private static func names(in text: String, known: Set<String>) -> [String] {
    guard !known.contains(text) else { return [text] }
    let parts = text.split(separator: "、").map(String.init)
    return parts.count > 1 && parts.contains(where: known.contains) ? parts : [text]
  }

  private func context(_ enterprise: String, _ findings: [FindingLine], persons: Int?) -> [String: Any] {
    let needed = findings.filter { $0.severity != .information }
    var context = Letterhead(summary).context
    context["enterprise"] = enterprise
    context["count"] = String(needed.count)
    context["hasNeeded"] = !needed.isEmpty
    if let persons { context["counted"] = ["persons": String(persons)] }
    context["groups"] = Severity.allCases.compactMap { group($0, findings) }
    return context
  }

  private func rows(_ findings: some Sequence<FindingLine>) -> String {
    var out = HTMLText()
    for finding in findings { finding.appendRow(to: &out) }
    return out.string
  }

  private func group(_ severity: Severity, _ findings: [FindingLine]) -> [String: Any]? {
    let lines = findings.filter { $0.severity == severity }
    guard !lines.isEmpty else { return nil }
    var context: [String: Any] = [
      "name": severity.slipHeading, "count": String(lines.count),
      "rowsMarkup": rows(lines.prefix(Self.linesListed)),
    ]
    if lines.count > Self.linesListed {
      context["omission"] = "共 \(lines.count) 条，列前 \(Self.linesListed) 条；其余各条同类，全部见报送单位的问题清单。"
    }
    return context
  }
}

extension Severity {
  fileprivate var slipHeading: String {
    switch self {
    case .error: "文件不能使用，请重新报送"
    case .quarantine: "这些行没有计入人数，请更正后重报"
    case .unverified: "已计入人数，但内容待核实，请补正"
    case .warning: "已计入人数，请核对"
    case .information: "提示，一般不用更正"
    }
  }
}

extension FindingLine {
  /// A row of the slip: file, place, rows, what was written, what is wrong, how to mend it.
  fileprivate func appendRow(to out: inout HTMLText) {
    let place = [sheet.isEmpty ? "" : "工作表“\(sheet)”", cells].filter { !$0.isEmpty }.joined(separator: " ")
    out.markup("<tr><th scope=\"row\">")
    out.text(file)
    out.markup("</th><td>")
    out.text(place.isEmpty ? "整个文件" : place)
    out.markup("</td><td class=\"num\">")
    out.number(rowCount)
    out.markup("</td><td>")
    out.text(field.isEmpty ? rawValue : field + " " + rawValue)
    out.markup("</td><td>")
    out.text(message)
    out.markup("</td><td>")
    out.text(SlipAdvice.text(code, advice))
    out.markup("</td></tr>\n")
  }
}
