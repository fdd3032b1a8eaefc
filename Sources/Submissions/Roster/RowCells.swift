internal import OfficeFormats

/// The cells of the row at hand by slot, in memory of their own: an inline array inside ``RowInterpreter`` would be copied
/// with each look at one of them.
struct RowCells: ~Copyable, @unchecked Sendable {
  /// A row's slots are noted in 64 bits.
  static let mostSlots = 64

  private let cells: UnsafeMutablePointer<Cell>

  init() {
    cells = .allocate(capacity: Self.mostSlots)
    cells.initialize(repeating: Cell(kind: .image, column: 0), count: Self.mostSlots)
  }

  deinit { cells.deallocate() }

  @inline(__always)
  subscript(slot: Int) -> Cell {
    get { cells[checked(slot)] }
    nonmutating set { cells[checked(slot)] = newValue }
  }

  @inline(__always)
  private func checked(_ slot: Int) -> Int {
    precondition(slot >= 0 && slot < Self.mostSlots)
    return slot
  }
}
