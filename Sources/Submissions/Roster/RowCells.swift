internal import OfficeFormats

/// The cells of the row at hand by slot, in memory of their own: an inline array inside ``RowInterpreter`` would be copied
/// with each look at one of them.
struct RowCells: ~Copyable, @unchecked Sendable {
  /// A row's slots are noted in 64 bits.
  static let mostSlots = 64

  private let cells: UnsafeMutablePointer<Cell>
  private let places: UnsafeMutablePointer<Int>

  init() {
    cells = .allocate(capacity: Self.mostSlots)
    cells.initialize(repeating: Cell(kind: .image, column: 0), count: Self.mostSlots)
    places = .allocate(capacity: Self.mostSlots)
    places.initialize(repeating: 0, count: Self.mostSlots)
  }

  deinit {
    cells.deallocate()
    places.deallocate()
  }

  /// Puts a cell into its slot.
  /// - Parameter place: where it stands among the row's stored cells.
  @inline(__always)
  func put(_ cell: Cell, at place: Int, in slot: Int) {
    cells[checked(slot)] = cell
    places[slot] = place
  }

  /// Where the slot's last cell stood among its row's, as the next one most likely will too.
  @inline(__always)
  func place(of slot: Int) -> Int { places[checked(slot)] }

  @inline(__always)
  subscript(slot: Int) -> Cell { cells[checked(slot)] }

  @inline(__always)
  private func checked(_ slot: Int) -> Int {
    precondition(slot >= 0 && slot < Self.mostSlots)
    return slot
  }
}
