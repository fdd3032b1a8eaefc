internal import CISAL

/// Makes a ZIP archive whose names are any bytes (APPNOTE.TXT 4.3).
package struct StoredZip {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  package mutating func add(_ name: [UInt8], _ content: [UInt8], isDeflated: Bool = false) {
    let offset = UInt32(local.count)
    let crc = content.withUnsafeBufferPointer { crc32_gzip_refl(0, $0.baseAddress, UInt64($0.count)) }
    let data = isDeflated ? Self.deflated(content) : content
    var fields: [UInt8] = Self.bytes(UInt16(20)) + Self.bytes(UInt16(0)) + Self.bytes(UInt16(isDeflated ? 8 : 0))
    fields += Self.bytes(UInt32(0)) + Self.bytes(crc) + Self.bytes(UInt32(data.count))
    fields += Self.bytes(UInt32(content.count)) + Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0))
    local += Self.bytes(UInt32(0x0403_4b50)) + fields + name + data
    directory += Self.bytes(UInt32(0x0201_4b50)) + Self.bytes(UInt16(20)) + fields + Self.bytes(UInt16(0))
    directory += Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0)) + Self.bytes(offset) + name
    count += 1
  }

  /// A raw deflate stream (RFC 1951).
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var content = content
    return [UInt8](unsafeUninitializedCapacity: content.count + 1024) { output, count in
      content.withUnsafeMutableBufferPointer { input in
        var stream = isal_zstream()
        isal_deflate_stateless_init(&stream)
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.end_of_stream = 1
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isal_deflate_stateless(&stream)
        count = Int(stream.total_out)
      }
    }
  }

  package mutating func add(_ name: String, _ content: [UInt8], isDeflated: Bool = false) {
    add(Array(name.utf8), content, isDeflated: isDeflated)
  }

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
