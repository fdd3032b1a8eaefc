internal import Glibc
internal import OfficeFormats
internal import Rulebook

/// What makes findings one line (`interface.md`), but for the value: code, field and raw value in one sheet.
struct FindingKey: Equatable, Sendable {
  var code: FindingCode
  var severity: Severity
  var field: RosterField?
  /// Tells raw values apart that look alike once they are masked; 0 where that does not matter.
  var distinction: UInt64 = 0

  /// Never equal for different keys but by chance.
  fileprivate var hash: UInt64 {
    let place = UInt64(code.ordinal) | UInt64(severity.rank) << 8 | UInt64(field.map { $0.ordinal + 1 } ?? 0) << 16
    return ByteHash.mixed(distinction ^ Self.seed) &+ place
  }

  /// Another in every run, so that no file can be made whose values all fall together; nothing depends on it but speed.
  static let seed = UInt64.random(in: 1 ... .max)
}

/// One row with a finding; the group is an index in the ledger that noted it.
struct FindingEvent: Sendable {
  var group: Int32
  /// 1-based.
  var rowNumber: UInt32
}

/// The kinds of findings that were met, each described once; values are bytes and hashed as bytes.
struct FindingLedger: Sendable {
  struct Group: Sendable {
    var key: FindingKey
    /// 0-based; -1 where no cell is meant.
    var column: Int32
    /// Index of the message and the advice.
    var sentence: UInt32
    /// An earlier group that differs in nothing but its column; -1 where there is none.
    var twin: Int32
    /// Where the value lies among the bytes: as written, masked where it may be personal.
    var value: Range<Int>
  }

  private(set) var groups: [Group] = []
  private(set) var sentences: [FindingList.Sentence] = []
  private var sentenceIndices = SentenceIndex()
  private var bytes: [UInt8] = []
  private var table = IndexTable()

  /// The index of a message and an advice, for ``group(_:column:value:sentence:)``.
  mutating func sentence(_ code: FindingCode, _ message: String, _ advice: String) -> UInt32 {
    sentence(.init(code: code, message: message, advice: advice))
  }

  /// The group's index; `describe` gives message and advice where the group is new.
  mutating func group(
    _ key: FindingKey, column: Int?, value: String, describe: () -> (message: String, advice: String)
  ) -> Int32 {
    var value = value
    return value.withUTF8 { utf8 in
      let place = place(of: key, column ?? -1, utf8)
      guard place.known < 0 else { return place.known }
      let (message, advice) = describe()
      return insert(key, column ?? -1, utf8, sentence: sentence(key.code, message, advice), at: place)
    }
  }

  /// The UTF-8 of a group's value; it must not escape.
  func withValue<Result>(of group: Group, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[group.value])) }
  }

  func string(of group: Group) -> String { withValue(of: group) { String(decoding: $0, as: UTF8.self) } }

  /// The groups from one on, to be adopted by another ledger; it finds none by its value.
  func portion(from first: Int) -> FindingLedger {
    var portion = FindingLedger()
    portion.sentences = sentences
    guard first < groups.count else { return portion }
    let start = groups[first].value.lowerBound
    portion.bytes = Array(bytes[start...])
    portion.groups = groups[first...].map { group in
      var group = group
      group.value = group.value.lowerBound - start..<group.value.upperBound - start
      return group
    }
    return portion
  }

  /// Bytes of all values together.
  var valueSize: Int { bytes.count }

  /// Takes over the groups of another ledger.
  /// - Returns: where each of them is in this one.
  mutating func adopt(_ other: FindingLedger) -> [UInt32] {
    var known = [UInt32?](repeating: nil, count: other.sentences.count)
    return other.groups.map { group in
      other.withValue(of: group) { value in
        let place = place(of: group.key, Int(group.column), value)
        guard place.known < 0 else { return UInt32(bitPattern: place.known) }
        let sentence = known[Int(group.sentence)] ?? self.sentence(other.sentences[Int(group.sentence)])
        known[Int(group.sentence)] = sentence
        return UInt32(bitPattern: insert(group.key, Int(group.column), value, sentence: sentence, at: place))
      }
    }
  }

  private mutating func sentence(_ text: FindingList.Sentence) -> UInt32 {
    sentenceIndices.index(of: text, in: &sentences)
  }
}

// MARK: - The table

extension FindingLedger {
  /// Where a group is, or where it would go.
  struct Place {
    fileprivate var hash: UInt64
    /// The group's index; -1 where it is new.
    var known: Int32
    /// A group that differs in its column only; -1 where none was met.
    fileprivate var twin: Int32
  }

  @inline(__always)
  func place(of key: FindingKey, _ column: Int, _ value: UnsafeBufferPointer<UInt8>) -> Place {
    var twin: Int32 = -1
    let hash = ByteHash.hash(value, seed: key.hash)
    let known = table.firstIndex(of: hash) { index in
      guard groups[index].key == key, hasValue(groups[index], value) else { return false }
      if Int(groups[index].column) == column { return true }
      twin = max(twin, Int32(truncatingIfNeeded: index))
      return false
    }
    return Place(hash: hash, known: known.map { Int32(truncatingIfNeeded: $0) } ?? -1, twin: twin)
  }

  @inline(__always)
  private func hasValue(_ group: Group, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard group.value.count == value.count, let start = value.baseAddress else {
      return group.value.count == value.count
    }
    return withValue(of: group) { known in known.baseAddress.map { memcmp($0, start, value.count) == 0 } ?? false }
  }

  /// Adds a group that ``place(of:_:_:)`` did not know, and gives its index.
  mutating func insert(
    _ key: FindingKey, _ column: Int, _ value: UnsafeBufferPointer<UInt8>, sentence: UInt32, at place: Place
  ) -> Int32 {
    let start = bytes.count
    bytes.append(contentsOf: value)
    groups.append(
      Group(
        key: key, column: Int32(truncatingIfNeeded: column), sentence: sentence, twin: place.twin,
        value: start..<bytes.count))
    table.insert(groups.count - 1, hash: place.hash)
    return Int32(truncatingIfNeeded: groups.count - 1)
  }
}
