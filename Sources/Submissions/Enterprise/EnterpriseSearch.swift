internal import OfficeFormats
internal import Rulebook

/// Finds whose document it is (`domain.md` 3.4.3): labelled lines, the title, headers, the signature, the file name.
struct EnterpriseSearch {
  let places: PlaceResolver

  private static let labels: WordSet = [
    "企业名称", "单位名称", "公司名称", "填报单位", "填报企业", "报送单位", "申请单位", "申请企业", "编制单位", "承诺单位", "承诺企业", "承诺人", "企业全称",
  ]
  /// One of these stands in every label, blanks or not.
  private static let labelSigns: WordSet = ["名", "填", "送", "申", "编", "承", "全"]
  private static let titles: WordSet = ["方案", "承诺书", "承诺函", "计划书", "责任状", "名单"]
  private static let codeLabels: WordSet = ["信用代码", "机构代码"]
  private static let titleLines = 15
  private static let closingLines = 15

  func find(in document: TextDocument, _ text: PlanText, path: String) -> EnterpriseName? {
    guard var name = name(in: document, text, path) else { return nil }
    name.creditCode = creditCode(in: text) ?? ""
    return name
  }

  private func name(in document: TextDocument, _ text: PlanText, _ path: String) -> EnterpriseName? {
    let head = text.lines.prefix(Self.titleLines).map(\.text)
    let tail = text.lines.suffix(Self.closingLines).map(\.text).reversed().filter { !$0.isLonger(than: 45) }
    return titled(head) ?? labelled(text) ?? bare(head) ?? first(in: document.headers.map(\.text)) ?? bare(Array(tail))
      ?? fileName(path)
  }

  /// 长春甲公司复工复产工作方案.
  private func titled(_ head: [String]) -> EnterpriseName? {
    for (index, line) in head.enumerated() where !line.isLonger(than: 60) {
      let key = line.withoutBlanks
      guard key.has(anyOf: Self.titles), !key.has(anyOf: ["：", ":"]) else { continue }
      if let name = EnterpriseName(parsing: key, places: places) { return name }
      // The name on its own line, the title on the next.
      if index > 0, let name = alone(head[index - 1]) { return name }
    }
    return nil
  }

  private func labelled(_ text: PlanText) -> EnterpriseName? {
    for (index, line) in text.lines.enumerated()
    where line.text.has(anyOf: Self.labelSigns) && !line.text.isLonger(than: 80) {
      let key = line.text.withoutBlanks
      guard key.has(anyOf: Self.labels) else { continue }
      if key.contains(where: { ":：".contains($0) }), let name = EnterpriseName(parsing: key, places: places) {
        return name
      }
      // A cell 企业名称 with the name in the cell beside it.
      guard line.cell != nil, key.count <= 14, text.lines.indices.contains(index + 1) else { continue }
      if let name = EnterpriseName(parsing: text.lines[index + 1].text, places: places) { return name }
    }
    return nil
  }

  private func bare(_ lines: [String]) -> EnterpriseName? {
    for line in lines { if let name = alone(line) { return name } }
    return nil
  }

  /// A line that holds a name and nothing else but brackets or a date.
  private func alone(_ line: String) -> EnterpriseName? {
    let key = line.withoutBlanks
    guard !key.isLonger(than: 45), let name = EnterpriseName(parsing: key, places: places) else { return nil }
    let rest = key.replacing(name.display, with: "").replacing("盖章", with: "").replacing("公章", with: "")
    return rest.filter { $0.isLetter && !"年月日附件章".contains($0) }.isEmpty ? name : nil
  }

  private func first(in lines: [String]) -> EnterpriseName? {
    for line in lines { if let name = EnterpriseName(parsing: line, places: places) { return name } }
    return nil
  }

  private func fileName(_ path: String) -> EnterpriseName? {
    for step in path.split(separator: "/").reversed() {
      if let name = EnterpriseName(parsing: step, places: places) { return name }
    }
    return nil
  }

  /// 统一社会信用代码 with its label, and with the right check character.
  private func creditCode(in text: PlanText) -> String? {
    for (index, line) in text.lines.enumerated() where line.text.has(anyOf: Self.codeLabels) {
      let next = line.cell != nil && text.lines.indices.contains(index + 1) ? text.lines[index + 1].text : ""
      if let code = CreditCode.first(in: line.text + " " + next) { return code.text }
    }
    return nil
  }
}
