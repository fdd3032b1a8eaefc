internal import OfficeFormats
internal import Rulebook

/// What the lines above a header say of the whole table (`domain.md` 3.4.3, 3.7).
struct TableTitle: Sendable {
  /// The title's name first, then that of a 填报单位 line where it is another.
  var names: [EnterpriseName] = []
  var creditCode = ""
  /// 填报日期; never a file time.
  var reportDate: CalendarDay?
  /// 新增, 补充, 第二批.
  var isIncremental = false
  /// （续）: below another table of its file it goes on with that one.
  var isContinuation = false
  /// Whether the people below are said to return or not to.
  var listing = RowMarkers.Listing.unsaid
}

/// Reads titles and lines such as 填报单位（盖章）：长春甲公司　填报日期：2022年4月17日.
struct TitleReader: Sendable {
  let rulebook: Rulebook
  let moments: MomentReader

  init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    moments = MomentReader(batchDay: cutOff.day)
  }

  func read(_ lines: [TitleLine]) -> TableTitle {
    var title = TableTitle()
    var reporter: EnterpriseName?
    let cells = lines.flatMap { labelled($0.cells) }.filter { !rulebook.rowMarkers.isNote($0.text) }
    for cell in cells {
      if reporter == nil, let name = self.reporter(in: cell) { reporter = name }
      if title.reportDate == nil { title.reportDate = reportDate(in: cell) }
      if title.creditCode.isEmpty { title.creditCode = creditCode(in: cell.text) }
      if Self.looksLikeTitle(cell.text) {
        if rulebook.rowMarkers.isIncremental(cell.text) { title.isIncremental = true }
        if rulebook.rowMarkers.isContinuation(cell.text) { title.isContinuation = true }
        let listing = listing(in: cell.text)
        if title.listing != .returning, listing != .unsaid { title.listing = listing }
      }
    }
    if title.reportDate == nil { title.reportDate = loneDate(lines) }
    title.names = titles(in: cells)
    if let reporter, !title.names.contains(where: { $0.isSameEnterprise(as: reporter) }) {
      title.names.append(reporter)
    }
    for index in title.names.indices { title.names[index].creditCode = title.creditCode }
    return title
  }

  /// The line names who reports: 填报单位, 企业名称 and the like with a colon.
  static func namesReporter(_ text: String) -> Bool {
    hasColon(text) && text.spaceless.has(anyOf: reporterLabels)
  }

  private static func hasColon(_ text: String) -> Bool { text.has("：") || text.has(":") }

  /// A heading over a table, no sentence: names a list, or an enterprise and nothing else.
  static func looksLikeTitle(_ text: String) -> Bool {
    let text = text.spaceless
    guard text.count <= 80, !text.has(anyOf: sentenceMarks) else { return false }
    return text.has(anyOf: titleWords)
      || text.ends(with: "公司") || text.ends(with: "集团") || text.ends(with: "厂")
  }

  private static let sentenceMarks = ["。", "；", ";", "！", "？"]
  private static let titleWords = ["名单", "名册", "表", "台账", "明细", "台帐", "情况", "统计", "人员", "公司", "附件"]
  /// Words that title a list of persons.
  static let listWords = ["名单", "名册", "统计表", "明细表", "情况表", "信息表", "登记表", "台账", "台帐"]
  private static let reporterLabels = [
    "填报单位", "填报企业", "企业名称", "单位名称", "公司名称", "报送单位", "上报单位", "申报单位", "填表单位", "用人单位", "用工单位", "企业全称", "单位全称", "所属企业",
    "所在单位", "制表单位", "申请单位", "单位(盖章)", "单位（盖章）", "单位(公章)", "单位（公章）", "企业(盖章)", "企业（盖章）", "企业（公章）",
  ]
  private static let enterpriseLabels: WordSet = ["企业名称", "单位名称", "公司名称", "企业全称", "单位全称"]
  static let dateLabels = [
    "填报日期", "填报时间", "填表日期", "填表时间", "制表日期", "制表时间", "上报日期", "上报时间", "报送日期", "报送时间", "统计日期", "统计时间", "截至时间", "截止时间",
    "更新时间", "日期", "时间", "截至", "截止",
  ]
}

/// A text of a title line, with what stands in the next cell where the text is a label alone.
private struct LabelledText {
  var text: String
}

extension TitleReader {
  private func labelled(_ cells: [GridCell]) -> [LabelledText] {
    cells.indices.map { index in
      let text = cells[index].text
      guard isBareLabel(text), index + 1 < cells.count, !isBareLabel(cells[index + 1].text) else {
        return LabelledText(text: text)
      }
      let colon = text.ends(with: "：") || text.ends(with: ":") ? "" : "："
      return LabelledText(text: text + colon + cells[index + 1].text)
    }
  }

  /// 填报单位（盖章）： with nothing behind it.
  private func isBareLabel(_ text: String) -> Bool {
    var label = text.spaceless[...]
    while let last = label.last, last == "：" || last == ":" { label.removeLast() }
    for mark in ["（盖章）", "(盖章)", "（公章）", "(公章)"] where label.ends(with: mark) && label.count > mark.count + 2 {
      label = label.dropLast(mark.count)
    }
    return Self.labels.contains(String(label))
  }

  /// The enterprise of the first title, and any other that is named by the title of a list below or beside it.
  private func titles(in cells: [LabelledText]) -> [EnterpriseName] {
    var names: [EnterpriseName] = []
    // 填报单位：二分厂 is read for itself.
    for cell in cells where Self.looksLikeTitle(cell.text) && !Self.namesReporter(cell.text) {
      guard names.isEmpty || Self.isTitleOfList(cell.text) else { continue }
      guard let name = name(in: cell.text), !names.contains(where: { $0.isSameEnterprise(as: name) }) else { continue }
      names.append(name)
    }
    return names
  }

  private static func isTitleOfList(_ text: String) -> Bool {
    !hasColon(text) && listWords.contains { text.spaceless.ends(with: $0) }
  }

  private func reporter(in cell: LabelledText) -> EnterpriseName? {
    guard let value = value(of: Self.reporterLabels, in: cell.text), !rulebook.rowMarkers.isPlaceholder(value) else {
      return nil
    }
    let mayBePerson = !cell.text.spaceless.has(anyOf: Self.enterpriseLabels)
    if EnterpriseStandIn.isOne(value, answers: rulebook.answers, mayBePerson: mayBePerson) { return nil }
    if let name = name(in: value) { return name }
    guard value.count >= 2, value.contains(where: \.isLetter) else { return nil }
    return EnterpriseName(display: value)
  }

  private func name(in text: String) -> EnterpriseName? {
    guard let name = EnterpriseName(parsing: text, places: rulebook.places, keepsSerial: true),
      !rulebook.rowMarkers.isPlaceholder(name.display)
    else { return nil }
    return name
  }

  /// 离职人员名单 behind the enterprise's name, of a title or a file name.
  func listing(in text: String) -> RowMarkers.Listing {
    let text = text.spaceless
    guard let name = name(in: text), let place = text.place(of: name.display) else {
      return rulebook.rowMarkers.listing(text)
    }
    return rulebook.rowMarkers.listing(String(text[..<place.lowerBound] + text[place.upperBound...]))
  }

  /// Who reports by a line under the rows: 填报单位（盖章）：长春甲公司.
  func footerReporter(_ cells: [GridCell]) -> EnterpriseName? {
    labelled(cells).lazy.compactMap { value(of: Self.reporterLabels, in: $0.text).flatMap(name(in:)) }.first
  }

  private func reportDate(in cell: LabelledText) -> CalendarDay? {
    guard let value = value(of: Self.dateLabels, in: cell.text) else { return nil }
    return day(value)
  }

  /// 填报日期 of a line under the rows: 填报人：王某　填报日期：2022年4月18日, or a date alone.
  func footerDate(_ cells: [GridCell]) -> CalendarDay? {
    let labels = Self.dateLabels.filter { $0.count > 2 }
    let stated = labelled(cells).lazy.compactMap { value(of: labels, in: $0.text).flatMap(day) }.first
    return stated ?? loneDate([TitleLine(rowIndex: 0, cells: cells)])
  }

  private func day(_ value: String) -> CalendarDay? {
    if let number = Double(value), number >= 20_000 { return moments.read(number: number).moment?.day }
    return moments.read(text: value).moment?.day
  }

  /// A cell above the header that holds a whole date and nothing else.
  private func loneDate(_ lines: [TitleLine]) -> CalendarDay? {
    for text in lines.flatMap(\.cells).map(\.text) where text.has("20") && text.count >= 8 {
      if let day = moments.read(text: text).moment?.day { return day }
    }
    return nil
  }

  /// What stands behind the first of these labels and its colon, up to the next label.
  private func value(of labels: [String], in text: String) -> String? {
    guard Self.hasColon(text) else { return nil }
    let spaceless = text.filter { !$0.isWhitespace || $0 == " " || $0 == "　" }
    for label in labels {
      guard let found = spaceless.place(of: label) else { continue }
      var rest = spaceless[found.upperBound...].drop(while: \.isWhitespace)
      if let open = rest.first, "（(".contains(open), let close = rest.firstIndex(where: { "）)".contains($0) }) {
        rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      }
      guard let colon = rest.first, colon == "：" || colon == ":" else { continue }
      let value = upToNextLabel(rest.dropFirst())
      if !value.isEmpty { return value }
    }
    return nil
  }

  private func upToNextLabel(_ text: Substring) -> String {
    var end = text.endIndex
    for label in Self.nextLabels {
      if let range = text.place(of: label), range.lowerBound < end { end = range.lowerBound }
    }
    let marks = Set<Character>("_＿ 　,，;；")
    var value = text[..<end]
    while let first = value.first, marks.contains(first) { value.removeFirst() }
    while let last = value.last, marks.contains(last) { value.removeLast() }
    for mark in ["（盖章）", "(盖章)", "（公章）", "(公章)"] where value.ends(with: mark) { value = value.dropLast(mark.count) }
    return String(value)
  }

  private static let labels = Set(reporterLabels + dateLabels + codeLabels)
  private static let codeLabels = ["统一社会信用代码", "社会信用代码", "信用代码", "机构代码", "组织机构代码"]
  private static let nextLabels =
    [
      "填报日期", "填报时间", "填表日期", "填表时间", "制表日期", "上报日期", "报送日期", "统计日期", "截至", "日期：", "日期:", "时间：", "时间:", "联系人", "联系电话",
      "电话",
      "手机", "单位：", "单位:", "负责人", "填报单位", "填表人", "制表人", "审核人", "详细地址", "地址", "所属", "属地", "单位负责人",
    ] + codeLabels

  /// The code behind a label that says what it is; one with a wrong check character tells no enterprise from another.
  private func creditCode(in text: String) -> String {
    guard let label = Self.codeLabels.compactMap({ text.place(of: $0) }).first else { return "" }
    return CreditCode.first(in: String(text[label.upperBound...]))?.text ?? ""
  }
}
