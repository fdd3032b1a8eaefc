internal import Rulebook
internal import Testing

@testable internal import Submissions

@Suite("Fill rates and ditto marks (domain.md 3.5 and 7.7)")
struct FillRateTests {
  @Test("部门, 班组 and 岗位 are asked of everybody, 车牌 of drivers and their passengers, 线路 of bus riders")
  func rates() {
    var tally = FillRateTally()
    tally.add([.department, .team], mode: .closedOnSite, returnMode: .selfDriving)
    tally.add([.department, .plate], mode: .carpool, returnMode: nil)
    tally.add([.route], mode: .shuttleBus, returnMode: nil)
    tally.add([], mode: .shuttleBus, returnMode: nil)
    var twice = tally
    twice.add(tally)
    #expect(tally.rates[.department] == FillRate(filled: 2, asked: 4))
    #expect(tally.rates[.team] == FillRate(filled: 1, asked: 4))
    #expect(tally.rates[.post] == FillRate(filled: 0, asked: 4))
    #expect(tally.rates[.plate] == FillRate(filled: 1, asked: 2))
    #expect(tally.rates[.route] == FillRate(filled: 1, asked: 2))
    #expect(twice.rates[.plate] == FillRate(filled: 2, asked: 4))
    #expect(FillRateTally().rates.values.allSatisfy { $0.asked == 0 })
  }

  @Test("Sixteen fields may be copied by 同上; name, number, phone, contact and results never")
  func ditto() {
    let copied: [RosterField] = [
      .department, .team, .post, .unit, .township, .community, .address, .zone, .building, .commute, .returnMode,
      .plate, .route, .stop, .returnDate, .testTime,
    ]
    #expect(copied.allSatisfy { DittoRule($0) == .copy })
    let refused: [RosterField] = [.idNumber, .phone, .contact, .testResult, .antigen]
    #expect(refused.allSatisfy { DittoRule($0) == .refuse })
    #expect(DittoRule(.name) == .nameMissing)
  }
}
