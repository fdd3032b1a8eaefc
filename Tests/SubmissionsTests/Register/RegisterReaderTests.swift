import OfficeFormats
import Rulebook
import Submissions
import Testing

/// 企业名册 as `interface.md` describes it; every enterprise is invented.
struct RegisterReaderTests {
  private static let header = "企业名称,统一社会信用代码,属地,乡镇,是否规上,方案日期,备案日期,督导日期,承诺日期,状态"

  private func workbook(_ lines: String...) throws -> Workbook {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    guard case .workbook(let workbook) = try OfficeReader(limits: ReadLimits()).read(bytes) else {
      throw RegisterError(message: "no workbook")
    }
    return workbook
  }

  private func register(_ lines: String...) throws -> Register {
    let text = try workbook(([Self.header] + lines).joined(separator: "\n"))
    return try RegisterReader(rulebook: Rulebook(), batchDay: CalendarDay(iso: "2022-04-18"))
      .read(text, path: "企业名册.csv")
  }

  @Test func `reads every column of a complete row`() throws {
    let register = try register("长春甲公司,91220101MA0Y00001G,朝阳区,前进街道,是,2022-04-10,4月12日,2022/4/13,2022年4月14日,正常")
    let entry = try #require(register.entries.first)
    #expect(register.warnings == [])
    #expect(entry.enterprise.display == "长春甲公司")
    #expect(entry.enterprise.creditCode == "91220101MA0Y00001G")
    #expect(entry.location == .chaoyang)
    #expect(entry.township == "前进街道")
    #expect(entry.isAboveScale == true)
    #expect(entry.planDate?.iso == "2022-04-10")
    #expect(entry.filingDate?.iso == "2022-04-12")
    #expect(entry.inspectionDate?.iso == "2022-04-13")
    #expect(entry.commitmentDate?.iso == "2022-04-14")
    #expect(entry.status == "正常")
  }

  @Test func `finds its header below a title, in any order of columns, and ignores other columns`() throws {
    let workbook = try workbook(
      "度假区企业名册,,,", "联系人,状态（必填）,企 业 名 称,属地", "某某,停产,长春甲公司,净月", "某某,,长春乙公司,")
    let register = try RegisterReader(rulebook: Rulebook()).read(workbook, path: "企业名册.csv")
    #expect(register.entries.map(\.enterprise.display) == ["长春甲公司", "长春乙公司"])
    #expect(register.entries.map(\.status) == ["停产", ""])
    #expect(register.entries.map(\.location) == [.jingyue, nil])
  }

  @Test func `what is dated after the cut-off is not done yet`() throws {
    let register = try register(
      "长春甲公司,,,,,2022-04-18,2022-04-19,2022/5/13,5月1日,", "长春乙公司,,,,,4月17日,2022-04-18 20:00,,,")
    let entry = try #require(register.entries.first)
    #expect(entry.planDate?.iso == "2022-04-18")
    #expect([entry.filingDate, entry.inspectionDate, entry.commitmentDate] == [nil, nil, nil])
    #expect(register.warnings.count == 3)
    #expect(register.warnings.first?.contains("备案日期2022-04-19晚于截至日期2022-04-18") == true)
    #expect(register.entries.last?.filingDate?.iso == "2022-04-18")
  }

  @Test func `masks a number of a person that stands in a column of codes or dates`() throws {
    let number = "22010419851116101"
    let register = try register("长春甲公司,\(number)6,13987654321,,,\(number)6,,,,")
    #expect(register.warnings.count == 3)
    #expect(!register.warnings.joined().contains(number))
    #expect(!register.warnings.joined().contains("13987654321"))
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var row: String
    var warning: String
  }

  static let slips = [
    Slip(
      testDescription: "credit code with a wrong check character",
      row: "长春乙公司,91220101MA0Y00001H,,,,,,,,", warning: "企业名册第 3 行：“91220101MA0Y00001H”不是有效的统一社会信用代码"),
    Slip(
      testDescription: "date that the calendar lacks", row: "长春乙公司,,,,,2022-04-31,,,,",
      warning: "企业名册第 3 行：方案日期“2022-04-31”不是日期"),
    Slip(testDescription: "unknown 属地", row: "长春乙公司,,某某区,,,,,,,", warning: "企业名册第 3 行：属地“某某区”无法识别"),
    Slip(testDescription: "neither yes nor no", row: "长春乙公司,,,,大概,,,,,", warning: "企业名册第 3 行：是否规上“大概”无法识别"),
    Slip(testDescription: "no name", row: ",,朝阳区,,,,,,,", warning: "企业名册第 3 行：没有企业名称"),
    Slip(testDescription: "the same name again", row: "长春 甲公司,,,,,,,,,", warning: "企业名册第 3 行：“长春甲公司”与第 2 行重复"),
    Slip(
      testDescription: "the same code again", row: "长春乙公司,91220101MA0Y00001G,,,,,,,,",
      warning: "企业名册第 3 行：统一社会信用代码与第 2 行相同"),
  ]

  @Test(arguments: slips)
  func `a slip in one row is a warning with its place`(slip: Slip) throws {
    let register = try register("长春甲公司,91220101MA0Y00001G,,,,,,,,", slip.row)
    #expect(register.warnings.count == 1)
    #expect(register.warnings.first?.hasPrefix(slip.warning) == true, "\(register.warnings)")
    #expect(register.entries.first?.enterprise.display == "长春甲公司")
  }

  @Test func `an enterprise that stands twice counts once`() throws {
    let register = try register("长春甲公司,,,,,,,,,", "长春甲公司,,,,,,,,,", "长春乙公司,,,,,,,,,")
    #expect(register.entries.map(\.enterprise.display) == ["长春甲公司", "长春乙公司"])
  }

  @Test func `totals, notes and signatures are no enterprises`() throws {
    let register = try register(
      "长春甲公司,,,,,,,,,", "合计,,,,1,,,,,", "共2家,,,,,,,,,", "共计 2 户企业,,,,,,,,,", "注：本表由乡镇填写,,,,,,,,,", "填表人：某某,,,,,,,,,")
    #expect(register.entries.map(\.enterprise.display) == ["长春甲公司"])
    #expect(register.warnings == [])
  }

  @Test func `a value merged over several rows holds for each of them`() throws {
    var workbook = try workbook(Self.header, "长春甲公司,,双阳区,,,,,,,", "长春乙公司,,,,,,,,,", "长春丙公司,,,,,,,,,")
    workbook.sheets[0].merges = [CellRange(rows: 1...2, columns: 2...2)]
    let register = try RegisterReader(rulebook: Rulebook()).read(workbook, path: "企业名册.xlsx")
    #expect(register.entries.map(\.location) == [.shuangyang, .shuangyang, nil])
  }

  @Test func `says what a file lacks that is no register`() throws {
    let reader = RegisterReader(rulebook: Rulebook())
    let roster = try workbook("企业名称,属地,状态,姓名,管控情况", "长春甲公司,朝阳区,在岗,某某,防范区")
    #expect(!reader.looksLikeRegister(roster))
    #expect(throws: RegisterError.self) { try reader.read(roster, path: "企业名册.csv") }
    let empty = try workbook(Self.header, "合计,,,,,,,,,")
    #expect(reader.looksLikeRegister(empty))
    let error = #expect(throws: RegisterError.self) { try reader.read(empty, path: "企业名册.csv") }
    #expect(error?.message == "企业名册“企业名册.csv”无法使用：表头以下（第 2 行起）没有一家企业的名称。请填写“企业名称”一列。")
  }
}
