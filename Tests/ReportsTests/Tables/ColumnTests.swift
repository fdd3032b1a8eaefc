internal import TestSupport
import Testing

@testable import Reports

@Suite("Columns of the tables are those of the interface page")
struct ColumnTests {
  struct Case: CustomTestStringConvertible {
    var path: String
    var heading: String

    var testDescription: String { path }
  }

  private static let zones = "封控区,管控区,防范区,常态化·未划定,管控待核实"
  private static let modes = "厂区内封闭生产,班车点对点,自驾,合乘,企业安排车辆,其他方式,方式待核实"

  static let cases = [
    Case(path: "表1-总表.csv", heading: "指标,单位,本次,上次,增减,基期,较基期"),
    Case(path: "表2a-按居住地.csv", heading: "居住地,人数,\(zones),\(modes),较上次"),
    Case(path: "表2b-按企业属地.csv", heading: "属地,乡镇,企业户数,规上户数,方案已报,备案,承诺,人数,\(zones),\(modes),较上次"),
    Case(
      path: "表3-按企业.csv",
      heading: "序号,企业名称,统一社会信用代码,属地,乡镇,是否规上,方案日期,备案日期,督导日期,承诺日期,计划复工日期,方案人数,名单人数,差异,"
        + "\(zones),\(modes),班车台数,班车座位,未见不符,不符,无法判定,问题数,较上次,备注"),
    Case(path: "表4-班车.csv", heading: "企业名称,车号,线路,核载,乘坐人数,缺口"),
    Case(path: "表5-变化.csv", heading: "类别,项目,上次,本次,增减,说明"),
    Case(path: "表6-交叉汇总.csv", heading: "居住地,管控情况,通勤方式,人数"),
    Case(path: "表7-返岗方式.csv", heading: "居住地,人数,班车点对点,自驾,合乘,企业安排车辆,其他方式,方式待核实,未填报"),
    Case(path: "内部/收件清单.csv", heading: "文件,SHA-256,类型,企业名称,处置,读取行数,计入人数,重复,待更正行,非人员行,隐藏行,说明"),
    Case(path: "内部/问题清单.csv", heading: "级别,代码,企业名称,文件,工作表,单元格,行数,字段,原值,说明,处理建议"),
    Case(path: "内部/方案核对.csv", heading: "企业名称,项目,方案数,名单数,差异,说明"),
    Case(path: "内部/未报名单.csv", heading: "企业名称,统一社会信用代码,属地,缺名单,缺方案,缺承诺,最近一次报送"),
  ]

  @Test("Each file starts with its heading", arguments: cases)
  func heading(_ testCase: Case) throws {
    let night = try RenderedNight(SampleSummary.small())
    #expect(night.lines(testCase.path).first == testCase.heading)
  }

  @Test("Every row of every table has as many cells as the heading, in every night")
  func rectangular() {
    for summary in [SampleSummary.small(), SampleSummary.firstRun(), SampleSummary.city(enterprises: 40)] {
      for table in ReportTables.published(summary) + ReportTables.lists(summary) {
        for row in table.allRows { #expect(row.count == table.columns.count, "\(table.title)") }
      }
    }
  }

  @Test("表1 has the rows of the interface page, in order")
  func indicators() throws {
    let rows = try RenderedNight(SampleSummary.small()).lines("表1-总表.csv").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    let expected =
      "应报户数 已报户数 按时户数 沿用户数 未报户数 企业户数 返岗人数 其中：需返岗 其中：当前在岗 其中：在岗状态未注明 封控区 其中：非封控楼栋 其中：封控楼栋 其中：楼栋未注明 "
      + "管控区 防范区 常态化·未划定 管控待核实 厂区内封闭生产 班车点对点 自驾 合乘 企业安排车辆 其他方式 方式待核实 班车台数 班车座位 跨企业重复 按填报内容未见不符 不符 无法判定 待更正行"
    #expect(rows == expected.split(separator: " ").map(String.init))
  }
}
