import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("Which rows are persons (domain.md 3.5)")
struct PersonRowTests {
  private static let header: [BuiltCell] = ["序号", "姓名", "身份证号", "联系电话", "部门", "县区", "家庭住址", "管控情况", "通勤方式", "备注"]

  private static func row(
    _ n: Int, _ name: String, id: String? = nil, phone: String = "", dept: String = "总装", unit: String = "朝阳区",
    zone: String = "防范区", mode: String = "驻厂"
  ) -> [BuiltCell] {
    [
      BuiltCell(integerLiteral: n), BuiltCell(name), BuiltCell(id ?? inventedID(n)), BuiltCell(phone), BuiltCell(dept),
      BuiltCell(unit), "", BuiltCell(zone), BuiltCell(mode), "",
    ]
  }

  struct NoPerson: CustomTestStringConvertible, Sendable {
    var cells: [BuiltCell]
    var testDescription: String { "\(cells)" }
    init(_ cells: [BuiltCell]) { self.cells = cells }
  }

  @Test(
    "subtotals, footers, notes, examples and repeated headers are no persons",
    arguments: [
      NoPerson(["小计", 1]), NoPerson(["", "合计", "", "1"]), NoPerson(["总计：1人"]), NoPerson(["", "", "", "", "共计", 1]),
      NoPerson(["本页小计", "", 1]), NoPerson(["填表人：", "王五", "", "审核人：", "赵六"]), NoPerson(["制表人：王五　审核人：赵六"]),
      NoPerson(["制表：", "王五", "", "审核：", "赵六"]), NoPerson(["", "审核：", "赵六"]), NoPerson(["厂长：", "王五"]),
      NoPerson(["", "审核人"]), NoPerson(["单位负责人（签字）："]), NoPerson(["（盖章）"]), NoPerson(["填报日期：2022年4月17日"]),
      NoPerson(["以下空白"]), NoPerson(["", "以下空白"]), NoPerson(["", "", "", "", "第1页"]), NoPerson(["第1页 共3页"]),
      NoPerson(["注：1.管控情况按社区通知填写。"]), NoPerson(["说明：如实填写"]), NoPerson(["", "注：如实填写"]),
      NoPerson(["例：", "张三", "220104199001010000", "13800000000", "总装", "朝阳区", "", "防范区", "驻厂"]),
      NoPerson(["示例", "张三", "", "", "总装"]), NoPerson(header), NoPerson([7]), NoPerson(["", "李四"]),
      NoPerson(["/", "/", "/", "/"]),
    ])
  func noPersons(_ example: NoPerson) {
    let reading = RosterReading(Self.header, [Self.row(1, "张三"), example.cells])
    #expect(reading.rows == RowBalance(read: 2, persons: 1, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
    #expect(reading.codes == [:])
  }

  @Test(
    "names: inner spaces, minority names, Latin names",
    arguments: [
      "张三", "李 四", "欧阳　春 晓", "买买提·吐尔逊", "阿卜杜热依木·麦麦提", "John Smith", "O'Neil", "𠮷田", "单雄", "车管", "封小丽", "范小例",
    ])
  func names(name: String) {
    let reading = RosterReading(Self.header, [Self.row(1, name)])
    #expect(reading.rows.persons == 1 && reading.rows.read == 1)
  }

  @Test(
    "data without a name, or with what is no name, is set aside",
    arguments: ["", "/", "张", "12345", "同上", "生产一部操作人员名单", "张三13800000000"])
  func nameless(name: String) {
    let reading = RosterReading(Self.header, [Self.row(1, "张三"), Self.row(2, name)])
    #expect(reading.rows == RowBalance(read: 2, persons: 1, duplicates: 0, quarantined: 1, nonPerson: 0, hidden: 0))
    #expect(reading.codes == ["R_NAME_MISSING": 1])
    #expect(reading.finding(.rowNameMissing)?.severity == .quarantine)
    #expect(reading.finding(.rowNameMissing)?.cells == "B4")
  }

  @Test("gaps under 序号 are no errors")
  func sequenceGaps() {
    #expect(RosterReading(Self.header, [Self.row(1, "张三"), Self.row(9, "李四"), Self.row(4, "王五")]).codes == [:])
  }

  @Test(
    "a number beside 合计 is held against the persons it covers",
    arguments: [
      ([BuiltCell("合计"), 2], nil), ([BuiltCell("合计：2人")], nil), ([BuiltCell("合计：　人")], nil),
      ([BuiltCell("合计"), "", 3], 1), ([BuiltCell("共计 5 人")], 1),
    ] as [([BuiltCell], Int?)])
  func subtotals(cells: [BuiltCell], mismatches: Int?) {
    let reading = RosterReading(Self.header, [Self.row(1, "张三"), Self.row(2, "李四"), cells])
    #expect(reading.codes["R_SUBTOTAL_MISMATCH"] == mismatches)
    #expect(reading.persons.count == 2)
  }

  @Test("a repeated header in the middle is one row that is no person, and the table goes on")
  func repeatedHeader() {
    let reading = RosterReading(Self.header, [Self.row(1, "张三"), Self.header, Self.row(2, "李四")])
    #expect(reading.rows == RowBalance(read: 3, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
  }

  @Test("同上 copies what people share from the person above, across a repeated header, and through 同上 itself")
  func ditto() {
    let rows = [
      Self.row(1, "张三", unit: "双阳区", zone: "管控区", mode: "自驾"),
      Self.row(2, "李四", dept: "〃", unit: "同上", zone: "同上", mode: "〃"),
      Self.header, Self.row(3, "王五", unit: "同上", zone: "″", mode: "自驾"),
    ]
    let reading = RosterReading(Self.header, rows)
    #expect(reading.units == ["双阳区", "双阳区", "双阳区"])
    #expect(reading.zones == ["管控区", "管控区", "管控区"])
    #expect(reading.modes == ["自驾", "自驾", "自驾"])
    #expect(reading.codes == [:])
  }

  @Test("同上 is refused where a value is personal", arguments: [("身份证号", "C"), ("联系电话", "D")])
  func dittoRefused(field: String, column: String) {
    let first = Self.row(1, "张三", phone: "13900000001")
    let second = field == "身份证号" ? Self.row(2, "李四", id: "同上") : Self.row(2, "李四", phone: "同上")
    let reading = RosterReading(Self.header, [first, second])
    #expect(reading.persons.count == 2)
    #expect(reading.codes == ["DITTO_REFUSED": 1])
    #expect(reading.finding(.dittoRefused)?.cells == "\(column)4")
  }

  @Test("同上 for contact and test results is refused and reads as blank")
  func dittoRefusedForHealth() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "是否密接/次密接", "核酸结果", "核酸检测时间", "抗原", "通勤方式"]
    let reading = RosterReading(
      header,
      [
        ["张三", "朝阳区", "防范区", "否", "阴性", "2022-04-18 08:00", "阴性", "驻厂"],
        ["李四", "同上", "同上", "同上", "同上", "同上", "同上", "同上"],
      ])
    #expect(reading.codes == ["DITTO_REFUSED": 3])
    #expect(reading.persons.map(\.release) == [.clear, .unknown])
  }

  @Test("同上 reaches over the seam between two blocks of rows, and skips rows that are no persons")
  func dittoAcrossBlocks() {
    var builder = RosterBuilder(
      [["长春甲汽车零部件有限公司返岗名单"], Self.header, Self.row(1, "张三", unit: "双阳区"), ["小计", 1]]
        + (2...9).map { Self.row($0, ["李四", "王五"][$0 % 2], unit: "同上") })
    for rowsPerBlock in [1, 2, 3, 5] {
      builder.rowsPerBlock = rowsPerBlock
      #expect(RosterReading(builder).units == [String](repeating: "双阳区", count: 9))
    }
  }

  @Test(
    "n names with n numbers are n persons, and the row counts n times", arguments: ["、", "，", ",", "/", ";", "；", "\n"])
  func severalPersons(separator: String) {
    let names = ["张三", "李四", "王五"].joined(separator: separator)
    let ids = (1...3).map(inventedID).joined(separator: separator)
    let reading = RosterReading(Self.header, [Self.row(1, names, id: ids), Self.row(9, "赵六")])
    #expect(reading.rows == RowBalance(read: 4, persons: 4, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 0))
    #expect(reading.codes == ["R_MULTI_PERSON": 1])
    #expect(reading.finding(.rowMultiPerson)?.severity == .warning)
  }

  @Test("n names without n numbers are set aside", arguments: ["", "220104199001010000"])
  func severalNames(ids: String) {
    let reading = RosterReading(Self.header, [Self.row(1, "张三、李四", id: ids), Self.row(9, "赵六")])
    #expect(reading.rows == RowBalance(read: 2, persons: 1, duplicates: 0, quarantined: 1, nonPerson: 0, hidden: 0))
    #expect(reading.finding(.rowMultiPerson)?.severity == .quarantine)
  }

  @Test("the same number counts once, in the first row")
  func duplicates() {
    let rows = [Self.row(1, "张三"), Self.row(2, "李四"), Self.row(3, "张三", id: inventedID(1), unit: "南关区")]
    let reading = RosterReading(Self.header, rows)
    #expect(reading.rows == RowBalance(read: 3, persons: 2, duplicates: 1, quarantined: 0, nonPerson: 0, hidden: 0))
    #expect(reading.units == ["朝阳区", "朝阳区"])
    #expect(reading.codes == ["R_DUP_IN_FILE": 1])
    #expect(reading.finding(.rowDuplicateInFile)?.cells == "C5")
  }

  @Test("a title that begins several blocks above its header belongs to its own table", arguments: [1, 2, 3, 5])
  func titleAcrossBlocks(rowsPerBlock: Int) {
    let title: [[BuiltCell]] = [
      ["附件5"], ["长春乙电子有限公司返岗员工名单"], ["填报日期：2022年4月18日"], ["填报单位：长春乙电子有限公司"],
    ]
    var builder = RosterBuilder(
      [["长春甲汽车零部件有限公司返岗员工名单"], Self.header] + (1...9).map { Self.row($0, "张三", id: inventedID($0)) } + title
        + [Self.header, Self.row(1, "王五", id: inventedID(900))])
    let whole = RosterReading(builder)
    builder.rowsPerBlock = rowsPerBlock
    let inBlocks = RosterReading(builder)
    #expect(whole.rosters.map(\.persons.count) == [9, 1])
    #expect(inBlocks.rosters.map(\.persons) == whole.rosters.map(\.persons))
    #expect(inBlocks.rows == whole.rows)
    #expect(inBlocks.codes == whole.codes)
  }

  @Test("what is told of a duplicate, and the table below, do not depend on cells that are given back meanwhile")
  func forgottenCells() throws {
    var rows = (0..<560).map { Self.row($0, "张三", id: inventedID($0)) }
    rows.append(Self.row(561, "李四", id: inventedID(7)))
    let below: [[BuiltCell]] = [["长春乙电子有限公司返岗员工名单"], Self.header, Self.row(1, "王五", id: inventedID(900))]
    var builder = RosterBuilder([["长春甲汽车零部件有限公司返岗员工名单"], Self.header] + rows + below)
    let whole = RosterReading(builder)
    builder.rowsPerBlock = 110
    let inBlocks = RosterReading(builder)
    #expect(whole.rosters.map(\.persons.count) == [560, 1])
    #expect(inBlocks.rosters.map(\.persons) == whole.rosters.map(\.persons))
    let duplicate = try #require(inBlocks.finding(.rowDuplicateInFile))
    #expect(duplicate.cells == "C563")
    #expect(duplicate.value == whole.finding(.rowDuplicateInFile)?.value)
    #expect(duplicate.value.hasPrefix("220104"))
  }

  @Test("the old 15 digits and the 18 they stand for are one person")
  func oldNumber() {
    let reading = RosterReading(Self.header, [Self.row(1, "张三"), Self.row(2, "张三", id: "220104900101001")])
    #expect(reading.rows.duplicates == 1)
    #expect(reading.codes["ID_OLD15"] == 1)
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var first: (name: String, id: String, phone: String)
    var second: (name: String, id: String, phone: String)
    var isDuplicate: Bool
  }

  @Test(
    "without a reliable number the name and the mobile number together decide, the name alone never",
    arguments: [
      Pair(
        testDescription: "same name and phone", first: ("张三", "", "13900000001"), second: ("张 三", "", "139 0000 0001"),
        isDuplicate: true),
      Pair(
        testDescription: "same name", first: ("张三", "", "13900000001"), second: ("张三", "", "13900000002"),
        isDuplicate: false),
      Pair(testDescription: "same name, no phone", first: ("张三", "", ""), second: ("张三", "", ""), isDuplicate: false),
      Pair(
        testDescription: "wrong check character twice", first: ("张三", "220104199001010000", ""),
        second: ("李四", "220104199001010000", ""),
        isDuplicate: false),
      Pair(
        testDescription: "wrong check character, same name and phone",
        first: ("张三", "22010419900101001X", "13900000001"),
        second: ("张三", "22010419900101001X", "13900000001"), isDuplicate: true),
      Pair(
        testDescription: "one of them has a number", first: ("张三", "", "13900000001"),
        second: ("张三", "220104199003071000", "13900000001"), isDuplicate: true),
      Pair(
        testDescription: "two numbers", first: ("张三", "220104199003071027", "13900000001"),
        second: ("张三", "220104199003071000", "13900000001"), isDuplicate: false),
    ])
  func contactKey(_ pair: Pair) {
    let rows = [
      Self.row(1, pair.first.name, id: pair.first.id, phone: pair.first.phone),
      Self.row(2, pair.second.name, id: pair.second.id, phone: pair.second.phone),
    ]
    #expect(RosterReading(Self.header, rows).rows.duplicates == (pair.isDuplicate ? 1 : 0))
  }

  @Test("a row without a number is whoever of that name and phone has one, unless two have; the first row counts")
  func looseRows() {
    let (first, second) = (Self.row(2, "张三", id: "220104199003071000", phone: "13900000001"), "220104199003071027")
    let loose = [1, 3].map { Self.row($0, "张三", id: "", phone: "13900000001") }
    let single = RosterReading(Self.header, [loose[0], first, loose[1]])
    #expect(single.rows.persons == 1 && single.rows.duplicates == 2)
    #expect(single.persons.map(\.rowNumber) == [3] && single.persons[0].idKey != 0)
    #expect(single.finding(.rowDuplicateInFile)?.message.contains("与第3行姓名和手机号都相同") == true)
    let double = RosterReading(
      Self.header, [loose[0], first, Self.row(4, "张三", id: second, phone: "13900000001"), loose[1]])
    #expect(double.rows.persons == 3 && double.rows.duplicates == 1)
  }

  @Test("numeric numbers have lost digits and never match each other")
  func precisionLost() {
    let number = BuiltCell.number(220_104_199_003_071_008, .general)
    let rows = [1, 2].map { n -> [BuiltCell] in
      [1, BuiltCell(n == 1 ? "张三" : "李四"), number, "", "", "朝阳区", "", "防范区", "驻厂"]
    }
    let reading = RosterReading(Self.header, rows)
    #expect(reading.rows.persons == 2)
    #expect(reading.codes == ["ID_PRECISION_LOST": 2])
    #expect(reading.finding(.idPrecisionLost)?.cells == "C3:C4")
    #expect(reading.finding(.idPrecisionLost)?.value == "220104********1000")
  }

  @Test("duplicates are found across the sheets of a file")
  func duplicatesAcrossSheets() {
    let sheets = ["甲", "乙"].map { name in
      RosterBuilder.BuiltSheet(name, [["长春甲汽车零部件有限公司返岗名单"], Self.header, Self.row(1, "张三")])
    }
    let reading = RosterReading(RosterBuilder(sheets))
    #expect(reading.rows.persons == 1 && reading.rows.duplicates == 1)
    #expect(reading.finding(.rowDuplicateInFile)?.sheet == "乙")
  }
}
