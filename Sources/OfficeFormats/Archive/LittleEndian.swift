/// Reads of little-endian integers that answer `nil` outside the bytes instead of trapping.
struct LittleEndian {
  let bytes: UnsafeRawBufferPointer

  func uint16(at offset: Int) -> UInt16? { load(at: offset) }
  func uint32(at offset: Int) -> UInt32? { load(at: offset) }
  func uint64(at offset: Int) -> UInt64? { load(at: offset) }

  func load<Value: FixedWidthInteger>(at offset: Int) -> Value? {
    let size = MemoryLayout<Value>.size
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}
