internal import OfficeFormats
internal import Rulebook

/// The slots of one field, packed into an integer: passing it on in a row's inner loop costs no reference count.
struct SlotList: RandomAccessCollection, Sendable {
  private var bits: UInt64 = 0
  /// Behind the first eight: districts side by side, each to be ticked, are more.
  private var further: (UInt64, UInt64) = (0, 0)
  let count: Int

  /// More columns than this for one field are nobody's table; those beyond are not read.
  private static let most = 24

  init(_ slots: some Collection<Int>) {
    count = Swift.min(slots.count, Self.most)
    for (index, slot) in slots.prefix(Self.most).enumerated() {
      let byte = UInt64(slot & 0xFF) << UInt64(index % 8 * 8)
      switch index / 8 {
      case 0: bits |= byte
      case 1: further.0 |= byte
      default: further.1 |= byte
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count)
    let word = index < 8 ? bits : index < 16 ? further.0 : further.1
    return Int(word >> UInt64(index % 8 &* 8)) & 0xFF
  }
}

/// The slots of each field that a person is made of; most fields stand in one column.
struct FieldSlots: Sendable {
  let zone: SlotList
  let building: SlotList
  let contact: SlotList
  let testResult: SlotList
  let antigen: SlotList
  let reported: SlotList
  let sampled: SlotList
  let returnDate: SlotList
  let onSite: SlotList
  let commute: SlotList
  let returnMode: SlotList
  let anyMode: SlotList
  let duty: SlotList
  let unit: SlotList
  let township: SlotList
  let community: SlotList
  let address: SlotList
  let household: SlotList
  let plate: SlotList
  let driver: SlotList
  let route: SlotList
  let stop: SlotList
  let seat: SlotList
  let department: SlotList
  let team: SlotList
  let post: SlotList
  let enterprise: SlotList

  init(_ plan: SlotPlan) {
    zone = SlotList(plan.all(.zone))
    building = SlotList(plan.all(.building))
    contact = SlotList(plan.all(.contact))
    testResult = SlotList(plan.all(.testResult))
    antigen = SlotList(plan.all(.antigen))
    let times = plan.all(.testTime)
    sampled = SlotList(times.filter { plan.slots[$0].role == .moment(basis: .sampled) })
    reported = SlotList(times.filter { plan.slots[$0].role != .moment(basis: .sampled) })
    returnDate = SlotList(plan.all(.returnDate))
    onSite = SlotList(plan.all(.commute).filter { plan.slots[$0].role == .onSite })
    commute = SlotList(plan.all(.commute).filter { plan.slots[$0].role != .onSite })
    returnMode = SlotList(plan.all(.returnMode))
    anyMode = SlotList(plan.all(.anyMode))
    duty = SlotList(plan.all(.dutyStatus))
    unit = SlotList(plan.all(.unit))
    township = SlotList(plan.all(.township))
    community = SlotList(plan.all(.community))
    address = SlotList(plan.all(.address))
    household = SlotList(plan.all(.householdRegister))
    plate = SlotList(plan.all(.plate))
    driver = SlotList(plan.all(.driver))
    route = SlotList(plan.all(.route))
    stop = SlotList(plan.all(.stop))
    seat = SlotList(plan.all(.seat))
    department = SlotList(plan.all(.department))
    team = SlotList(plan.all(.team))
    post = SlotList(plan.all(.post))
    enterprise = SlotList(plan.all(.enterprise))
  }
}

extension SlotPlan {
  /// 1 and 0 mean yes and no only in a column that holds nothing else (`domain.md` 5.3); most columns show at their
  /// first cell that they do.
  ///
  /// - Parameter isSum: whether a row adds the others up.
  func markingBinaryColumns(
    of grid: SheetGrid, from start: RowPosition, without isSum: (RowPosition) -> Bool
  ) -> SlotPlan {
    var plan = self
    for index in slots.indices {
      switch slots[index].role {
      case .building, .onSite, .zone(.some), .mode(.some), .place(.some):
        plan.slots[index].isBinary = Self.holdsOnlyBits(slots[index].column, of: grid, from: start, without: isSum)
      default: break
      }
    }
    return plan
  }

  private static func holdsOnlyBits(
    _ column: Int, of grid: SheetGrid, from start: RowPosition, without isSum: (RowPosition) -> Bool
  ) -> Bool {
    var place = grid.position(from: start)
    while let row = place {
      if let text = grid.cells(at: row, in: column..<column + 1).first?.text, text != "0", text != "1", !isSum(row) {
        return false
      }
      place = grid.position(after: row)
    }
    return true
  }
}
