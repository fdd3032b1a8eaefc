internal import OfficeFormats
internal import Rulebook

/// Some of a row's slots as bits of a word: to pass it on in a row's inner loop costs no reference count, and which of
/// them the row fills is one operation.
struct SlotSet: Sequence, IteratorProtocol, Sendable {
  private var bits: UInt64

  init(bits: UInt64 = 0) { self.bits = bits }

  /// - Parameter slots: below ``RowCells/mostSlots``.
  init(_ slots: some Sequence<Int>) { bits = slots.reduce(0) { $0 | 1 << UInt64($1) } }

  @inline(__always) var isEmpty: Bool { bits == 0 }
  @inline(__always) var count: Int { bits.nonzeroBitCount }

  /// The leftmost column's.
  @inline(__always) var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

  @inline(__always)
  func intersection(_ other: UInt64) -> SlotSet { SlotSet(bits: bits & other) }

  /// Takes the first one out: a set is its own iterator, from left to right.
  @inline(__always)
  mutating func next() -> Int? {
    guard let first else { return nil }
    bits &= bits &- 1
    return first
  }
}

/// The slots of each field that a person is made of; most fields stand in one column.
struct FieldSlots: Sendable {
  let zone: SlotSet
  let building: SlotSet
  let contact: SlotSet
  let testResult: SlotSet
  let antigen: SlotSet
  let reported: SlotSet
  let sampled: SlotSet
  /// Both of these.
  let times: SlotSet
  let returnDate: SlotSet
  let onSite: SlotSet
  let commute: SlotSet
  let returnMode: SlotSet
  let anyMode: SlotSet
  let duty: SlotSet
  let unit: SlotSet
  let township: SlotSet
  let community: SlotSet
  let address: SlotSet
  let household: SlotSet
  let plate: SlotSet
  let driver: SlotSet
  let route: SlotSet
  let stop: SlotSet
  let seat: SlotSet
  let department: SlotSet
  let team: SlotSet
  let post: SlotSet
  let enterprise: SlotSet

  init(_ plan: SlotPlan) {
    zone = SlotSet(plan.all(.zone))
    building = SlotSet(plan.all(.building))
    contact = SlotSet(plan.all(.contact))
    testResult = SlotSet(plan.all(.testResult))
    antigen = SlotSet(plan.all(.antigen))
    times = SlotSet(plan.all(.testTime))
    sampled = SlotSet(times.filter { plan.slots[$0].role == .moment(basis: .sampled) })
    reported = SlotSet(times.filter { plan.slots[$0].role != .moment(basis: .sampled) })
    returnDate = SlotSet(plan.all(.returnDate))
    onSite = SlotSet(plan.all(.commute).filter { plan.slots[$0].role == .onSite })
    commute = SlotSet(plan.all(.commute).filter { plan.slots[$0].role != .onSite })
    returnMode = SlotSet(plan.all(.returnMode))
    anyMode = SlotSet(plan.all(.anyMode))
    duty = SlotSet(plan.all(.dutyStatus))
    unit = SlotSet(plan.all(.unit))
    township = SlotSet(plan.all(.township))
    community = SlotSet(plan.all(.community))
    address = SlotSet(plan.all(.address))
    household = SlotSet(plan.all(.householdRegister))
    plate = SlotSet(plan.all(.plate))
    driver = SlotSet(plan.all(.driver))
    route = SlotSet(plan.all(.route))
    stop = SlotSet(plan.all(.stop))
    seat = SlotSet(plan.all(.seat))
    department = SlotSet(plan.all(.department))
    team = SlotSet(plan.all(.team))
    post = SlotSet(plan.all(.post))
    enterprise = SlotSet(plan.all(.enterprise))
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
