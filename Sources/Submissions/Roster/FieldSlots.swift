internal import OfficeFormats
internal import Rulebook

/// The slots of each field that a person is made of; most fields stand in one column.
struct FieldSlots: Sendable {
  let zone: [Int]
  let building: [Int]
  let contact: [Int]
  let testResult: [Int]
  let antigen: [Int]
  let reported: [Int]
  let sampled: [Int]
  let returnDate: [Int]
  let onSite: [Int]
  let commute: [Int]
  let returnMode: [Int]
  let anyMode: [Int]
  let duty: [Int]
  let unit: [Int]
  let township: [Int]
  let community: [Int]
  let address: [Int]
  let household: [Int]
  let plate: [Int]
  let driver: [Int]
  let route: [Int]
  let stop: [Int]
  let seat: [Int]
  let department: [Int]
  let team: [Int]
  let post: [Int]
  let enterprise: [Int]

  init(_ plan: SlotPlan) {
    zone = plan.all(.zone)
    building = plan.all(.building)
    contact = plan.all(.contact)
    testResult = plan.all(.testResult)
    antigen = plan.all(.antigen)
    let times = plan.all(.testTime)
    sampled = times.filter { plan.slots[$0].role == .moment(basis: .sampled) }
    reported = times.filter { plan.slots[$0].role != .moment(basis: .sampled) }
    returnDate = plan.all(.returnDate)
    onSite = plan.all(.commute).filter { plan.slots[$0].role == .onSite }
    commute = plan.all(.commute).filter { plan.slots[$0].role != .onSite }
    returnMode = plan.all(.returnMode)
    anyMode = plan.all(.anyMode)
    duty = plan.all(.dutyStatus)
    unit = plan.all(.unit)
    township = plan.all(.township)
    community = plan.all(.community)
    address = plan.all(.address)
    household = plan.all(.householdRegister)
    plate = plan.all(.plate)
    driver = plan.all(.driver)
    route = plan.all(.route)
    stop = plan.all(.stop)
    seat = plan.all(.seat)
    department = plan.all(.department)
    team = plan.all(.team)
    post = plan.all(.post)
    enterprise = plan.all(.enterprise)
  }
}

extension SlotPlan {
  /// 1 and 0 mean yes and no only in a column that holds nothing else (`domain.md` 5.3); most columns show at their
  /// first cell that they do.
  mutating func markBinaryColumns(of grid: SheetGrid, from start: RowPosition) {
    for index in slots.indices {
      switch slots[index].role {
      case .building, .onSite, .zone(.some), .mode(.some):
        slots[index].isBinary = Self.holdsOnlyBits(slots[index].column, of: grid, from: start)
      default: break
      }
    }
  }

  private static func holdsOnlyBits(_ column: Int, of grid: SheetGrid, from start: RowPosition) -> Bool {
    var place = grid.position(from: start)
    while let row = place {
      if let text = grid.cells(at: row, in: column..<column + 1).first?.text, text != "0", text != "1" { return false }
      place = grid.position(after: row)
    }
    return true
  }
}
