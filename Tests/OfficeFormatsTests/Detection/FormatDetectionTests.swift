import OfficeFormats
import TestSupport
import Testing

@Suite("Formats by content")
struct FormatDetectionTests {
  struct Disguise: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var cause: ReadError.Cause
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ cause: ReadError.Cause) {
      self.name = name
      self.bytes = bytes
      self.cause = cause
    }

    init(_ name: String, text: String, _ format: SourceFormat) {
      self.init(name, Array(text.utf8), .unsupportedFormat(format))
    }

    static let all: [Disguise] = [
      Disguise("nothing", [], .empty),
      Disguise(
        "a password-protected workbook", CompoundFileBuilder(streams: ["EncryptionInfo", "EncryptedPackage"]).bytes,
        .encrypted),
      Disguise(
        "an old workbook or WPS .et", CompoundFileBuilder(streams: ["Workbook"]).bytes, .unsupportedFormat(.xls)),
      Disguise("an Excel 5 workbook", CompoundFileBuilder(streams: ["Book"]).bytes, .unsupportedFormat(.xls)),
      Disguise(
        "an old document or WPS .wps", CompoundFileBuilder(streams: ["WordDocument"]).bytes, .unsupportedFormat(.doc)),
      Disguise(
        "an old presentation", CompoundFileBuilder(streams: ["PowerPoint Document"]).bytes,
        .unsupportedFormat(.presentation)),
      Disguise(
        "some other compound file", CompoundFileBuilder(streams: ["Contents"]).bytes, .unsupportedFormat(.unknownOLE)),
      Disguise("half a compound file", Array(CompoundFileBuilder(streams: ["Workbook"]).bytes.prefix(700)), .truncated),
      Disguise("bare BIFF", [0x09, 0x08, 0x08, 0x00, 0, 5, 5, 0, 0, 0, 0, 0], .unsupportedFormat(.xls)),
      Disguise("a page of a web system", text: "\u{FEFF}\n<!-- export --><HTML><body><table>", .html),
      Disguise("a table without a page", text: "  <table border=1><tr><td>姓名", .html),
      Disguise("a mail archive page", text: "MIME-Version: 1.0\nContent-Type: multipart/related", .html),
      Disguise(
        "XML of Excel 2003", text: "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>", .xml),
      Disguise("XHTML", text: "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html>", .html),
      Disguise("a PDF", text: "%PDF-1.7\n", .pdf),
      Disguise("rich text", text: "{\\rtf1\\ansi", .rtf),
      Disguise("a PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .unsupportedFormat(.image)),
      Disguise("a JPEG picture", [0xFF, 0xD8, 0xFF, 0xE0], .unsupportedFormat(.image)),
      Disguise("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .unsupportedFormat(.otherArchive)),
      Disguise("a RAR archive", text: "Rar!\u{1A}\u{7}", .otherArchive),
      Disguise(
        "random bytes", (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) & 0x1F },
        .unsupportedFormat(.unknownBinary)),
      Disguise("an archive of files", archive(["名单.xlsx": "x"]), .unsupportedFormat(.zip)),
      Disguise(
        "an OpenDocument file", archive(["mimetype": "x", "META-INF/manifest.xml": "<x/>"]),
        .unsupportedFormat(.openDocument)),
      Disguise(
        "a binary workbook", archive(["_rels/.rels": relationships("xl/workbook.bin"), "xl/workbook.bin": "x"]),
        .unsupportedFormat(.xlsb)),
      Disguise(
        "a presentation",
        archive([
          "_rels/.rels": relationships("ppt/presentation.xml"),
          "ppt/presentation.xml": "<p:presentation xmlns:p=\"urn:p\"/>",
        ]),
        .unsupportedFormat(.presentation)),
    ]

    private static func archive(_ files: [String: String]) -> [UInt8] {
      var zip = ZipBuilder()
      for (name, content) in files.sorted(by: { $0.key < $1.key }) { zip.add(name, content) }
      return zip.bytes
    }

    private static func relationships(_ target: String) -> String {
      WorkbookFixture().relationshipsPart([("rId1", "officeDocument", target)])
    }
  }

  @Test("What is not read is known by name", arguments: Disguise.all)
  func names(_ disguise: Disguise) {
    let error = #expect(throws: ReadError.self) { try OfficeReader(limits: ReadLimits()).read(disguise.bytes) }
    #expect(error?.cause == disguise.cause)
  }

  @Test("Text that begins like a picture is a table all the same")
  func readsTextInDisguise() throws {
    for text in ["BM,姓名\n1,张三\n", "<姓名>,区\n", "PK,姓名\n", "GIF,姓名\n", "a\u{0},b\n1,2\n3,4\n"] {
      guard case .workbook = try OfficeReader(limits: ReadLimits()).read(Array(text.utf8)) else {
        Issue.record("\(text) is no table")
        continue
      }
    }
  }

  @Test("Every cause and every format has a Chinese sentence that says what to do", arguments: sentences)
  func speaks(_ sentence: String) {
    #expect(sentence.hasSuffix("。"))
    #expect(sentence.contains("请"))
    #expect(sentence.count > 10)
  }

  static let sentences: [String] =
    SourceFormat.allCases.map { ReadError(.unsupportedFormat($0)).staffMessage }
    + ([
      .empty, .encrypted, .truncated, .corrupt("x"), .malformedXML("x"), .documentType, .missingPart,
      .cellOutsideSheet("A0"), .undecodableText,
    ] as [ReadError.Cause]).map { ReadError($0, sheetName: "表", rowNumber: 7).staffMessage }
    + ([
      .fileBytes, .inflatedBytes, .inflationRatio, .cells, .partBytes, .xmlDepth, .cellTextBytes, .textBytes,
      .zipEntries, .seconds,
    ] as [ReadError.Limit]).map { ReadError(.overLimit($0, allowed: 200 << 20)).staffMessage }
}
