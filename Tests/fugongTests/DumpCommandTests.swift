import TestSupport
import Testing

@Suite("fugong dump")
struct DumpCommandTests {
  private static let workbook = WorkbookFixture.with {
    $0.sheetName = "一车间"
    $0.styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
    $0.rows =
      #"<row r="2"><c r="B2" t="str"><v>张三,"甲"</v></c><c r="C2" s="1"><v>44668</v></c><c r="D2" t="b"><v>1</v></c>"#
      + #"<c r="E2" t="e"><v>#N/A</v></c><c r="F2"><v>0.10000000000000001</v></c><c r="H2" t="str"><v></v></c></row>"#
  }.bytes

  private static func run(_ arguments: [String], _ bytes: [UInt8]) throws -> FugongProcess.Outcome {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: "文件")
    return try FugongProcess.run(["dump", path] + arguments)
  }

  @Test("A sheet comes out as CSV of raw values from A1")
  func dumpsSheet() throws {
    let outcome = try Self.run([], Self.workbook)
    #expect(outcome.status == 0)
    #expect(outcome.outputText == "\n,\"张三,\"\"甲\"\"\",2022-04-17,TRUE,#N/A,0.1\n")
  }

  @Test("A sheet is chosen by number or by name", arguments: ["1", "一车间"])
  func choosesSheet(_ sheet: String) throws {
    #expect(try Self.run(["--sheet", sheet], Self.workbook).outputText.contains("2022-04-17"))
  }

  @Test("Sheets are listed with number, name and visibility")
  func listsSheets() throws {
    #expect(try Self.run(["--list"], Self.workbook).outputText == "1\t一车间\tvisible\n")
  }

  @Test("A failure is exit 1 with a sentence on standard error and nothing on standard output")
  func failsWithSentence() throws {
    let encrypted = try Self.run([], CompoundFileBuilder(streams: ["EncryptedPackage"]).bytes)
    #expect(encrypted.status == 1)
    #expect(encrypted.output.isEmpty)
    #expect(encrypted.messages.contains("文件已加密，请去除密码后重新报送。"))
    #expect(try Self.run(["--sheet", "9"], Self.workbook).status == 1)
    #expect(try FugongProcess.run(["dump", "/nonexistent"]).status == 1)
  }

  @Test("Wrong usage is exit 64")
  func refusesWrongUsage() throws {
    #expect(try FugongProcess.run(["dump"]).status == 64)
    #expect(try FugongProcess.run(["dump", "a", "b"]).status == 64)
  }
}
