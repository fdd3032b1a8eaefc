internal import Rulebook
internal import Synchronization

/// Which parts a slip has: slips that agree in it differ only in the values that are filled in.
struct SlipOutline: Hashable {
  struct Group: Hashable {
    var severity: Severity
    /// Whether it has more rows than are listed.
    var isCut: Bool
  }

  var isCounted: Bool
  var groups: [Group]
}

/// The values of a slip in the order in which ``SlipPages`` takes them: the enterprise, the persons counted, the problems
/// to be mended, then of each group the number of rows, the rows and the omission.
struct SlipValues {
  static let perPage = 3
  static let perGroup = 3

  private(set) var values: [[UInt8]]

  init(enterprise: String, persons: Int?, needed: Int) {
    values = [Array(enterprise.utf8), persons.map(Self.figure) ?? [], Self.figure(needed)]
  }

  mutating func addGroup(count: Int, rows: HTMLText, omission: String?) {
    values += [Self.figure(count), rows.bytes, Array((omission ?? "").utf8)]
  }

  private static func figure(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}

/// Makes the pages of slips from the template, which is rendered once for each outline; safe to use from any thread.
final class SlipPages: Sendable {
  private let templates: ReportTemplates
  private let letterhead: Letterhead
  /// `nil` where the template cannot be filled in.
  private let forms = Mutex<[SlipOutline: TemplateForm?]>([:])

  init(_ templates: ReportTemplates, _ letterhead: Letterhead) {
    self.templates = templates
    self.letterhead = letterhead
  }

  func page(_ outline: SlipOutline, _ page: SlipValues) -> [UInt8] {
    if let form = form(outline) { return form.filled(page.values) }
    return Array(render(outline, page.values.map { String(decoding: $0, as: UTF8.self) }).utf8)
  }

  func form(_ outline: SlipOutline) -> TemplateForm? {
    if let known = forms.withLock({ $0[outline] }) { return known }
    let form = TemplateForm(endings: Self.endings(outline)) { render(outline, $0) }
    forms.withLock { $0[outline] = .some(form) }
    return form
  }

  /// Rows end in a line feed, all else in the middle of a line.
  private static func endings(_ outline: SlipOutline) -> [String] {
    [String](repeating: "", count: SlipValues.perPage) + outline.groups.flatMap { _ in ["", "\n", ""] }
  }

  func render(_ outline: SlipOutline, _ values: [String]) -> String {
    var context = letterhead.context
    context["enterprise"] = values[0]
    if outline.isCounted { context["counted"] = ["persons": values[1]] }
    context["count"] = values[2]
    context["hasNeeded"] = outline.groups.contains { $0.severity != .information }
    context["groups"] = outline.groups.enumerated().map { index, group in
      let first = SlipValues.perPage + index * SlipValues.perGroup
      return Self.context(group, values[first..<first + SlipValues.perGroup])
    }
    return templates.render("slip", context)
  }

  private static func context(_ group: SlipOutline.Group, _ values: ArraySlice<String>) -> [String: Any] {
    let first = values.startIndex
    var context: [String: Any] = [
      "name": group.severity.slipHeading, "count": values[first], "rowsMarkup": values[first + 1],
    ]
    if group.isCut { context["omission"] = values[first + 2] }
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
