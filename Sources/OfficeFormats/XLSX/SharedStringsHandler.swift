/// Shared strings through libxml2: for parts that the scanner does not know, and as its judge.
final class SharedStringsHandler: XMLHandler {
  private(set) var strings = SharedStrings()
  private let limits: ReadLimits
  private var text = RichTextCollector()

  init(limits: ReadLimits) { self.limits = limits }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    if name.local == "si" { text.begin() } else { text.start(name.local) }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    guard name.local == "si" else { return text.end(name.local) }
    let item = text.finish()
    guard item.count <= limits.cellTextBytes else {
      throw ReadError(.overLimit(.cellTextBytes, allowed: limits.cellTextBytes))
    }
    strings.utf8.append(contentsOf: item)
    try strings.endItem(limits)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) { self.text.append(text) }
}

extension SharedStrings {
  /// Appends texts that were read elsewhere.
  mutating func append(_ next: SharedStrings, _ limits: ReadLimits) throws(ReadError) {
    guard utf8.count + next.utf8.count <= limits.textBytes, let base = UInt32(exactly: utf8.count),
      UInt32(exactly: utf8.count + next.utf8.count) != nil
    else { throw ReadError(.overLimit(.textBytes, allowed: limits.textBytes)) }
    guard count + next.count <= limits.cells else { throw ReadError(.overLimit(.cells, allowed: limits.cells)) }
    utf8 += next.utf8
    offsets.append(contentsOf: next.offsets.lazy.dropFirst().map { base + $0 })
  }

  /// Ends the text that was appended to ``utf8``.
  mutating func endItem(_ limits: ReadLimits) throws(ReadError) {
    guard utf8.count <= limits.textBytes, let end = UInt32(exactly: utf8.count) else {
      throw ReadError(.overLimit(.textBytes, allowed: limits.textBytes))
    }
    guard count < limits.cells else { throw ReadError(.overLimit(.cells, allowed: limits.cells)) }
    offsets.append(end)
  }
}

/// The text of one string item from XML events: runs joined, phonetic hints dropped.
struct RichTextCollector {
  private var item: [UInt8] = []
  private var isOpen = false
  private var isText = false
  private var phoneticDepth = 0
  private var runStart = 0

  mutating func begin() {
    item.removeAll(keepingCapacity: true)
    isOpen = true
    phoneticDepth = 0
  }

  mutating func start(_ name: String) {
    guard isOpen else { return }
    if name == "rPh" { phoneticDepth += 1 }
    isText = name == "t" && phoneticDepth == 0
    runStart = item.count
  }

  mutating func end(_ name: String) {
    guard isOpen else { return }
    if name == "rPh" { phoneticDepth -= 1 }
    if isText { XMLText.unescape(&item, from: runStart) }
    isText = false
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isOpen, isText { item.append(contentsOf: text) }
  }

  mutating func finish() -> [UInt8] {
    isOpen = false
    return item
  }
}
