/// An OLE compound file (MS-CFB): only its directory is looked at, to say what it is.
struct CompoundFile {
  private let source: any ByteSource
  private let sectorSize: Int

  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let headerEntries = 109
  private static let directoryEntrySize = 128

  /// Names of streams and storages that tell the application (MS-OFFCRYPTO 2.3.4, MS-XLS 2.1, MS-DOC 2.1).
  private static let formats: [(name: String, format: SourceFormat)] = [
    ("EncryptedPackage", .encryptedOOXML), ("Workbook", .xls), ("Book", .xls), ("WordDocument", .doc),
    ("PowerPoint Document", .presentation),
  ]

  /// - Throws: `.truncated` where the file ends before its directory does.
  static func format(of source: some ByteSource) throws(ReadError) -> SourceFormat {
    let names = try CompoundFile(source).directoryNames()
    return formats.first { names.contains($0.name) }?.format ?? .unknownOLE
  }

  private init(_ source: some ByteSource) throws(ReadError) {
    self.source = source
    guard source.count >= 512, let shift = try source.integer(at: 30, as: UInt16.self) else {
      throw ReadError(.truncated)
    }
    guard shift == 9 || shift == 12 else { throw ReadError(.corrupt("compound file sector size")) }
    sectorSize = 1 << Int(shift)
  }

  private func offset(ofSector sector: UInt32) -> Int { (Int(sector) + 1) * sectorSize }

  private func directoryNames() throws(ReadError) -> Set<String> {
    guard var sector = try source.integer(at: 48, as: UInt32.self) else { throw ReadError(.truncated) }
    var names: Set<String> = []
    // A chain cannot be longer than the file, and no office file has a directory of megabytes.
    for _ in 0...min(source.count / sectorSize, 4096) where sector != Self.endOfChain {
      let start = offset(ofSector: sector)
      guard start + sectorSize <= source.count else { throw ReadError(.truncated) }
      let bytes = try source.bytes(in: start..<start + sectorSize)
      bytes.withUnsafeBytes { buffer in
        for entry in stride(from: 0, to: sectorSize, by: Self.directoryEntrySize) {
          names.insert(Self.name(LittleEndian(bytes: buffer), at: entry))
        }
      }
      sector = try next(after: sector)
    }
    return names
  }

  /// UTF-16 with its length in bytes, final zero included, at offset 64 (MS-CFB 2.6.1).
  private static func name(_ reader: LittleEndian, at entry: Int) -> String {
    let length = min(Int(reader.uint16(at: entry + 64) ?? 0), 64)
    let units = stride(from: 0, to: length - 2, by: 2).compactMap { reader.uint16(at: entry + $0) }
    return String(decoding: units, as: UTF16.self)
  }

  private func next(after sector: UInt32) throws(ReadError) -> UInt32 {
    let perSector = sectorSize / 4
    let table = Int(sector) / perSector
    // Only files above 6.8 MB have more tables than the header lists, and their directory lies in front as a rule.
    guard table < Self.headerEntries else { return Self.endOfChain }
    guard let tableSector = try source.integer(at: 76 + table * 4, as: UInt32.self),
      let next = try source.integer(
        at: offset(ofSector: tableSector) + Int(sector) % perSector * 4, as: UInt32.self)
    else { throw ReadError(.truncated) }
    return next
  }
}
