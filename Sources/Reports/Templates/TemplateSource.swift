internal import Mustache

/// One template file of an office on its way to being used.
struct TemplateSource {
  let file: String
  let bytes: [UInt8]

  func parsed() throws(TemplateError) -> MustacheTemplate {
    let text = try text()
    let tags = try tags(in: text)
    for tag in tags { try check(tag) }
    try checkDepth(tags)
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(file: file, line: error.context.lineNumber, reason: Self.reason(error.error))
    } catch {
      throw TemplateError(file: file, line: nil, reason: "模板写法有误")
    }
  }

  /// The templates that it takes into it.
  func inclusions() throws(TemplateError) -> [TemplateInclusions.Inclusion] {
    try tags(in: text()).filter(\.isInclusion).map {
      TemplateInclusions.Inclusion(name: String($0.name), line: $0.line)
    }
  }

  private struct Tag {
    /// What stands between the braces, without blanks before it.
    var body: Substring
    /// 1-based.
    var line: Int

    /// Behind the sign that a tag may begin with.
    var name: Substring { body.dropFirst().drop { $0.isWhitespace }.prefix { !$0.isWhitespace } }
    var isInclusion: Bool { body.first == ">" || body.first == "<" }
  }

  private func text() throws(TemplateError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TemplateError(file: file, line: nil, reason: "不是 UTF-8 编码，请另存为 UTF-8")
    }
    return text
  }

  private func tags(in text: String) throws(TemplateError) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      let tag = rest[open.upperBound...].prefix(while: { $0 != "}" })
      guard rest[tag.endIndex...].hasPrefix("}}"), !tag.contains("{{") else {
        throw TemplateError(file: file, line: line, reason: "标签没有写完，缺少 }}")
      }
      tags.append(Tag(body: tag.drop { $0.isWhitespace }, line: line))
      line += tag.count { $0.isNewline }
      rest = rest[tag.endIndex...]
    }
    return tags
  }

  /// Looks for what would take the escaping off, and for parts that do not exist.
  private func check(_ tag: Tag) throws(TemplateError) {
    switch tag.body.first {
    case "{", "&":
      guard tag.name.hasSuffix("Markup") else {
        throw TemplateError(
          file: file, line: tag.line, reason: "“\(tag.name)”只能用两重花括号 {{\(tag.name)}}，不能关闭转义")
      }
    case "=", "%":
      throw TemplateError(file: file, line: tag.line, reason: "不能更改标签符号或内容类型，转义必须保持打开")
    case ">", "<":
      guard ReportTemplates.names.contains(String(tag.name)) else {
        throw TemplateError(file: file, line: tag.line, reason: "没有叫“\(tag.name)”的模板")
      }
    default: break
    }
  }

  private static let mostSections = 64

  /// The parser goes as deep as the sections, and ends the process where its stack does.
  private func checkDepth(_ tags: [Tag]) throws(TemplateError) {
    var depth = 0
    for tag in tags {
      switch tag.body.first {
      case "#", "^", "<", "$": depth += 1
      case "/": depth -= 1
      default: break
      }
      guard depth <= Self.mostSections else {
        throw TemplateError(file: file, line: tag.line, reason: "嵌套超过 \(Self.mostSections) 层")
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "结束标签的名字与开始标签不一致"
    case .unfinishedName: "标签没有写完，缺少 }}"
    case .expectedSectionEnd: "缺少结束标签"
    case .invalidSetDelimiter: "标签符号写法有误"
    default: "模板写法有误"
    }
  }
}
