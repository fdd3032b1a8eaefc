internal import OfficeFormats
internal import Rulebook

/// How a column's cells are read; decided once for a table.
enum SlotRole: Sendable, Equatable {
  case name, identity, phone, address
  case sequence
  case documentType
  /// Text that only has to be told from a blank.
  case filled
  case place(tick: String?)
  /// Kept as text.
  case route
  case zone(tick: String?)
  case building
  case contact
  case test(isQuestion: Bool)
  case moment(basis: Settings.TestBasis?)
  /// 是否驻厂.
  case onSite
  case mode(tick: String?)
  case duty
  case enterprise
  case plain
}

/// A column of a table as the interpreter sees it.
struct RosterSlot: Sendable {
  var column: Int
  var field: RosterField
  var heading: String
  var role: SlotRole
  /// The column holds only 0 and 1 (`domain.md` 5.3).
  var isBinary = false

  init(_ mapped: MappedColumn) {
    column = mapped.column
    field = mapped.field
    heading = mapped.heading
    role = Self.role(of: mapped)
  }

  private static func role(of mapped: MappedColumn) -> SlotRole {
    switch mapped.field {
    case .name: .name
    case .idNumber: .identity
    case .phone: .phone
    case .address: .address
    case .sequence: .sequence
    case .idType: .documentType
    case .unit, .township, .community: .place(tick: mapped.tickWord)
    case .route: .route
    case .zone: .zone(tick: mapped.tickWord)
    case .building: .building
    case .contact: .contact
    case .testResult, .antigen: .test(isQuestion: mapped.isQuestion)
    case .testTime: .moment(basis: Settings.TestBasis(heading: mapped.heading))
    case .returnDate: .moment(basis: nil)
    case .commute where mapped.isQuestion: .onSite
    case .commute, .returnMode, .anyMode: .mode(tick: mapped.tickWord)
    case .dutyStatus: .duty
    case .enterprise: .enterprise
    case .department, .team, .post, .plate, .driver, .stop, .seat, .householdRegister: .filled
    case .creditCode, .gender, .age, .healthCode, .vaccine, .remark: .plain
    }
  }

  /// 其他 beside other choices.
  var isRemainder: Bool {
    switch role {
    case .place(let tick?), .zone(let tick?), .mode(let tick?): ColumnTicks.remainders.contains(tick)
    default: false
    }
  }

  var ditto: DittoRule { DittoRule(field) }
}

/// The columns of one block by field, so that a row needs no search; -1 where there is none.
struct SlotPlan: Sendable {
  /// Ascending by column.
  var slots: [RosterSlot]
  /// Slot of a sheet column relative to the block's first; -1 where the column is not read.
  let slotOfColumn: [Int8]
  let firstColumn: Int
  private let byField: [RosterField: [Int]]

  let name: Int
  let identity: Int
  let phone: Int
  let sequence: Int
  let documentType: Int

  /// Nothing of a row depends on these.
  private static let unreadFields: Set<RosterField> = [.remark, .gender, .age, .creditCode]

  init(_ mapping: ColumnMapping) {
    let kept = mapping.mapped.filter { !Self.unreadFields.contains($0.field) }
    slots = kept.prefix(RowCells.mostSlots).map(RosterSlot.init)
    firstColumn = slots.map(\.column).min() ?? 0
    let last = slots.map(\.column).max() ?? firstColumn
    var slotOfColumn = [Int8](repeating: -1, count: last - firstColumn + 1)
    for (index, slot) in slots.enumerated() { slotOfColumn[slot.column - firstColumn] = Int8(index) }
    self.slotOfColumn = slotOfColumn
    let byField = Dictionary(grouping: slots.indices, by: { [slots] in slots[$0].field })
    self.byField = byField
    func first(_ field: RosterField) -> Int { byField[field]?.first ?? -1 }
    name = first(.name)
    identity = first(.idNumber)
    phone = first(.phone)
    sequence = first(.sequence)
    documentType = first(.idType)
  }

  /// All columns of a field, most often one.
  func all(_ field: RosterField) -> [Int] { byField[field] ?? [] }
}
