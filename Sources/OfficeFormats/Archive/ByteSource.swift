/// Bytes that can be read from any place, so that a large archive need not lie in memory as a whole.
package protocol ByteSource: Sendable {
  var count: Int { get }

  /// Fills `buffer` with what lies at `offset`, which is not negative.
  /// - Returns: the number of bytes written; fewer than asked for only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ReadError) -> Int
}

extension [UInt8]: ByteSource {
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ReadError) -> Int {
    guard offset < count else { return 0 }
    return withUnsafeBytes { bytes in
      let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<Swift.min(count, offset + buffer.count)])
      buffer.copyMemory(from: piece)
      return piece.count
    }
  }
}

extension ByteSource {
  /// The bytes of a range, as far as there are any.
  func bytes(in range: Range<Int>) throws(ReadError) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    var failure: ReadError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, written in
      do throws(ReadError) {
        written = try read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// All bytes; no copy where they are in memory already.
  package func allBytes() throws(ReadError) -> [UInt8] {
    if let whole = self as? [UInt8] { return whole }
    return try bytes(in: 0..<count)
  }

  /// A little-endian integer, or nil where it does not lie inside.
  func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type) throws(ReadError) -> Value? {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size else { return nil }
    let bytes = try bytes(in: offset..<offset + MemoryLayout<Value>.size)
    return bytes.withUnsafeBytes { LittleEndian(bytes: $0).load(at: 0) }
  }
}
