import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// `domain.md` 3.5, duplicates.
struct DuplicateTests {
  @Test func `a person of two enterprises counts in both and once as a duplicate`() {
    let summary = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").ids([1, 2, 3]), SentFile("乙.xlsx", "长春乙公司").ids([3, 4]),
      SentFile("丙.xlsx", "长春丙公司").ids([2, 3]),
    ]).summary
    #expect(summary.totals.persons == 7)
    #expect(summary.crossEnterpriseDuplicates == 2)
    #expect(summary.findingCounts[.rowDuplicateAcross] == 5)
    let lines = summary.findings.filter { $0.file == "甲.xlsx" && $0.code == .rowDuplicateAcross }
    #expect(lines.map(\.cells) == ["D6", "D7"])
    #expect(lines.allSatisfy { $0.sheet == "名单" && $0.rowCount == 1 })
    #expect(lines.map { $0.message.contains("长春乙公司") } == [false, true])
    #expect(lines.allSatisfy { $0.message.contains("长春丙公司") })
    #expect(summary.record(of: "甲.xlsx")?.rows?.duplicates == 0)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `persons with the same other enterprises are one line`() {
    let summary = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").ids([1, 2, 3, 4]), SentFile("乙.xlsx", "长春乙公司").ids([1, 2, 4]),
      SentFile("丙.xlsx", "长春丙公司").ids([2, 3]),
    ]).summary
    let lines = summary.findings.filter { $0.file == "甲.xlsx" && $0.code == .rowDuplicateAcross }
    #expect(lines.map(\.cells) == ["D5、D8", "D6", "D7"])
    #expect(summary.crossEnterpriseDuplicates == 4)
  }

  @Test func `persons without a number never match across enterprises`() {
    let summary = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").persons([.invented(contact: 7), .invented()]),
      SentFile("乙.xlsx", "长春乙公司").persons([.invented(contact: 7), .invented()]),
    ]).summary
    #expect(summary.crossEnterpriseDuplicates == 0)
    #expect(summary.totals.persons == 4)
  }

  @Test func `inside an enterprise name and phone stand in for a missing number`() {
    let summary = NightBuilder([
      SentFile("基.xlsx", "长春甲公司").persons([.invented(contact: 7), .invented(), .invented(id: 5, contact: 8)]),
      SentFile("增.xlsx", "长春甲公司").persons([.invented(contact: 7), .invented(), .invented(contact: 8)]).incremental(),
    ]).summary
    #expect(summary.totals.persons == 4)
    #expect(summary.record(of: "增.xlsx")?.rows?.duplicates == 2)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a number of the wrong length is compared inside its enterprise only`() {
    let odd: UInt64 = 1 << 63 | 12345
    let summary = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").ids([odd]), SentFile("甲增.xlsx", "长春甲公司").ids([odd]).incremental(),
      SentFile("乙.xlsx", "长春乙公司").ids([odd]),
    ]).summary
    #expect(summary.totals.persons == 2)
    #expect(summary.crossEnterpriseDuplicates == 0)
  }

  @Test func `the row of the base counts, with its place`() {
    let summary = NightBuilder([
      SentFile("基.xlsx", "长春甲公司").persons([.invented(id: 1, unit: .nanguan)]),
      SentFile("增.xlsx", "长春甲公司").persons([.invented(id: 1, unit: .erdao)]).incremental(),
    ]).summary
    #expect(summary.totals.byUnit[Int(ResidenceUnit.nanguan.rawValue)] == 1)
    #expect(summary.totals.byUnit[Int(ResidenceUnit.erdao.rawValue)] == 0)
  }
}
