internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("Figures in the tables")
struct FigureTests {
  @Test("A first run compares with nothing: —, never 0")
  func firstRun() throws {
    let night = try RenderedNight(SampleSummary.firstRun())
    #expect(night.lines("表1-总表.csv").contains("返岗人数,人,9,—,—,—,—"))
    #expect(night.lines("表1-总表.csv").contains("应报户数,户,,—,—,—,—"))
    #expect(night.lines("表2a-按居住地.csv").last?.hasSuffix(",—") == true)
    #expect(night.lines("表3-按企业.csv")[1].contains(",—,"))
  }

  @Test("An indicator that the earlier report did not state has empty cells, as it cannot be compared")
  func unstatedIndicator() throws {
    var summary = SampleSummary.small()
    summary.previous?.indicators = ["返岗人数": 1000]
    let lines = try RenderedNight(summary).lines("表1-总表.csv")
    #expect(lines.contains { $0.hasPrefix("返岗人数,人,2018,1000,1018,") })
    #expect(lines.contains { $0.hasPrefix("跨企业重复,人,3,,,") })
  }

  @Test("An enterprise without a roster has empty cells, not zeros")
  func noRoster() throws {
    let line = try RenderedNight(SampleSummary.small()).lines("表3-按企业.csv").first { $0.contains("蓝天医药") }
    #expect(line?.contains(",65,,,,,,,,,,,,,,,2,82,,,,2,") == true)
  }

  @Test("差异 is 方案人数 − 名单人数")
  func difference() throws {
    let lines = try RenderedNight(SampleSummary.small()).lines("表3-按企业.csv")
    let enterprise = try #require(SampleSummary.small().enterprises.first)
    let planned = try #require(enterprise.plan?.total)
    let counted = try #require(enterprise.tally?.persons)
    #expect(lines[1].contains(",\(planned),\(counted),\(planned - counted),"))
  }

  @Test("表2a has every unit, zeros included, and its rows add up to 合计")
  func residence() throws {
    let lines = try RenderedNight(SampleSummary.firstRun()).lines("表2a-按居住地.csv").dropFirst()
    #expect(lines.map { String($0.prefix { $0 != "," }) } == ResidenceUnit.allCases.map(\.name) + ["合计"])
    let rows = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().dropLast().map { Int($0) ?? -1 }
    }
    let sums = rows.dropLast().reduce([Int](repeating: 0, count: 13)) { zip($0, $1).map(+) }
    #expect(rows.last == sums)
  }

  @Test("表2b has 小计 where a 属地 has several 乡镇, and 合计 below")
  func locations() throws {
    let lines = try RenderedNight(SampleSummary.small()).lines("表2b-按企业属地.csv")
    #expect(lines.filter { $0.contains(",小计,") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("莲花山度假区,小计,6,") })
    #expect(lines.last?.hasPrefix("合计,,11,") == true)
  }

  @Test("表6 has no zero cells and adds up to the persons")
  func crossing() throws {
    let summary = SampleSummary.small()
    let persons = try RenderedNight(summary).lines("表6-交叉汇总.csv").dropFirst().map {
      Int($0.split(separator: ",").last ?? "") ?? 0
    }
    #expect(!persons.contains(0))
    #expect(persons.reduce(0, +) == summary.totals.persons)
  }

  @Test("表7 adds up for every unit; 驻厂 as a way back counts as 方式待核实")
  func returnModes() throws {
    let lines = try RenderedNight(SampleSummary.small()).lines("表7-返岗方式.csv").dropFirst()
    for line in lines {
      let figures = line.split(separator: ",").dropFirst().compactMap { Int($0) }
      #expect(figures.first == figures.dropFirst().reduce(0, +), "\(line)")
    }
  }

  @Test("A bus whose riders the roster does not name has no riders and no shortage; the total has both")
  func buses() throws {
    let lines = try RenderedNight(SampleSummary.small()).lines("表4-班车.csv")
    #expect(lines.contains("长春启明精密机械有限公司,1号车,卫星广场—净月大街—厂区,33,,"))
    #expect(lines.contains { $0.hasPrefix("长春启明精密机械有限公司,合计,,82,") && $0.hasSuffix(",0") })
  }

  @Test("A file that is no roster has empty cells in 收件清单")
  func receipts() throws {
    let lines = try RenderedNight(SampleSummary.small()).lines("内部/收件清单.csv")
    #expect(lines.contains("~$名单.xlsx,,未识别,,已忽略,,,,,,,办公软件的锁文件，可以删除。"))
  }
}
