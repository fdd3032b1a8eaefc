internal import CISAL

/// Makes a ZIP archive of uncompressed entries whose names are any bytes (APPNOTE.TXT 4.3).
package struct StoredZip {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// - Parameter declaredSize: what the headers claim instead of the truth.
  package mutating func add(_ name: [UInt8], _ content: [UInt8], declaredSize: UInt32? = nil) {
    let offset = UInt32(local.count)
    let crc = content.withUnsafeBufferPointer { crc32_gzip_refl(0, $0.baseAddress, UInt64($0.count)) }
    let size = UInt32(content.count)
    var fields: [UInt8] = []
    fields += Self.bytes(UInt16(20)) + Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0))
    fields += Self.bytes(crc) + Self.bytes(size) + Self.bytes(declaredSize ?? size)
    fields += Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0))
    local += Self.bytes(UInt32(0x0403_4b50)) + fields + name + content
    directory += Self.bytes(UInt32(0x0201_4b50)) + Self.bytes(UInt16(20)) + fields + Self.bytes(UInt16(0))
    directory += Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0)) + Self.bytes(offset) + name
    count += 1
  }

  package mutating func add(_ name: String, _ content: [UInt8]) { add(Array(name.utf8), content) }

  package var bytes: [UInt8] {
    let end =
      Self.bytes(UInt32(0x0605_4b50)) + Self.bytes(UInt32(0)) + Self.bytes(count) + Self.bytes(count)
      + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(local.count)) + Self.bytes(UInt16(0))
    return local + directory + end
  }

  private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
