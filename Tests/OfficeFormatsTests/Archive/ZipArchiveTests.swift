import OfficeFormats
import TestSupport
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
  private static let row = #"<row r="1"><c r="A1" t="str"><v>甲</v></c></row>"#

  struct Packing: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ style: ZipBuilder.Style = .plain, _ change: (inout ZipBuilder) -> Void = { _ in }) {
      self.name = name
      var zip = ZipBuilder()
      change(&zip)
      for (part, content) in WorkbookFixture(rows: row).allParts { zip.add(part, content, style) }
      bytes = zip.bytes
    }

    static let readable: [Packing] = [
      Packing("deflated"),
      Packing("stored", .with { $0.isStored = true }),
      Packing("data descriptors with signature", .with { $0.descriptor = .signed }),
      Packing("data descriptors without signature", .with { $0.descriptor = .unsigned }),
      Packing("ZIP64 sizes and offsets", .with { $0.usesZip64 = true }),
      Packing("ZIP64 end record") { $0.usesZip64End = true },
      Packing("a declared size of 0", .with { $0.declaredSize = 0 }),
      Packing("a declared size of 2 GB", .with { $0.declaredSize = 2_147_483_647 }),
      Packing("a comment that holds an end signature") {
        $0.comment = [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0x41, count: 40)
      },
      Packing("bytes in front of the archive") { $0.prefix = Array(repeating: 0x4D, count: 1000) },
      Packing("a ZIP64 end record with bytes in front") {
        $0.prefix = Array(repeating: 0x4D, count: 1000)
        $0.usesZip64End = true
      },
    ]
  }

  @Test("Every way of packing gives the same sheet", arguments: Packing.readable)
  func readsPacking(_ packing: Packing) throws {
    #expect(try Self.cells(packing.bytes) == ["A1 text 甲"])
  }

  @Test("Of two entries with one name the last counts")
  func lastDuplicateWins() throws {
    var zip = ZipBuilder()
    for (name, content) in WorkbookFixture(rows: "").allParts { zip.add(name, content) }
    let sheet = try #require(WorkbookFixture(rows: Self.row).allParts.first { $0.name.hasSuffix("sheet1.xml") })
    zip.add(sheet.name, sheet.content)
    #expect(try Self.cells(zip.bytes) == ["A1 text 甲"])
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var cause: ReadError.Cause
    var testDescription: String { name }

    private static let whole = WorkbookFixture(rows: row).bytes

    static let all: [Damage] = [
      Damage(name: "cut off at 10 %", bytes: Array(whole.prefix(whole.count / 10)), cause: .truncated),
      Damage(name: "cut off at 90 %", bytes: Array(whole.prefix(whole.count * 9 / 10)), cause: .truncated),
      Damage(name: "only the first letter of the signature", bytes: [0x50], cause: .truncated),
      Damage(
        name: "a check sum that differs", bytes: WorkbookFixture(rows: row).zipped(.with { $0.crc = 1 }),
        cause: .corrupt("CRC-32 differs")),
      Damage(
        name: "an unknown method", bytes: WorkbookFixture(rows: row).zipped(.with { $0.method = 93 }),
        cause: .corrupt("compression method 93")),
      Damage(
        name: "stored bytes that claim to be deflated",
        bytes: WorkbookFixture(rows: row).zipped(
          .with {
            $0.isStored = true
            $0.method = 8
          }), cause: .corrupt("deflate stream")),
      Damage(
        name: "entries with a password",
        bytes: WorkbookFixture(rows: row).zipped(.with { $0.isFlaggedEncrypted = true }), cause: .encrypted),
    ]
  }

  @Test("Damage is told apart", arguments: Damage.all)
  func refusesDamage(_ damage: Damage) {
    let error = #expect(throws: ReadError.self) { try OfficeReader(limits: ReadLimits()).read(damage.bytes) }
    #expect(error?.cause == damage.cause)
  }

  @Test("A bundle that breaks off behind a workbook in it is half a bundle, no workbook")
  func halfBundle() {
    let workbook = WorkbookFixture(rows: Self.row).bytes
    var zip = ZipBuilder()
    for name in ["甲.xlsx", "乙.xlsx", "丙.xlsx"] { zip.add(name, workbook, .stored) }
    zip.add("空.zip", ZipBuilder().bytes, .stored)
    let whole = zip.bytes
    for length in whole.count / 4..<whole.count - 1 {
      let error = #expect(throws: ReadError.self) {
        try OfficeReader(limits: ReadLimits()).read(Array(whole.prefix(length)))
      }
      #expect(error?.cause == .truncated)
    }
  }

  @Test("No prefix of a file crashes the reader or reads as whole")
  func survivesEveryPrefix() {
    let whole = WorkbookFixture(rows: Self.row).bytes
    for length in 0..<whole.count {
      #expect(throws: ReadError.self) { try OfficeReader(limits: ReadLimits()).read(Array(whole.prefix(length))) }
    }
  }

  @Test("No changed byte crashes the reader")
  func survivesEveryChangedByte() {
    let whole = WorkbookFixture(rows: Self.row).bytes
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x55
      // Many bytes do not matter; what counts is that the reader comes back.
      _ = try? OfficeReader(limits: ReadLimits()).read(changed)
    }
  }

  @Test("A bomb is stopped by its ratio, by its size, or by its number of entries")
  func stopsBombs() {
    let bomb = WorkbookFixture(rows: String(repeating: #"<row r="1"/>"#, count: 200_000)).bytes
    var limits = ReadLimits()
    limits.ratioFloorBytes = 1 << 16
    limits.inflationRatio = 10
    #expect(Self.cause(bomb, limits) == .overLimit(.inflationRatio, allowed: 10))
    limits = ReadLimits()
    limits.inflatedBytes = 1 << 20
    #expect(Self.cause(bomb, limits) == .overLimit(.inflatedBytes, allowed: 1 << 20))
    limits = ReadLimits()
    limits.zipEntries = 4
    #expect(Self.cause(bomb, limits) == .overLimit(.zipEntries, allowed: 4))
    limits = ReadLimits()
    limits.fileBytes = 100
    #expect(Self.cause(bomb, limits) == .overLimit(.fileBytes, allowed: 100))
  }

  private static func cause(_ bytes: [UInt8], _ limits: ReadLimits) -> ReadError.Cause? {
    do throws(ReadError) {
      _ = try OfficeReader(limits: limits).read(bytes)
      return nil
    } catch {
      return error.cause
    }
  }

  private static func cells(_ bytes: [UInt8]) throws -> [String] {
    guard case .workbook(let workbook) = try OfficeReader(limits: ReadLimits()).read(bytes) else { return [] }
    return workbook.sheets.flatMap(describe)
  }
}
