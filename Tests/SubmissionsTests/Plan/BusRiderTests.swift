import Rulebook
import Submissions
import Testing

@Suite("Riders, vehicles and seats are not taken for each other")
struct BusRiderTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var closed: Int?
    var bus: Int?
    var testDescription: String { text }

    init(_ text: String, closed: Int? = nil, bus: Int? = nil) {
      (self.text, self.closed, self.bus) = (text, closed, bus)
    }
  }

  @Test(
    "in sentences",
    arguments: [
      Case("驻厂12人，班车点对点8人。班车1台，每台班车乘坐员工25人。", closed: 12, bus: 8), Case("驻厂12人，班车8人，班车数量2，班车座位49。", closed: 12, bus: 8),
      Case("全部封闭在厂。每台班车配备一名司机、一名监督员。", closed: 20), Case("驻厂12人，班车配备1名司机。", closed: 12),
      Case("驻厂12人，班车8人，司机2人。", closed: 12, bus: 8), Case("驻厂12人，通勤班车1台共8人。", closed: 12, bus: 8),
      Case("班车数量：无；每台班车容纳员工人数：无。", bus: 0), Case("乘坐班车员工20人，每辆大巴10人。", bus: 20),
    ])
  func sentences(_ example: Case) {
    let sample = PlanSample.withStaff("需返岗20人。" + example.text)
    #expect(sample.figures.closed == example.closed)
    #expect(sample.figures.bus == example.bus)
    #expect(sample.count(of: .planConflict) == 0)
  }

  private func read(_ rows: [[String]]) -> SubmittedDocument {
    DocumentSample.plan(staff: [DocumentSample.paragraph("需返岗员工20人。"), DocumentSample.table(rows)])
  }

  private func figures(_ rows: [[String]]) -> PlanFigures { PlanFigures(read(rows).plan?.figures) }

  @Test("in a table with the template's own items in one row")
  func summary() {
    let figures = figures([
      ["需返岗人数", "封控区", "管控区", "防范区", "厂区内封闭生产", "班车“点对点”通勤", "班车数量", "每台班车容纳员工人数", "班车行车路线"],
      ["20", "0", "5", "15", "10", "10", "1", "25", "长春站—人民广场—厂区"],
    ])
    #expect(figures.total == 20 && figures.closed == 10 && figures.bus == 10)
    #expect(figures.byZone == [.sealed: 0, .controlled: 5, .precaution: 15])
    #expect(figures.buses == 1 && figures.seats == [25])
    #expect(figures.routes == [PlanFigures.Route(name: "", stops: ["长春站", "人民广场", "厂区"])])
    #expect(figures.busList.map(\.plate) == [""])
  }

  @Test("in a form of two columns, and beside persons by mode")
  func forms() {
    let form = figures([["班车数量", "1"], ["每台班车容纳员工人数", "25人"], ["班车行车路线", "长春站—厂区"]])
    #expect(form.bus == nil && form.buses == 1 && form.seats == [25])
    let modes = [["通勤方式", "人数", "班车台数"], ["厂区内封闭生产", "12", ""], ["班车“点对点”", "8", "1"], ["合计", "20", "1"]]
    #expect(figures(modes).bus == 8 && figures(modes).buses == 1)
    #expect(read(modes).plan?.findings.map(\.code).contains(.planConflict) == false)
    let heads = figures([["班车（台）", "班车（人）", "驻厂（人）"], ["1", "8", "12"]])
    #expect(heads.bus == 8 && heads.closed == 12)
    #expect(figures([["班车数量", "无"], ["班车行车路线", "无"]]).bus == 0)
  }

  @Test("a column 班车行车路线 of a list of buses holds their lines")
  func lineColumn() {
    let figures = figures([["班车", "座位", "班车行车路线"], ["1号车", "49", "长春站—人民广场—厂区"], ["2号车", "33", "卫星广场—净月大街—厂区"]])
    #expect(figures.busList.map(\.plate) == ["1号车", "2号车"])
    #expect(figures.routes.map(\.stops.first) == ["长春站", "卫星广场"])
  }
}
