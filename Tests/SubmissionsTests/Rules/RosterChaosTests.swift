internal import OfficeFormats
internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("Rosters of anything (requirements 26 and 37)")
struct RosterChaosTests {
  private static let words = [
    "", " ", "同上", "〃", "无", "/", "-", "合计", "小计：3人", "注：", "例：", "姓名", "赵一", "钱二、孙三", "Anna", "是", "否", "√", "1", "0",
    "封控区",
    "非封控区", "由封控区降为管控区", "√封控区 □管控区", "点对点", "班车3号线", "自驾/合乘", "阳性", "阴性", "待出", "4月17日", "4.2", "昨天", "2022-02-30",
    "11010519491231002X", "11010519491231002X、440524188001010014", "2.2E+17", "E12345678", "13900001234", "139", "朝阳区",
    "泉眼镇", "二道区",
    "开发区", "吉A12345", "填表人：某", "第1页", "=1+1", "\u{0}", "\u{FFFD}", "张\n三", "长春乙公司返岗员工名单",
  ]

  @Test("Every row has one fate, whatever stands in it", arguments: UInt64(1)...8)
  func balance(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var rows: [[SceneCell?]] = [["长春甲公司返岗员工名单"], RosterScene.headings.map { .text($0) }]
    for _ in 0..<60 {
      rows.append(RosterScene.headings.map { _ in Self.cell(&random) })
      if Int.random(in: 0..<15, using: &random) == 0 { rows.append(rows[1]) }
    }
    var sheet = SceneSheet(rows)
    sheet.hidden = Set((0..<5).map { _ in Int.random(in: 2..<62, using: &random) })
    sheet.merges = (0..<4).map { _ in
      let row = Int.random(in: 2..<60, using: &random)
      let column = Int.random(in: 0..<20, using: &random)
      return CellRange(
        rows: row...row + Int.random(in: 0..<4, using: &random),
        columns: column...column + Int.random(in: 0..<3, using: &random))
    }
    let document = GridScene([sheet]).read()
    #expect(document.rows.isBalanced, "\(document.rows)")
    #expect(document.rows.persons == document.persons.count)
    #expect(document.rosters.allSatisfy { $0.rows.isBalanced && $0.rows.persons == $0.persons.count })
    for finding in document.findings + document.rosters.flatMap(\.findings) {
      for secret in ["11010519491231002X", "440524188001010014", "13900001234", "E12345678", "吉A12345"] {
        #expect(!(finding.value + finding.message + finding.advice).contains(secret), "\(finding.code)")
      }
    }
  }

  @Test("The same sheet twice gives the same document")
  func determined() {
    var random = SeededRandom(seed: 77)
    let rows = (0..<40).map { _ in RosterScene.headings.map { _ in Self.cell(&random) } }
    let sheet = SceneSheet([["长春甲公司返岗员工名单"], RosterScene.headings.map { .text($0) }] + rows)
    let (first, second) = (GridScene([sheet]).read(), GridScene([sheet]).read())
    #expect(first.persons == second.persons)
    #expect(first.findings == second.findings)
    #expect(first.rosters.map(\.findings) == second.rosters.map(\.findings))
  }

  private static func cell(_ random: inout SeededRandom) -> SceneCell? {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: nil
    case 4: .number(Double.random(in: -10...1e18, using: &random), .general)
    case 5: .number(Double(Int.random(in: 0...60_000, using: &random)), .date)
    case 6: .kind(.formulaWithoutValue)
    default: .text(words.randomElement(using: &random) ?? "")
    }
  }
}
