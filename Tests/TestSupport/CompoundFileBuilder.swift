/// Makes OLE compound files (MS-CFB) whose directory names streams that are empty: enough to be told apart.
package struct CompoundFileBuilder {
  private let streams: [String]
  private static let sectorBytes = 512
  private static let entryBytes = 128

  package init(streams: [String]) { self.streams = streams }

  /// Header, one FAT sector, and a directory of as many sectors as the names need.
  package var bytes: [UInt8] {
    let directory = self.directory
    let sectors = directory.count / Self.sectorBytes
    var header = [UInt8](repeating: 0, count: Self.sectorBytes)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    put(UInt16(3), in: &header, at: 26)
    put(UInt16(0xFFFE), in: &header, at: 28)
    put(UInt16(9), in: &header, at: 30)
    put(UInt16(6), in: &header, at: 32)
    put(UInt32(1), in: &header, at: 44)
    put(UInt32(1), in: &header, at: 48)
    for slot in 0..<109 { put(slot == 0 ? UInt32(0) : .max, in: &header, at: 76 + slot * 4) }
    var table = [UInt8](repeating: 0xFF, count: Self.sectorBytes)
    put(UInt32(0xFFFF_FFFD), in: &table, at: 0)
    for sector in 1...sectors {
      put(sector == sectors ? UInt32(0xFFFF_FFFE) : UInt32(sector + 1), in: &table, at: sector * 4)
    }
    return header + table + directory
  }

  private var directory: [UInt8] {
    var bytes = (["Root Entry"] + streams).flatMap(entry)
    while bytes.count % Self.sectorBytes != 0 { bytes += [UInt8](repeating: 0, count: Self.entryBytes) }
    return bytes
  }

  private func entry(_ name: String) -> [UInt8] {
    var entry = [UInt8](repeating: 0, count: Self.entryBytes)
    for (index, unit) in name.utf16.enumerated() { put(unit, in: &entry, at: index * 2) }
    put(UInt16(name.utf16.count * 2 + 2), in: &entry, at: 64)
    entry[66] = name == "Root Entry" ? 5 : 2
    return entry
  }

  private func put(_ value: some FixedWidthInteger, in bytes: inout [UInt8], at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }
}
