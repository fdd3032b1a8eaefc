/// A text as UTF-8, in memory that serves one text after the other.
package struct DecodedText: ~Copyable, @unchecked Sendable {
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// What was decoded; it is often asked for twice in a row.
  private var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  private static let firstRoom = 1 << 10

  package init() { room = .allocate(capacity: Self.firstRoom) }

  deinit { room.deallocate() }

  /// The bytes of the text; valid until another is decoded.
  package var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// Decodes a text in GB18030.
  ///
  /// - Parameter bytes: unchanged where they were decoded last, until ``forget()``.
  package mutating func read(gb18030 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.baseAddress != source.baseAddress || bytes.count != source.count else { return }
    let needed = GB18030.roomForUTF8(of: bytes.count)
    if room.count < needed {
      room.deallocate()
      room = .allocate(capacity: needed * 2)
    }
    count = GB18030.decode(bytes, into: room)
    source = bytes
  }

  /// What was decoded may change from here on.
  package mutating func forget() {
    (source, count) = (UnsafeBufferPointer(start: nil, count: 0), 0)
  }
}

extension String {
  /// The text of bytes in GB18030; what is no character becomes U+FFFD.
  package init(gb18030 bytes: UnsafeBufferPointer<UInt8>) {
    self.init(unsafeUninitializedCapacity: GB18030.roomForUTF8(of: bytes.count)) { GB18030.decode(bytes, into: $0) }
  }
}
