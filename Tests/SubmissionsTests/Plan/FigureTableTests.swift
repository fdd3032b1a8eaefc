import OfficeFormats
import Rulebook
import Submissions
import Testing

@Suite("Figures in a plan's tables")
struct FigureTableTests {
  private func figures(_ tables: [[String]]...) -> PlanFigures {
    PlanFigures(DocumentSample.plan(staff: tables.map(DocumentSample.table)).plan?.figures)
  }

  @Test("a list of places with their sum")
  func places() {
    let figures = figures([["区域", "人数"], ["朝阳区", "45"], ["南关区", "30人"], ["其他区", "20"], ["合计", "95"]])
    #expect(figures.byUnit == [.chaoyang: 45, .nanguan: 30, .unverified: 20])
    #expect(figures.total == 95)
  }

  @Test("parts of a unit are added")
  func parts() {
    let figures = figures([["区域", "人数"], ["长春新区（高新）", "12"], ["长春新区（北湖）", "8"], ["朝阳区", "5"]])
    #expect(figures.byUnit == [.newArea: 20, .chaoyang: 5])
  }

  @Test("labels above their figures")
  func labelsAbove() {
    let figures = figures([["封控区", "管控区（人）", "防范区"], ["0", "12", "一百四十四"]])
    #expect(figures.byZone == [.sealed: 0, .controlled: 12, .precaution: 144])
  }

  @Test("workshop by workshop, with their 合计 and without")
  func workshops() {
    let header = ["车间", "返岗人数", "朝阳区", "南关区", "防范区"]
    let rows = [["一车间", "40", "25", "15", "40"], ["二车间", "40", "20", "20", "40"]]
    for table in [[header] + rows, [header] + rows + [["合计", "80", "45", "35", "80"]]] {
      let figures = figures(table)
      #expect(figures.total == 80)
      #expect(figures.byUnit == [.chaoyang: 45, .nanguan: 35])
      #expect(figures.byZone == [.precaution: 80])
    }
  }

  @Test("rows that are no parts of their own are not added up; staff of any kind are parts")
  func rowsBesideParts() {
    let header = ["车间", "返岗人数", "朝阳区"]
    let parts = [["一车间", "50", "50"], ["管理人员", "10", "10"]]
    #expect(figures([header] + parts).total == 60)
    for row in [["小计", "60", "60"], ["其中：焊接班", "20", "20"], ["4月25日", "100", "100"]] {
      let figures = figures([header] + parts + [row])
      #expect(figures.total == nil && figures.byUnit.isEmpty, "\(row[0])")
    }
  }

  @Test("a sum is one however it is spaced, digits in a name are no date, and rows may be numbered")
  func heads() {
    let header = ["部门", "需返岗人数", "驻厂", "班车"]
    let parts = [["日用品车间", "60", "40", "20"], ["包装车间", "40", "30", "10"]]
    for sum in [[["合 计", "100", "70", "30"]], [["总人数", "100", "70", "30"]], []] {
      let figures = figures([header] + parts + sum)
      #expect(figures.total == 100 && figures.closed == 70 && figures.bus == 30, "\(sum)")
    }
    let numbered = figures([["序号", "需返岗人数", "驻厂", "班车"], ["1", "60", "40", "20"], ["2", "40", "30", "10"]])
    #expect(numbered.total == 100 && numbered.closed == 70 && numbered.bus == 30)
    let groups = figures([["单位", "需返岗人数", "班车"], ["甲", "50", "15"], ["乙", "50", "20"]])
    #expect(groups.total == 100 && groups.bus == 35 && groups.buses == nil)
    #expect(figures([["班车", "乘坐人数", "责任部门"], ["1号车", "20", "生产部"], ["2号车", "18", "质检部"]]).buses == 2)
  }

  @Test("班车 beside 人数 and 驻厂 heads persons; numbers that count up are vehicles")
  func busesOrPersons() {
    let persons = figures([["部门", "人数", "驻厂", "班车"], ["生产部", "50", "30", "20"], ["合计", "50", "30", "20"]])
    #expect(persons.total == 50 && persons.buses == nil)
    #expect(persons.closed == 30 && persons.bus == 20)
    let ways = figures([["通勤方式", "人数"], ["驻厂", "50"], ["班车", "30"]])
    #expect(ways.bus == 30 && ways.buses == nil)
    let vehicles = figures([["班车", "乘坐人数"], ["1", "20"], ["2", "18"]])
    #expect(vehicles.buses == 2)
    #expect(figures([["班车", "乘坐人数"], ["101", "20"], ["102", "18"]]).buses == 2)
  }

  @Test("several pairs in a row")
  func pairs() {
    let figures = figures([["朝阳区", "45", "南关区", "30"], ["二道区", "21", "净月区", "无"]])
    #expect(figures.byUnit == [.chaoyang: 45, .nanguan: 30, .erdao: 21, .jingyue: 0])
  }

  @Test("a form with questions at the left and sentences at the right")
  func form() {
    let figures = figures([
      ["需返岗员工总数", "156人（其中在厂40人）"], ["居住地分布", "朝阳区45人、南关区111人"], ["管控情况", "封控区0人、管控区12人、防范区144人"],
      ["厂区内封闭生产", "120人"], ["班车点对点通勤", "36"], ["班车数量", "2台"], ["每台班车容纳人数", "20人"],
    ])
    #expect(figures.total == 156)
    #expect(figures.byUnit == [.chaoyang: 45, .nanguan: 111])
    #expect(figures.byZone == [.sealed: 0, .controlled: 12, .precaution: 144])
    #expect(figures.closed == 120)
    #expect(figures.bus == 36)
    #expect(figures.buses == 2)
    #expect(figures.seats == [20, 20])
  }

  @Test("a cross table of places and zones, with and without sums")
  func crossTable() {
    let header = ["区域", "封控区", "管控区", "防范区", "合计"]
    let rows = [["朝阳区", "0", "5", "40", "45"], ["南关区", "0", "7", "23", "30"]]
    let withSums = figures([header] + rows + [["合计", "0", "12", "63", "75"]])
    #expect(withSums.byUnit == [.chaoyang: 45, .nanguan: 30])
    #expect(withSums.byZone == [.sealed: 0, .controlled: 12, .precaution: 63])
    #expect(withSums.total == 75)
    let bare = figures([Array(header.dropLast())] + rows.map { Array($0.dropLast()) })
    #expect(bare.byUnit == [.chaoyang: 45, .nanguan: 30])
    #expect(bare.byZone == [.sealed: 0, .controlled: 12, .precaution: 63])
  }

  @Test("a table with a column of numbers of persons and one of remarks")
  func remarks() {
    let figures = figures([
      ["序号", "项目", "人数", "备注"], ["1", "需返岗员工", "60", ""], ["2", "厂区内封闭生产", "40", "宿舍30间"],
      ["3", "班车点对点", "20", "班车1台"],
    ])
    #expect(figures.total == 60)
    #expect(figures.closed == 40)
    #expect(figures.bus == 20)
  }
}

extension PlanFigures {
  init(_ figures: PlanFigures?) { self = figures ?? PlanFigures() }
}
