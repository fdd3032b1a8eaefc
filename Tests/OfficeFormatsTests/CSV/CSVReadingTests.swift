import OfficeFormats
import TestSupport
import Testing

@Suite("Reading CSV")
struct CSVReadingTests {
  /// Written with `|` where the delimiter goes; a cell of the result is `A1=text`.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var cells: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ cells: [String]) {
      self.name = name
      self.text = text
      self.cells = cells
    }

    static let all: [Case] = [
      Case("plain fields", "姓名|区\n张三|朝阳区\n", ["A1=姓名", "B1=区", "A2=张三", "B2=朝阳区"]),
      Case("no line end at the end", "姓名|区\n张三|二道区", ["A1=姓名", "B1=区", "A2=张三", "B2=二道区"]),
      Case("CR LF", "姓名|区\r\n张三|宽城区\r\n", ["A1=姓名", "B1=区", "A2=张三", "B2=宽城区"]),
      Case("CR alone", "姓名|区\r张三|南关区\r", ["A1=姓名", "B1=区", "A2=张三", "B2=南关区"]),
      Case("blank lines are rows without cells", "姓名|区\n\n\r\n张三|绿园区\n", ["A1=姓名", "B1=区", "A4=张三", "B4=绿园区"]),
      Case("empty fields are no cells", "a|b|c\n|x|\n||\n", ["A1=a", "B1=b", "C1=c", "B2=x"]),
      Case(
        "ragged rows", "a|b\n1|2|3\n4\n5|6\n7|8\n",
        ["A1=a", "B1=b", "A2=1", "B2=2", "C2=3", "A3=4", "A4=5", "B4=6", "A5=7", "B5=8"]),
      Case(
        "quotes, doubled quotes and delimiters inside", "a|b\n\"x|y\"|\"他说\"\"好\"\"\"\n",
        ["A1=a", "B1=b", "A2=x|y", "B2=他说\"好\""]),
      Case("line ends inside quotes", "a|b\n\"上\r\n下\"|\"左\n右\"\n", ["A1=a", "B1=b", "A2=上\r\n下", "B2=左\n右"]),
      Case("an empty quoted field is no cell", "a|b\n\"\"|1\n", ["A1=a", "B1=b", "B2=1"]),
      Case("a quote inside a field is a character", "a|b\n5\"管|1\n", ["A1=a", "B1=b", "A2=5\"管", "B2=1"]),
      Case("text behind a closing quote belongs to the field", "a|b\n\"x\"y|1\n", ["A1=a", "B1=b", "A2=xy", "B2=1"]),
      Case(
        "a quote that is never closed does not swallow the rows behind it", "a|b\n\"x|1\ny|2\n",
        ["A1=a", "B1=b", "A2=\"x", "B2=1", "A3=y", "B3=2"]),
      Case(
        "a quote that closes lines later in the middle of a field does not either", "a|b\n\"x|1\ny|\"z\"\n",
        ["A1=a", "B1=b", "A2=\"x", "B2=1", "A3=y", "B3=z"]),
      Case("spaces stay", "a|b\n 张三 |\u{3000}\n", ["A1=a", "B1=b", "A2= 张三 ", "B2=\u{3000}"]),
      Case("full-width commas and rare characters", "a|b\n，；、|㐀𠀀€\n", ["A1=a", "B1=b", "A2=，；、", "B2=㐀𠀀€"]),
      Case(
        "NEL and U+2028 are no line ends", "a|b\nx\u{85}y|u\u{2028}v\n",
        ["A1=a", "B1=b", "A2=x\u{85}y", "B2=u\u{2028}v"]),
      Case(
        "a long field", "a|b\n\(String(repeating: "长", count: 500))|1\n",
        ["A1=a", "B1=b", "A2=" + String(repeating: "长", count: 500), "B2=1"]),
    ]
  }

  @Test("A table reads the same in every encoding", arguments: Case.all, TextBytes.allCases)
  func readsInEveryEncoding(_ example: Case, _ encoding: TextBytes) throws {
    let text = example.text.replacing("|", with: ",")
    let workbook = try Self.workbook(encoding.encode(text))
    #expect(Self.cells(workbook) == example.cells.map { $0.replacing("|", with: ",") })
  }

  @Test("A table reads the same with every delimiter", arguments: Case.all, [",", ";", "\t"])
  func readsWithEveryDelimiter(_ example: Case, _ delimiter: String) throws {
    let workbook = try Self.workbook(Array(example.text.replacing("|", with: delimiter).utf8))
    #expect(Self.cells(workbook) == example.cells.map { $0.replacing("|", with: delimiter) })
    #expect(workbook.dialect?.delimiter == delimiter.utf8.first)
  }

  @Test("The encoding is reported", arguments: TextBytes.allCases)
  func reportsEncoding(_ encoding: TextBytes) throws {
    let workbook = try Self.workbook(encoding.encode("姓名,区\n张三,朝阳区\n"))
    #expect(workbook.dialect?.encodingName == encoding.rawValue)
  }

  @Test("A NUL byte is a character like others")
  func keepsNUL() throws {
    let workbook = try Self.workbook(Array("姓名,区,备注\n张\u{0}三,朝阳区,住集体宿舍\n".utf8))
    #expect(Self.cells(workbook).contains("A2=张\u{0}三"))
  }

  @Test("GB18030 far behind the first bytes is found")
  func findsLateGB18030() throws {
    let text = String(repeating: "name,district\n", count: 8000) + "张三,朝阳区\n"
    let workbook = try Self.workbook(TextBytes.gb18030.encode(text))
    #expect(Self.cells(workbook).last == "B8001=朝阳区")
  }

  @Test("A large table is read by two threads to the same result", arguments: [TextBytes.utf8, .gb18030])
  func readsLargeTable(_ encoding: TextBytes) throws {
    let text = (1...60_000).map { "员工\($0),\"第 \"\"\($0)\"\" 号\",朝阳区\n" }.joined()
    let workbook = try Self.workbook(encoding.encode(text))
    let cells = Self.cells(workbook)
    #expect(cells.count == 180_000)
    #expect(cells.suffix(3) == ["A60000=员工60000", "B60000=第 \"60000\" 号", "C60000=朝阳区"])
  }

  struct Undecodable: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var rowNumber: Int
    var testDescription: String { name }

    static let all: [Undecodable] = [
      Undecodable(name: "a lone byte FF", bytes: Array("a,b\n1,".utf8) + [0xFF, 0x0A], rowNumber: 2),
      Undecodable(
        name: "GB18030 cut inside a character", bytes: TextBytes.gb18030.encode("姓名,区\n张").dropLast(), rowNumber: 2),
      Undecodable(
        name: "GB18030 behind a UTF-8 mark", bytes: [0xEF, 0xBB, 0xBF] + TextBytes.gb18030.encode("姓名,区\n"),
        rowNumber: 1),
      Undecodable(name: "text that was lost before", bytes: Array("姓名,区\n张\u{FFFD},朝阳区\n".utf8), rowNumber: 2),
      Undecodable(
        name: "lost text that is sound GB18030 too", bytes: Array("\u{FFFD}\u{FFFD},ab\n".utf8), rowNumber: 1),
      Undecodable(
        name: "a lone surrogate in UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x00, 0xD8, 0x0A, 0], rowNumber: 1),
    ]
  }

  @Test(
    "Text that cannot be decoded is refused with its row, and shown with U+FFFD on demand", arguments: Undecodable.all)
  func refusesUndecodable(_ example: Undecodable) throws {
    let error = #expect(throws: ReadError.self) { try OfficeReader(limits: ReadLimits()).read(example.bytes) }
    #expect(error?.cause == .undecodableText)
    #expect(error?.rowNumber == example.rowNumber)
    #expect(error?.staffMessage.contains("编码") == true)
    guard case .workbook(let shown) = try OfficeReader(limits: ReadLimits(), textFaults: .replace).read(example.bytes)
    else { return }
    #expect(Self.cells(shown).contains { $0.contains("\u{FFFD}") })
  }

  @Test("The line sep= names the delimiter and is no row", arguments: [";", ",", "\t"])
  func obeysSeparatorLine(_ delimiter: String) throws {
    let workbook = try Self.workbook(Array("sep=\(delimiter)\r\na\(delimiter)b c\n".utf8))
    #expect(Self.cells(workbook) == ["A1=a", "B1=b c"])
  }

  @Test("Decimal commas do not win over semicolons")
  func prefersSemicolons() throws {
    let workbook = try Self.workbook(Array("姓名;温度;剂量\n甲;36,5;0,5\n乙;36,6;0,5\n丙;36,4;0,5\n".utf8))
    #expect(Self.cells(workbook).contains("B2=36,5"))
  }

  @Test("Semicolons in quoted remarks do not win over commas")
  func prefersCommas() throws {
    let row = "甲,\"一;二;三\",\"他说\"\"好\"\";走了\"\n"
    let workbook = try Self.workbook(Array(("姓名,备注,其他\n" + String(repeating: row, count: 9)).utf8))
    #expect(Self.cells(workbook).contains("B2=一;二;三"))
  }

  struct Excess: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var cause: ReadError.Cause
    var testDescription: String { name }
  }

  @Test(
    "Over a limit is refused",
    arguments: [
      Excess(
        name: "a field of 2 MB", text: "a,b\n\"" + String(repeating: "x", count: 2 << 20) + "\",1\n",
        cause: .overLimit(.cellTextBytes, allowed: 1 << 20)),
      Excess(
        name: "more columns than a sheet has", text: String(repeating: ",", count: 16_384) + "x\n",
        cause: .cellOutsideSheet("XFE")),
    ])
  func refusesExcess(_ excess: Excess) {
    let error = #expect(throws: ReadError.self) { try Self.workbook(Array(excess.text.utf8)) }
    #expect(error?.cause == excess.cause)
  }

  @Test("Nothing but line ends is a table without cells")
  func readsBlankText() throws {
    #expect(Self.cells(try Self.workbook(Array("\r\n".utf8))).isEmpty)
    #expect(Self.cells(try Self.workbook([UInt8](repeating: 0x0A, count: 900_000))).isEmpty)
  }

  private static func workbook(_ bytes: [UInt8]) throws -> Workbook {
    guard case .workbook(let workbook) = try OfficeReader(limits: ReadLimits()).read(bytes) else {
      throw ReadError(.unsupportedFormat(.docx))
    }
    return workbook
  }

  private static func cells(_ workbook: Workbook) -> [String] {
    workbook.sheets.flatMap { sheet in
      sheet.blocks.flatMap { block in
        block.rows.flatMap { row in
          block.cells(of: row).map {
            "\(columnLetters($0.columnIndex))\(row.rowNumber)=\(sheet.text(of: $0, in: block))"
          }
        }
      }
    }
  }
}
