internal import CISAL

/// Makes ZIP archives with the oddities that real and hostile writers produce (APPNOTE.TXT 4.3).
package struct ZipBuilder {
  /// How one entry is written.
  package struct Style: Sendable {
    package var isStored = false
    /// Sizes and CRC follow the data, and the local header has zeros; with or without the optional signature.
    package var descriptor: Descriptor?
    /// Sizes and offset stand in ZIP64 extra fields.
    package var usesZip64 = false
    /// What the headers claim instead of the truth.
    package var method: UInt16?
    package var declaredSize: UInt32?
    package var crc: UInt32?
    package var isFlaggedEncrypted = false

    package init() {}

    package static let plain = Style()
    package static let stored = with { $0.isStored = true }

    package static func with(_ change: (inout Style) -> Void) -> Style {
      var style = Style()
      change(&style)
      return style
    }
  }

  package enum Descriptor: Sendable { case signed, unsigned }

  /// Bytes in front of the archive, as a self-extracting one has them.
  package var prefix: [UInt8] = []
  package var comment: [UInt8] = []
  /// Writes a ZIP64 end record and locator.
  package var usesZip64End = false
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  package mutating func add(_ name: String, _ content: String, _ style: Style = .plain) {
    add(Array(name.utf8), Array(content.utf8), style)
  }

  package mutating func add(_ name: String, _ content: [UInt8], _ style: Style = .plain) {
    add(Array(name.utf8), content, style)
  }

  /// - Parameter name: any bytes, as writers that know no UTF-8 have them.
  package mutating func add(_ name: [UInt8], _ content: [UInt8], _ style: Style = .plain) {
    let data = style.isStored ? content : Self.deflated(content)
    let offset = UInt64(local.count)
    let crc = style.crc ?? Self.crc32(content)
    let flags = UInt16((style.descriptor == nil ? 0 : 8) | (style.isFlaggedEncrypted ? 1 : 0))
    let method = style.method ?? (style.isStored ? 0 : 8)
    let size = style.declaredSize ?? UInt32(content.count)
    let common = Self.bytes(UInt16(20)) + Self.bytes(flags) + Self.bytes(method) + Self.bytes(UInt32(0))

    let isLate = style.descriptor != nil
    local += Self.bytes(UInt32(0x0403_4b50)) + common + Self.bytes(isLate ? 0 : crc)
    local += Self.bytes(isLate ? 0 : UInt32(data.count)) + Self.bytes(isLate ? 0 : size)
    local += Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0)) + name + data
    if let descriptor = style.descriptor {
      if descriptor == .signed { local += Self.bytes(UInt32(0x0807_4b50)) }
      local += Self.bytes(crc) + Self.bytes(UInt32(data.count)) + Self.bytes(size)
    }

    let wide = Self.bytes(UInt64(size)) + Self.bytes(UInt64(data.count)) + Self.bytes(offset)
    let extra = style.usesZip64 ? Self.bytes(UInt16(1)) + Self.bytes(UInt16(wide.count)) + wide : []
    directory += Self.bytes(UInt32(0x0201_4b50)) + Self.bytes(UInt16(20)) + common + Self.bytes(crc)
    directory += Self.bytes(style.usesZip64 ? .max : UInt32(data.count)) + Self.bytes(style.usesZip64 ? .max : size)
    directory += Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(extra.count)) + Self.bytes(UInt16(0))
    directory += Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0))
    directory += Self.bytes(style.usesZip64 ? .max : UInt32(offset)) + name + extra
    count += 1
  }

  package var bytes: [UInt8] {
    var end: [UInt8] = []
    if usesZip64End {
      end += Self.bytes(UInt32(0x0606_4b50)) + Self.bytes(UInt64(44)) + Self.bytes(UInt32(0x2D_002D))
      end += Self.bytes(UInt64(0)) + Self.bytes(UInt64(count)) + Self.bytes(UInt64(count))
      end += Self.bytes(UInt64(directory.count)) + Self.bytes(UInt64(local.count))
      end += Self.bytes(UInt32(0x0706_4b50)) + Self.bytes(UInt32(0))
      end += Self.bytes(UInt64(local.count + directory.count)) + Self.bytes(UInt32(1))
    }
    let count16 = usesZip64End ? UInt16.max : UInt16(count)
    end += Self.bytes(UInt32(0x0605_4b50)) + Self.bytes(UInt32(0)) + Self.bytes(count16) + Self.bytes(count16)
    end += Self.bytes(usesZip64End ? .max : UInt32(directory.count))
    end += Self.bytes(usesZip64End ? .max : UInt32(local.count)) + Self.bytes(UInt16(comment.count)) + comment
    return prefix + local + directory + end
  }

  private static func crc32(_ content: [UInt8]) -> UInt32 {
    content.withUnsafeBufferPointer { crc32_gzip_refl(0, $0.baseAddress, UInt64($0.count)) }
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var content = content
    return [UInt8](unsafeUninitializedCapacity: content.count + content.count / 8 + 1024) { output, count in
      content.withUnsafeMutableBufferPointer { input in
        var stream = isal_zstream()
        isal_deflate_stateless_init(&stream)
        stream.end_of_stream = 1
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isal_deflate_stateless(&stream)
        count = Int(stream.total_out)
      }
    }
  }

  private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
