package import Consolidation
internal import Submissions

/// Headings of plans and names of files, folders and sheets, as they may be shown (requirement 22): some say who sent
/// the file or who answers for a section.
package struct PublicLabel: Sendable {
  private let names: StrayName

  /// - Parameter enterprises: whose names, or parts of them, are no names of persons.
  /// - Parameter known: names that are somebody's beyond doubt.
  package init(enterprises: [String] = [], known: Set<String> = []) {
    names = StrayName(in: .label, enterprises: enterprises, known: known)
  }

  /// 姓* for each name.
  package func masked(_ text: String) -> String { change(text) ?? text }

  /// The masked text; `nil` where nothing has to be masked.
  func change(_ text: String) -> String? {
    let masked = names.masked(PublicText.masked(text))
    return masked == text ? nil : masked
  }

  /// The path of a file, folder by folder.
  package func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.contains(where: { "（(".contains($0) }),
        let company = part.prefixMatch(of: Self.companyWithPlace)?.output
      else { return masked(String(part)) }
      return company + masked(String(part.dropFirst(company.count)))
    }.joined(separator: "/")
  }

  /// 金鑫（长春）建材有限公司: what stands before the bracket is no person.
  nonisolated(unsafe) private static let companyWithPlace = /\p{Han}{2,4}[（(]\p{Han}{2,4}[）)](?=\p{Han})/
}

extension Summary {
  /// How names of files and sheets of this night are shown.
  package var labels: PublicLabel {
    PublicLabel(
      enterprises: enterprises.map(\.name) + files.map(\.enterprise) + missing.map(\.name), known: namesInTexts)
  }
}

/// The paths of a night's files as they are shown, also where sentences quote them.
package struct PublicPaths {
  private let labels: PublicLabel
  /// By the bytes of the path: names that differ only in normalisation are two.
  private var shown: [[UInt8]: String] = [:]
  private var hasMasked = false

  package init(_ paths: some Sequence<String>, labels: PublicLabel) {
    self.labels = labels
    for path in paths {
      let shown = labels.path(path)
      if shown != path { hasMasked = true }
      self.shown[Array(path.utf8)] = shown
    }
  }

  func path(_ path: String) -> String { shown[Array(path.utf8)] ?? labels.path(path) }

  /// The sentence as it may be shown; `nil` where it stays.
  func change(_ sentence: String) -> String? {
    guard hasMasked, Self.mayBeQuoted(in: sentence) else { return PublicText.change(sentence) }
    let text = PublicText.masked(withMaskedPaths(sentence))
    return text == sentence ? nil : text
  }

  /// What quotes a path has a dot or a stroke.
  package static func mayBeQuoted(in sentence: String) -> Bool {
    sentence.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  }

  /// Paths stand between the signs of a sentence.
  private func withMaskedPaths(_ sentence: String) -> String {
    var text = ""
    var rest = sentence[...]
    while !rest.isEmpty {
      let part = rest.prefix { !Self.signs.contains($0) }
      text += shown[Array(part.utf8)] ?? String(part)
      rest = rest[part.endIndex...]
      text += rest.prefix(1)
      let isQuote = rest.first == "“"
      rest = rest.dropFirst()
      // A path in quotation marks may hold any of the signs.
      if isQuote, let end = rest.indices.first(where: { rest[$0] == "”" && shown[Array(rest[..<$0].utf8)] != nil }) {
        text += path(String(rest[..<end]))
        rest = rest[end...]
      }
    }
    return text
  }

  private static let signs: Set<Character> = ["“", "”", "：", "，", "。", "；", "、", "\n"]

  package func masked(_ sentence: String) -> String { change(sentence) ?? sentence }

  func mask(_ sentence: inout String) { sentence = masked(sentence) }

  func mask(all sentences: inout [String]) {
    for index in sentences.indices { mask(&sentences[index]) }
  }
}
