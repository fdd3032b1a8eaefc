internal import CProcessor

/// A value of a cell as ``ValueMemo`` tells it from others: exact, but for texts of more than sixteen bytes.
struct ValueKey {
  fileprivate enum Kind {
    /// And the number of bytes of a text of up to sixteen.
    static let shortText: UInt32 = 1
    static let longText: UInt32 = 18
    static let sharedText: UInt32 = 19
    static let integer: UInt32 = 20
    static let number: UInt32 = 21
    static let boolean: UInt32 = 22
    static let other: UInt32 = 23
    /// Added for text that was copied from elsewhere, which may be in another encoding.
    static let copied: UInt32 = 32
  }

  fileprivate var low: UInt64
  fileprivate var high: UInt64
  /// Never 0.
  fileprivate var kind: UInt32

  @inline(__always)
  private init(_ kind: UInt32, _ low: UInt64, _ high: UInt64 = 0) {
    self.low = low
    self.high = high
    self.kind = kind
  }

  @inline(__always)
  init(text: UnsafeBufferPointer<UInt8>, isCopied: Bool = false) {
    if let (low, high) = ByteHash.words(text) {
      self.init(Kind.shortText + UInt32(truncatingIfNeeded: text.count), low, high)
    } else {
      self.init(Kind.longText, ByteHash.hash(text))
    }
    if isCopied { kind += Kind.copied }
  }

  static func sharedText(_ index: UInt32) -> ValueKey { ValueKey(Kind.sharedText, UInt64(index)) }
  static func integer(_ bits: UInt32, format: UInt8) -> ValueKey {
    ValueKey(Kind.integer, UInt64(bits), UInt64(format))
  }
  static func number(_ value: Double, format: UInt8) -> ValueKey {
    ValueKey(Kind.number, value.bitPattern, UInt64(format))
  }
  static func boolean(_ bits: UInt32) -> ValueKey { ValueKey(Kind.boolean, UInt64(bits)) }
  static func other(_ kind: UInt8) -> ValueKey { ValueKey(Kind.other, UInt64(kind)) }

  @inline(__always)
  fileprivate var isLong: Bool { kind & (Kind.copied - 1) == Kind.longText }

  @inline(__always)
  fileprivate var hash: UInt64 {
    ByteHash.mixed(low ^ high &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(kind) &* 0x9E37_79B9_7F4A_7C15)
  }
}

/// Remembers what each distinct value of a column means, so that a rule runs once for a value and not once for a row.
///
/// All of a value lies in one place, so that a column of tens of thousands of values costs a row one miss of the caches.
/// A column of ever new values is forgotten from time to time: memory stays bounded and the answers stay the same.
struct ValueMemo {
  private struct Place {
    /// Of a long text ``ValueKey/low`` is its hash, and ``ValueKey/high`` says where its bytes lie.
    var key: ValueKey
    var entry = WordEntry()

    static let free = Place(key: .free)
  }

  private var places: [Place] = []
  private var count = 0
  /// How often values were moved to other places.
  private(set) var moves: Int32 = 0
  /// The bytes of long texts.
  private var bytes: [UInt8] = []

  /// Distinct values that are remembered at most, and bytes of long texts.
  private static let capacity = 1 << 16
  private static let byteCapacity = 1 << 24

  /// - Parameter text: what the key is of, where it is a text.
  /// - Returns: where the value stands as long as ``moves`` stays.
  @inline(__always)
  func index(of key: ValueKey, text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !places.isEmpty else { return nil }
    var index = Int(truncatingIfNeeded: key.hash) & (places.count &- 1)
    while places[index].key.kind != 0 {
      if isSame(places[index].key, key, text) { return index }
      index = (index &+ 1) & (places.count &- 1)
    }
    return nil
  }

  /// Begins to load what ``index(of:text:)`` will look at.
  @inline(__always)
  func fetchAhead(_ key: ValueKey) {
    guard !places.isEmpty else { return }
    let index = Int(truncatingIfNeeded: key.hash) & (places.count &- 1)
    places.withUnsafeBufferPointer { fetch_ahead($0.baseAddress.map { $0 + index }) }
  }

  @inline(__always)
  subscript(index: Int) -> WordEntry {
    get { places[index].entry }
    set { places[index].entry = newValue }
  }

  /// - Returns: where the value stands as long as ``moves`` stays.
  mutating func insert(_ entry: WordEntry, for key: ValueKey, text: UnsafeBufferPointer<UInt8>) -> Int {
    if count >= Self.capacity || bytes.count + text.count > Self.byteCapacity { forget() }
    if count * 2 >= places.count { grow() }
    var key = key
    let index = freeIndex(key.hash)
    if key.isLong {
      key.high = UInt64(bytes.count) << 32 | UInt64(text.count)
      bytes.append(contentsOf: text)
    }
    places[index] = Place(key: key, entry: entry)
    count += 1
    return index
  }

  private mutating func forget() {
    let moves = moves
    self = ValueMemo()
    self.moves = moves
  }

  private mutating func grow() {
    let old = places
    moves &+= 1
    places = [Place](repeating: .free, count: max(64, old.count * 2))
    for place in old where place.key.kind != 0 {
      var key = place.key
      if key.isLong { key.high = 0 }
      places[freeIndex(key.hash)] = place
    }
  }

  private func freeIndex(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[index].key.kind != 0 { index = (index + 1) & (places.count - 1) }
    return index
  }

  @inline(__always)
  private func isSame(_ known: ValueKey, _ key: ValueKey, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.low == key.low, known.kind == key.kind else { return false }
    return known.high == key.high || (key.isLong && holds(text, at: known.high))
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, at place: UInt64) -> Bool {
    let (start, count) = (Int(place >> 32), Int(place & 0xFFFF_FFFF))
    return bytes.withUnsafeBufferPointer { bytes in
      ByteHash.areEqual(UnsafeBufferPointer(rebasing: bytes[start..<start + count]), text)
    }
  }
}

extension ValueKey {
  fileprivate static let free = ValueKey(0, 0)
}
