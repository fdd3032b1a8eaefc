internal import Mustache

/// One template file of an office on its way to being used.
struct TemplateSource {
  let file: String
  let bytes: [UInt8]

  func parsed() throws(TemplateError) -> MustacheTemplate {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TemplateError(file: file, line: nil, reason: "不是 UTF-8 编码，请另存为 UTF-8")
    }
    try checkTags(text)
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(file: file, line: error.context.lineNumber, reason: Self.reason(error.error))
    } catch {
      throw TemplateError(file: file, line: nil, reason: "模板写法有误")
    }
  }

  /// Looks at every tag for what would take the escaping off, and for parts that do not exist.
  private func checkTags(_ text: String) throws(TemplateError) {
    var line = 1
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      let tag = rest[open.upperBound...].prefix(while: { $0 != "}" })
      guard rest[tag.endIndex...].hasPrefix("}}"), !tag.contains("{{") else {
        throw TemplateError(file: file, line: line, reason: "标签没有写完，缺少 }}")
      }
      try check(tag, line: line)
      line += tag.count { $0.isNewline }
      rest = rest[tag.endIndex...]
    }
  }

  private func check(_ tag: Substring, line: Int) throws(TemplateError) {
    let body = tag.drop { $0.isWhitespace }
    let name = body.dropFirst().drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
    switch body.first {
    case "{", "&":
      guard name.hasSuffix("Markup") else {
        throw TemplateError(file: file, line: line, reason: "“\(name)”只能用两重花括号 {{\(name)}}，不能关闭转义")
      }
    case "=", "%":
      throw TemplateError(file: file, line: line, reason: "不能更改标签符号或内容类型，转义必须保持打开")
    case ">", "<":
      guard ReportTemplates.names.contains(String(name)) else {
        throw TemplateError(file: file, line: line, reason: "没有叫“\(name)”的模板")
      }
    default: break
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
