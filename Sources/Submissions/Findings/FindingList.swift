package import Rulebook

/// Findings in few bytes each; a night may have hundreds of thousands.
///
/// Values and cells lie in one buffer of bytes; sentences, sheets and columns, which repeat, are kept once. As a
/// collection it gives each finding whole.
package struct FindingList: Sendable {
  /// Where a text lies in ``bytes``.
  package struct Text: Sendable {
    @usableFromInline var start = 0
    package internal(set) var count: UInt32 = 0

    package var isEmpty: Bool { count == 0 }
    @usableFromInline var range: Range<Int> { start..<start + Int(count) }
  }

  /// Both 1-based; 0 where no cell is meant.
  package struct FirstCell: Sendable {
    package var row: UInt32 = 0
    package var column: UInt16 = 0
  }

  package struct Entry: Sendable {
    package var code: FindingCode
    package var severity: Severity
    package var firstCell: FirstCell
    package var count: UInt32
    /// Index in ``FindingList/words``.
    package var sheet: UInt32
    /// Index in ``FindingList/words``.
    package var field: UInt32
    /// Index in ``FindingList/sentences``.
    package var sentence: UInt32
    package var value: Text
    package var cells: Text
  }

  /// What is wrong and how to mend it, for one code.
  package struct Sentence: Sendable, Equatable {
    package var code: FindingCode
    package var message: String
    package var advice: String
  }

  package private(set) var entries: [Entry] = []
  /// Names of sheets and titles of columns.
  package private(set) var words: [String] = []
  package private(set) var sentences: [Sentence] = []
  /// UTF-8 of all values and cells.
  @usableFromInline private(set) var bytes: [UInt8] = []
  private var sentenceIndices = SentenceIndex()

  package init() {}

  package init(_ findings: some Sequence<Finding>) {
    for finding in findings { append(finding) }
  }

  /// The UTF-8 of a text of this list; the buffer must not escape.
  @inlinable
  package func withBytes<Result>(of text: Text, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text.range])) }
  }

  package func string(_ text: Text) -> String { withBytes(of: text) { String(decoding: $0, as: UTF8.self) } }
}

extension FindingList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(index: Int) -> Finding {
    let entry = entries[index]
    let sentence = sentences[Int(entry.sentence)]
    return Finding(
      entry.code, severity: entry.severity, sheet: words[Int(entry.sheet)], cells: string(entry.cells),
      count: Int(entry.count), field: words[Int(entry.field)], value: string(entry.value), message: sentence.message,
      advice: sentence.advice)
  }
}

extension FindingList: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

// MARK: - Filling

extension FindingList {
  package mutating func append(_ finding: Finding) {
    let (value, cells) = (append(finding.value.utf8), append(finding.cells.utf8))
    entries.append(
      Entry(
        code: finding.code, severity: finding.severity, firstCell: CellRanges.firstCell(finding.cells),
        count: UInt32(clamping: finding.count), sheet: word(finding.sheet), field: word(finding.field),
        sentence: sentence(finding.code, finding.message, finding.advice), value: value, cells: cells))
  }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func reserve(entries count: Int, bytes size: Int) {
    entries.reserveCapacity(entries.count + count)
    bytes.reserveCapacity(bytes.count + size)
  }

  mutating func append(_ text: some Collection<UInt8>) -> Text {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Text(start: start, count: UInt32(clamping: bytes.count - start))
  }

  /// Writes a text behind the others.
  mutating func append(writing body: (inout [UInt8]) -> Void) -> Text {
    let start = bytes.count
    body(&bytes)
    return Text(start: start, count: UInt32(clamping: bytes.count - start))
  }

  /// The index of a sheet or a column; a list has few.
  mutating func word(_ text: String) -> UInt32 {
    if let index = words.firstIndex(of: text) { return UInt32(truncatingIfNeeded: index) }
    words.append(text)
    return UInt32(truncatingIfNeeded: words.count - 1)
  }

  mutating func sentence(_ code: FindingCode, _ message: String, _ advice: String) -> UInt32 {
    let sentence = Sentence(code: code, message: message, advice: advice)
    return sentenceIndices.index(of: sentence, in: &sentences)
  }
}

extension FindingList {
  /// Takes over the findings of another list.
  ///
  /// - Parameter places: for each of them the index of the finding that it goes before; never falling.
  mutating func insert(_ other: FindingList, before places: [Int]) {
    let words = other.words.map { word($0) }
    let sentences = other.sentences.map { sentence($0.code, $0.message, $0.advice) }
    let start = bytes.count
    bytes += other.bytes
    // From the end on, so that each moves once.
    var (source, target) = (entries.count, entries.count + other.entries.count)
    entries += other.entries
    for (place, entry) in zip(places, other.entries).reversed() {
      while source > place {
        (source, target) = (source - 1, target - 1)
        entries[target] = entries[source]
      }
      target -= 1
      entries[target] = entry
      (entries[target].sheet, entries[target].field) = (words[Int(entry.sheet)], words[Int(entry.field)])
      entries[target].sentence = sentences[Int(entry.sentence)]
      entries[target].value.start += start
      entries[target].cells.start += start
    }
  }
}

// MARK: - Rewriting

extension FindingList {
  /// The list with other texts, as masks make them.
  ///
  /// - Parameters:
  ///   - change: gives the new text of a message or advice, or `nil` where it stays.
  ///   - changeWord: the same for the name of a sheet or the title of a column.
  ///   - changeValue: the same for a value.
  package func replacing(
    _ change: (String) -> String?, words changeWord: (String) -> String?,
    values changeValue: (UnsafeBufferPointer<UInt8>) -> String?
  ) -> Self {
    var list = self
    for index in words.indices { changeWord(words[index]).map { list.words[index] = $0 } }
    for index in sentences.indices {
      change(sentences[index].message).map { list.sentences[index].message = $0 }
      change(sentences[index].advice).map { list.sentences[index].advice = $0 }
    }
    bytes.withUnsafeBufferPointer { bytes in
      for (index, entry) in entries.enumerated() {
        guard let value = changeValue(UnsafeBufferPointer(rebasing: bytes[entry.value.range])) else { continue }
        list.entries[index].value = list.append(value.utf8)
      }
    }
    return list
  }
}

extension FindingList {
  /// The list with the advice of each sentence as `change` gives it.
  package func replacingAdvice(_ change: (Sentence) -> String) -> Self {
    var list = self
    for index in sentences.indices { list.sentences[index].advice = change(sentences[index]) }
    return list
  }

  /// Adds further cells to a finding.
  package mutating func add(cells: String, count: Int, at index: Int) {
    let written = string(entries[index].cells)
    entries[index].cells = append((written.isEmpty ? cells : written + "、" + cells).utf8)
    entries[index].count = UInt32(clamping: Int(entries[index].count) + count)
  }
}

// MARK: - Comparing

extension FindingList {
  /// A hash of the code and the value of a finding; different in every run.
  package func hash(at index: Int) -> UInt64 {
    let entry = entries[index]
    return withBytes(of: entry.value) {
      ByteHash.hash($0, seed: FindingKey.seed ^ UInt64(entry.code.ordinal))
    }
  }

  /// Whether a finding differs from one of another list in severity, cells, count and advice at most.
  package func isAlike(_ index: Int, _ other: Int, of list: FindingList) -> Bool {
    let (a, b) = (entries[index], list.entries[other])
    return a.code == b.code && a.value.count == b.value.count
      && withBytes(of: a.value) { left in list.withBytes(of: b.value) { left.elementsEqual($0) } }
      && words[Int(a.sheet)] == list.words[Int(b.sheet)] && words[Int(a.field)] == list.words[Int(b.field)]
      && sentences[Int(a.sentence)].message == list.sentences[Int(b.sentence)].message
  }
}

/// Finds a sentence among those of a list by a hash of its bytes: hashing Chinese text as `String` normalizes it first.
struct SentenceIndex: Sendable {
  private var indices: [UInt64: UInt32] = [:]

  mutating func index(of sentence: FindingList.Sentence, in sentences: inout [FindingList.Sentence]) -> UInt32 {
    let key = Self.key(sentence)
    if let index = indices[key], sentences[Int(index)] == sentence { return index }
    let index = UInt32(truncatingIfNeeded: sentences.count)
    sentences.append(sentence)
    indices[key] = index
    return index
  }

  private static func key(_ sentence: FindingList.Sentence) -> UInt64 {
    var (message, advice) = (sentence.message, sentence.advice)
    let seed = message.withUTF8 { ByteHash.hash($0, seed: UInt64(sentence.code.ordinal)) }
    return advice.withUTF8 { ByteHash.hash($0, seed: seed) }
  }
}
