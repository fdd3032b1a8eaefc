import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// `domain.md` 7.6 and 12.22: 方案核对, PLAN_ROSTER_DIFF, SEAT_SHORT and 表4.
struct PlanReviewTests {
  private let enterprise = "长春甲公司"

  /// Three on site from 净月区 and 防范区, two by bus from 二道区 and 管控区, one unknown.
  private var persons: [Person] {
    [
      .invented(id: 1), .invented(id: 2), .invented(id: 3),
      .invented(id: 4, unit: .erdao, zone: .controlled, mode: .shuttleBus, bus: 1),
      .invented(id: 5, unit: .erdao, zone: .controlled, mode: .shuttleBus),
      .invented(id: 6, unit: .unverified, zone: .unverified, mode: .unverified),
    ]
  }

  private func summary(buses: [String] = [], _ fill: @escaping (inout PlanFigures) -> Void) -> Summary {
    var roster = SentFile("名单.xlsx", enterprise).persons(persons)
    roster.rosters[0].buses = buses
    return NightBuilder([roster, SentFile("方案.docx", plan: .invented(enterprise, fill))]).summary
  }

  @Test func `every stated figure is a row, equal ones too, and nothing else is`() {
    let summary = summary {
      $0.total = 6
      $0.byUnit = [.jingyue: 4, .erdao: 2]
      $0.byZone = [.precaution: 3]
      $0.closed = 3
      $0.bus = 1
      $0.otherModes = [.selfDriving: 2, .other: 0]
    }
    let rows = summary.planChecks.map { "\($0.item) \($0.planFigure ?? -1) \($0.rosterFigure ?? -1)" }
    #expect(
      rows == [
        "需返岗总数 6 6", "居住地·二道区 2 2", "居住地·净月区 4 3", "管控·防范区 3 3", "方式·厂区内封闭生产 3 3", "方式·班车点对点 1 2",
        "方式·自驾 2 0",
      ])
    #expect(summary.findingCounts[.planRosterDifference] == 3)
    let lines = summary.findings.filter { $0.code == .planRosterDifference }
    #expect(lines.map(\.field) == ["居住地·净月区", "方式·班车点对点", "方式·自驾"])
    #expect(lines.allSatisfy { $0.file == "方案.docx" && $0.enterprise == enterprise })
    #expect(summary.planChecks[2].note == "方案多 1 人，名单另有 1 人待核实")
    #expect(summary.planChecks[0].note == "一致")
  }

  @Test func `ways to the factory are not ways of commuting`() {
    let items = { (fill: @escaping (inout PlanFigures) -> Void) in self.summary(fill).planChecks.map(\.item) }
    #expect(
      items {
        ($0.total, $0.closed, $0.bus) = (6, 4, 2)
        $0.otherModes = [.selfDriving: 3, .companyVehicle: 1]
      } == ["需返岗总数", "方式·厂区内封闭生产", "方式·班车点对点"])
    #expect(
      items {
        $0.total = 6
        $0.otherModes = [.selfDriving: 6]
      } == ["需返岗总数"])
    #expect(
      items {
        ($0.total, $0.closed) = (6, 3)
        $0.otherModes = [.unverified: 3]
      } == ["需返岗总数", "方式·厂区内封闭生产"])
  }

  @Test func `a figure stated as about so many is not compared exactly`() {
    let summary = summary {
      $0.total = 100
      $0.approximate = [PlanItem.total.name]
    }
    #expect(summary.findingCounts[.planRosterDifference] == nil)
    #expect(summary.planChecks.map(\.note) == ["方案为约数，不作精确核对"])
  }

  @Test func `a plan without a roster is a matter of the missing list`() {
    let summary = NightBuilder([
      SentFile(
        "方案.docx",
        plan: .invented(enterprise) {
          $0.total = 100; $0.buses = 1; $0.seats = [3]; $0.bus = 50
        })
    ]).summary
    #expect(summary.findingCounts[.planRosterDifference] == nil)
    #expect(summary.findingCounts[.seatShort] == nil)
    #expect(summary.planChecks.allSatisfy { $0.rosterFigure == nil && $0.note == "未收到名单，未核对" })
    #expect(summary.missing.map(\.lacksRoster) == [true])
    #expect(summary.missing.map(\.lacksPlan) == [false])
    #expect(summary[enterprise: enterprise]?.tally == nil)
  }

  struct Seats: Sendable, CustomTestStringConvertible {
    var seats: [Int]
    var buses: Int?
    var loadFactor: Double?
    var usable: Int?
    var isShort: Bool
    var testDescription: String { "seats \(seats), buses \(buses ?? -1), load factor \(loadFactor ?? 1)" }
  }

  static let seats: [Seats] = [
    Seats(seats: [2], buses: 1, loadFactor: nil, usable: 2, isShort: false),
    Seats(seats: [1], buses: 1, loadFactor: nil, usable: 1, isShort: true),
    // Each bus is rounded down: 1 + 0, not 4 × 0.5.
    Seats(seats: [3, 1], buses: 2, loadFactor: 0.5, usable: 1, isShort: true),
    Seats(seats: [49, 33], buses: 2, loadFactor: 0.5, usable: 40, isShort: false),
    Seats(seats: [100], buses: 1, loadFactor: 0.29, usable: 29, isShort: false),
    Seats(seats: [], buses: 0, loadFactor: nil, usable: 0, isShort: true),
    Seats(seats: [], buses: 3, loadFactor: nil, usable: nil, isShort: false),
    Seats(seats: [], buses: nil, loadFactor: nil, usable: nil, isShort: false),
    Seats(seats: [Int.max, Int.max], buses: 2, loadFactor: nil, usable: Int.max, isShort: false),
  ]

  @Test(arguments: seats)
  func `seats are held against the riders of the roster`(_ seats: Seats) {
    let summary = summary {
      $0.seats = seats.seats
      $0.buses = seats.buses
      $0.loadFactor = seats.loadFactor
    }
    #expect(summary[enterprise: enterprise]?.usableSeats == seats.usable)
    #expect(summary.findingCounts[.seatShort] == (seats.isShort ? 1 : nil))
    #expect(summary.alerts.contains { $0.contains("班车座位不足") } == seats.isShort)
    #expect(summary.planChecks.contains { $0.item == "班车座位" } == (seats.usable != nil))
  }

  @Test(arguments: ["1号线", "一号车", "班车1", "吉A·12345", "吉a12345", "东线"])
  func `riders stand on the bus that the roster names`(label: String) {
    let summary = summary(buses: [label]) {
      $0.busList = [
        PlanFigures.Bus(plate: "吉A12345", route: "东线", seats: 1, riders: nil),
        PlanFigures.Bus(plate: "吉A67890", route: "2号线", seats: 20, riders: nil),
      ]
    }
    let buses = summary[enterprise: enterprise]?.buses ?? []
    #expect(buses.map(\.label) == ["吉A12345", "吉A67890"])
    #expect(buses.map(\.riders) == [1, 0])
    #expect(summary[enterprise: enterprise]?.unassignedRiders == 1)
  }

  @Test func `a bus is short by its riders beyond its usable seats`() {
    var roster = SentFile("名单.xlsx", enterprise)
      .persons((1...3).map { .invented(id: $0, mode: .shuttleBus, bus: 1) })
    roster.rosters[0].buses = ["1号车"]
    let plan = Plan.invented(enterprise) {
      $0.buses = 2
      $0.seats = [4, 50]
      $0.loadFactor = 0.5
    }
    let summary = NightBuilder([roster, SentFile("方案.docx", plan: plan)]).summary
    let buses = summary[enterprise: enterprise]?.buses ?? []
    #expect(buses.map(\.label) == ["1号车", "2号车"])
    #expect(buses.map(\.shortage) == [1, 0])
    #expect(summary.findingCounts[.seatShort] == nil)
  }

  @Test func `without a bus in the roster nobody is put on one`() {
    let summary = summary { $0.buses = 2 }
    #expect(summary[enterprise: enterprise]?.buses.map(\.riders) == [nil, nil])
    #expect(summary[enterprise: enterprise]?.unassignedRiders == 2)
  }

  @Test func `a later plan replaces an earlier one, and a tie is asked about`() {
    let files = [
      SentFile("旧.docx", plan: .invented(enterprise, dated: "2022-04-10") { $0.total = 1 }),
      SentFile("新.docx", plan: .invented(enterprise, dated: "2022-04-12") { $0.total = 2 }),
    ]
    let decided = NightBuilder(files).summary
    #expect(decided[enterprise: enterprise]?.plan?.total == 2)
    #expect(decided.fate(of: "旧.docx") == .superseded)
    #expect(decided[enterprise: enterprise]?.planDate == "2022-04-12")
    let tied = NightBuilder([
      files[0], SentFile("另.docx", plan: .invented(enterprise) { $0.total = 3 }).modified(9),
    ]).summary
    #expect(tied[enterprise: enterprise]?.plan?.total == 3)
    #expect(tied.findingCounts[.fileDuplicateSubmission] == 2)
  }
}
