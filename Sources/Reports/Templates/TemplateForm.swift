/// A template as a form: rendered once with a mark in the place of each value, then filled in for thousands of pages.
///
/// Only values that a template shows as they are can be filled in; where it turns one round or changes its case there is
/// no form, and each page has to be rendered.
struct TemplateForm: Sendable {
  private enum Part {
    case text(Range<Int>)
    case value(Int, isEscaped: Bool)
  }

  private var text: [UInt8] = []
  private var parts: [Part] = []

  /// - Parameters:
  ///   - endings: for each value what it ends in that layout depends on: a line feed, or nothing.
  ///   - render: gives the page whose values are the marks.
  init?(endings: [String], render: ([String]) -> String) {
    let page = Array(render(endings.enumerated().map { Self.mark($0) + $1 }).utf8)
    let ends = endings.map { Array($0.utf8) }
    var rest = page[...]
    while let place = rest.firstIndex(of: Self.beginning) {
      addText(rest[..<place])
      guard let (part, length) = Self.value(at: rest[place...], ends) else { return nil }
      parts.append(part)
      rest = rest[(place + length)...]
    }
    addText(rest)
  }

  /// The page with values (UTF-8) in the order of the endings.
  func filled(_ values: [[UInt8]]) -> [UInt8] {
    var html = HTMLText()
    html.reserve(text.count + values.reduce(0) { $0 + $1.count * 5 / 4 })
    for part in parts {
      switch part {
      case .text(let range): text[range].withUnsafeBufferPointer { html.written($0) }
      case .value(let index, isEscaped: true): values[index].withUnsafeBufferPointer { html.utf8($0) }
      case .value(let index, isEscaped: false): values[index].withUnsafeBufferPointer { html.written($0) }
      }
    }
    return html.bytes
  }

  private mutating func addText(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    parts.append(.text(text.count..<text.count + bytes.count))
    text += bytes
  }

  // MARK: - Marks

  /// START OF HEADING: no page has a control character of its own.
  private static let beginning: UInt8 = 1

  /// Every change that a template can make shows: of case, of direction, and the escaping by the angle brackets.
  private static func mark(_ index: Int) -> String { "\u{1}aB<\(index)>" }

  /// The value whose mark stands at the beginning, and the length of the mark with its ending.
  private static func value(at bytes: ArraySlice<UInt8>, _ endings: [[UInt8]]) -> (Part, Int)? {
    for (index, ending) in endings.enumerated() {
      let mark = mark(index)
      for (isEscaped, text) in [(false, mark), (true, escaped(mark))] {
        let whole = Array(text.utf8) + ending
        if bytes.starts(with: whole) { return (.value(index, isEscaped: isEscaped), whole.count) }
      }
    }
    return nil
  }

  private static func escaped(_ text: String) -> String {
    var html = HTMLText()
    html.text(text)
    return html.string
  }
}
