/// The public head of an address, as far as it was read: province to township, before the first street, number or estate.
///
/// What ends the head lies a few characters behind it, so that one who knows the head of 长春市朝阳区桂林街道 has only 红旗小
/// to read of 长春市朝阳区桂林街道红旗小区3栋.
struct AddressHead: Sendable {
  /// Bytes of the head.
  private(set) var bytes = 0
  /// Something private follows: what comes behind changes nothing.
  private(set) var isOver = false
  /// Characters since the head.
  private var since = -1
  private var last: AddressCharacter = []
  /// The character that waits for the one behind it.
  private var pending: AddressCharacter = []
  private var end = 0

  /// The head of a whole text.
  init(of utf8: UnsafeBufferPointer<UInt8>) {
    read(utf8)
    finish()
  }

  /// The head of a text that may go on behind its first bytes.
  init(ofFirst bytes: UnsafeBufferPointer<UInt8>) { read(bytes) }

  /// Reads on behind what was read.
  ///
  /// - Parameter utf8: the text from its beginning on.
  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard !isOver else { return }
    var scalars = ScalarCursor(utf8, from: end)
    let meanings = AddressCharacter.meanings
    while let scalar = scalars.next() {
      if take(AddressCharacter(scalar, meanings)) { return }
      end = scalars.offset
    }
  }

  /// Nothing follows.
  mutating func finish() { if !isOver { _ = take([]) } }

  /// - Returns: whether the head is over.
  @inline(__always)
  private mutating func take(_ next: AddressCharacter) -> Bool {
    isOver = since > Self.longestName || pending.isPrivate(after: last, before: next)
    if isOver { return true }
    since += 1
    if pending.endsPlace(after: last) { (bytes, since) = (end, 0) }
    (last, pending) = (pending, next)
    return false
  }

  /// A name without a district or town in so many characters is that of something else.
  private static let longestName = 12
}
