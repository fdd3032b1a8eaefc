internal import Rulebook

/// Numbers what addresses say, and remembers by what beginnings they say it: 长春市朝阳区桂林街道 decides, whatever
/// street and house follow.
///
/// Each beginning has one place, which the next one with the same first bytes takes over: memory is bounded, and the
/// answers are those of ``PlaceResolver``.
struct AddressMemo: Sendable {
  private struct Place {
    /// Bytes of the beginning; 0 where free.
    var count = 0
    var evidence: Int32 = 0
    /// Of this beginning alone.
    var number: Int32 = 0
    /// The part of an address that may be shown, as far as the beginning tells it.
    var head = AddressHead(ofFirst: .init(start: nil, count: 0))
  }

  /// The number of what an empty address says.
  static let nothing: Int32 = 0

  private var evidences: [PlaceEvidence] = [.empty]
  private var numbers: [PlaceEvidence: Int32] = [.empty: nothing]
  /// Empty as long as there are few addresses: small rosters are not worth the room.
  private var places: [Place] = []
  /// The beginnings, ``longest`` bytes for each place.
  private var beginnings: [UInt8] = []

  private var readAddresses = 0

  private static let capacity = 1 << 12
  private static let few = 256
  /// By its first bytes a beginning is found: 长春市朝阳区桂林 tells most districts and towns apart, and where a district's
  /// name is long, 长春市净月高新区净月街道 does.
  private static let (short, long) = (24, 36)
  private static let longest = 64

  /// The number of what an address says where it begins like one that was met; `nil` where it has to be read.
  @inline(__always)
  func number(of address: UnsafeBufferPointer<UInt8>) -> Int32? { slot(of: address).map { places[$0].evidence } }

  /// A number that only addresses share which are masked alike (``AddressMask``); `nil` for one that begins as no other
  /// did, or goes on with a further place.
  func maskNumber(of address: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard let slot = slot(of: address) else { return nil }
    var head = places[slot].head
    head.read(address)
    guard head.isOver, head.bytes <= places[slot].count else { return nil }
    return UInt64(UInt32(bitPattern: places[slot].number)) << 8 | UInt64(head.bytes)
  }

  /// Where the beginning of an address is remembered.
  @inline(__always)
  private func slot(of address: UnsafeBufferPointer<UInt8>) -> Int? {
    guard address.count >= Self.short, !places.isEmpty else { return nil }
    return slot(of: address, by: Self.short) ?? (address.count >= Self.long ? slot(of: address, by: Self.long) : nil)
  }

  @inline(__always)
  private func slot(of address: UnsafeBufferPointer<UInt8>, by count: Int) -> Int? {
    let slot = Self.slot(address, count)
    return begins(address, as: slot) ? slot : nil
  }

  @inline(__always)
  private func begins(_ address: UnsafeBufferPointer<UInt8>, as slot: Int) -> Bool {
    let count = places[slot].count
    guard count > 0, count <= address.count else { return false }
    return beginnings.withUnsafeBufferPointer { known in
      let start = slot &* Self.longest
      return ByteHash.areEqual(
        UnsafeBufferPointer(rebasing: known[start..<start + count]),
        UnsafeBufferPointer(rebasing: address[..<count]))
    }
  }

  /// - Parameter decidingBytes: so many at the beginning of the address decide; `nil` where all do.
  mutating func insert(
    _ evidence: PlaceEvidence, of address: UnsafeBufferPointer<UInt8>, decidingBytes: Int?
  ) -> Int32 {
    let number = number(of: evidence)
    readAddresses += 1
    guard readAddresses > Self.few else { return number }
    guard let count = decidingBytes, count <= Self.longest, address.count >= Self.short else { return number }
    if places.isEmpty {
      places = [Place](repeating: Place(), count: Self.capacity)
      beginnings = [UInt8](repeating: 0, count: Self.capacity * Self.longest)
    }
    let slot = Self.slot(address, count >= Self.long ? Self.long : Self.short)
    places[slot] = Place(
      count: count, evidence: number, number: Int32(truncatingIfNeeded: readAddresses),
      head: AddressHead(ofFirst: UnsafeBufferPointer(rebasing: address[..<min(count, address.count)])))
    for index in 0..<min(count, address.count) { beginnings[slot * Self.longest + index] = address[index] }
    return number
  }

  /// Few rosters tell of more places than this in all; it keeps ``evidences`` from growing file by file.
  var isSmall: Bool { evidences.count < 1 << 15 }

  mutating func number(of evidence: PlaceEvidence) -> Int32 {
    if let number = numbers[evidence] { return number }
    evidences.append(evidence)
    numbers[evidence] = Int32(truncatingIfNeeded: evidences.count - 1)
    return Int32(truncatingIfNeeded: evidences.count - 1)
  }

  subscript(number: Int32) -> PlaceEvidence { evidences[Int(number)] }

  @inline(__always)
  private static func slot(_ address: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ByteHash.hash(UnsafeBufferPointer(rebasing: address[..<count]))) & (capacity - 1)
  }
}
