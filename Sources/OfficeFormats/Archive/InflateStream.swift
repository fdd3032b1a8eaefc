internal import CISAL

/// The state of one raw deflate stream (RFC 1951) in ISA-L, freed with the value.
struct InflateStream: ~Copyable {
  private let state: UnsafeMutablePointer<inflate_state>

  init() {
    state = .allocate(capacity: 1)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
  }

  deinit { state.deallocate() }

  var isFinished: Bool { state.pointee.block_state == ISAL_BLOCK_FINISH }

  /// Bytes of input that are not consumed yet.
  var remainingInput: Int { Int(state.pointee.avail_in) }

  /// - Parameter input: must stay valid until the next call of this method or the end of the stream.
  mutating func setInput(_ input: UnsafeRawBufferPointer) {
    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    state.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
  }

  /// Fills as much of `output` as the input allows.
  /// - Returns: the number of bytes written, or `nil` where the stream is broken.
  mutating func inflate(into output: UnsafeMutableRawBufferPointer) -> Int? {
    state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(truncatingIfNeeded: output.count)
    guard isal_inflate(state) >= 0 else { return nil }
    return output.count - Int(state.pointee.avail_out)
  }
}

/// The CRC-32 of ZIP (APPNOTE.TXT 4.4.7), carried on from `crc`.
func crc32(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
  crc32_gzip_refl(crc, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
}
