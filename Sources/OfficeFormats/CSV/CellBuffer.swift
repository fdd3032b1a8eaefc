/// The cells of the block at hand, in memory that serves one block after the other: an array that grows by one asks much
/// each time, and one for each block would not know how long it gets.
struct CellBuffer: ~Copyable {
  private var cells: UnsafeMutableBufferPointer<Cell>
  private(set) var count = 0

  private static let firstCapacity = 1 << 12

  init() { cells = .allocate(capacity: Self.firstCapacity) }

  deinit { cells.deallocate() }

  @inline(__always)
  mutating func append(_ cell: Cell) {
    if count == cells.count { grow() }
    cells[count] = cell
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Cell>.allocate(capacity: cells.count * 2)
    _ = larger.moveInitialize(fromContentsOf: cells)
    cells.deallocate()
    cells = larger
  }

  /// Gives the cells as an array of just their size, and begins again.
  mutating func takeAll() -> [Cell] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(rebasing: cells[..<count]))
  }
}
