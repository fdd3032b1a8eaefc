internal import Mustache

/// The templates of pages, mail and slips by name; an office may replace each by its own (`templates:` in the settings).
///
/// Escaping stays on: a template may take HTML as it is (`{{{…}}}`) only from values that this program built, whose names
/// end in `Markup`.
package struct ReportTemplates: Sendable {
  /// The built-in ones.
  package static let builtIn = ReportTemplates(sources: [:])

  private let library: MustacheLibrary
  /// Numbers of persons that an office's own templates hold themselves.
  package private(set) var violations: [PublicationGate.Violation] = []

  private static let standard: [(name: String, source: [UInt8])] = [
    ("report", PackageResources.report_mustache), ("letterhead", PackageResources.letterhead_mustache),
    ("signature", PackageResources.signature_mustache), ("style", PackageResources.style_mustache),
    ("script", PackageResources.script_mustache), ("mail", PackageResources.mail_mustache),
    ("slip", PackageResources.slip_mustache), ("index", PackageResources.index_mustache),
  ]

  /// Names of the templates that there are.
  package static var names: [String] { standard.map(\.name) }

  private init(sources: [String: MustacheTemplate]) {
    var library = MustacheLibrary()
    for (name, source) in Self.standard {
      let text = String(decoding: source, as: UTF8.self)
      if let template = sources[name] ?? (try? MustacheTemplate(string: text)) {
        library.register(template, named: name)
      }
    }
    self.library = library
  }

  /// Puts an office's own templates in the place of the built-in ones.
  ///
  /// - Parameter files: name and bytes of each file in the office's folder, such as `letterhead.mustache`.
  /// - Throws: the file, line and reason of the first template that cannot be used.
  package init(replacing files: [(name: String, bytes: [UInt8])]) throws(TemplateError) {
    var sources: [String: MustacheTemplate] = [:]
    var inclusions: [String: [TemplateInclusions.Inclusion]] = [:]
    for (name, source) in Self.standard {
      inclusions[name] = try TemplateSource(file: name + ".mustache", bytes: source).inclusions()
    }
    for file in files {
      guard file.name.hasSuffix(".mustache") else { continue }
      let name = String(file.name.dropLast(".mustache".count))
      guard Self.names.contains(name) else {
        throw TemplateError(
          file: file.name, line: nil, reason: "没有叫这个名字的模板；可用的有：" + Self.names.joined(separator: "、"))
      }
      let source = TemplateSource(file: file.name, bytes: file.bytes)
      sources[name] = try source.parsed()
      inclusions[name] = try source.inclusions()
    }
    try TemplateInclusions(inclusions).refuseCircles(through: sources.keys.sorted())
    self.init(sources: sources)
    let read = files.filter { $0.name.hasSuffix(".mustache") }
    violations = PublicationGate().violations(in: read.map { ReportFile(path: "模板 " + $0.name, bytes: $0.bytes) })
  }

  /// Renders a page; the templates are checked when they are made, so that nothing can fail here.
  func render(_ name: String, _ context: [String: Any]) -> String {
    library.render(context, withTemplate: name) ?? ""
  }
}

/// A template that cannot be used: file, line and reason, in Chinese.
package struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
  package var file: String
  /// 1-based; absent where the file as a whole is meant.
  package var line: Int?
  package var reason: String

  package var description: String {
    "模板 \(file)" + (line.map { " 第 \($0) 行" } ?? "") + "：\(reason)。"
  }
}
