internal import CLinux
internal import Synchronization

/// The blocks of a sheet in ascending rows, shared by all copies of the sheet.
///
/// A sheet of a million rows is held by many hands at once: its cells can be given back for all of them as soon as
/// nobody will read them again.
package struct RowBlocks: RandomAccessCollection, Sendable {
  private final class Storage: Sendable {
    let blocks: Mutex<[RowBlock]>
    let forgottenBytes = Mutex(0)
    let rowCounts: [Int]
    let lastRowIndices: [Int32]

    init(_ blocks: [RowBlock]) {
      rowCounts = blocks.map(\.rows.count)
      lastRowIndices = blocks.map { $0.rows.last?.rowIndex ?? -1 }
      self.blocks = Mutex(blocks)
    }
  }

  private let storage: Storage
  private static let portionBytes = 24 << 20

  package init(_ blocks: [RowBlock]) { storage = Storage(blocks) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { storage.rowCounts.count }
  package subscript(index: Int) -> RowBlock { storage.blocks.withLock { $0[index] } }

  /// Stored rows of a block.
  package func rowCount(of index: Int) -> Int { storage.rowCounts[index] }

  /// 0-based, for each block; -1 for one without rows.
  package var lastRowIndices: [Int32] { storage.lastRowIndices }

  /// Gives back the memory of all cells of a block but those in some columns; its rows stay.
  package func forgetCells(of index: Int, outside columns: Set<Int>) {
    let cells = self[index].cells.count
    let slim = self[index].keepingCells(in: columns)
    storage.blocks.withLock { $0[index] = slim }
    returnMemory((cells - slim.cells.count) * MemoryLayout<Cell>.stride)
  }

  /// Hands memory back to the system in portions; the allocator by itself keeps what lies between things still in use.
  private func returnMemory(_ bytes: Int) {
    let isPortion = storage.forgottenBytes.withLock { forgotten in
      forgotten += bytes
      guard forgotten >= Self.portionBytes else { return false }
      forgotten = 0
      return true
    }
    if isPortion { _ = malloc_trim(0) }
  }
}

extension RowBlock {
  fileprivate func keepingCells(in columns: Set<Int>) -> RowBlock {
    var slim = self
    let isKept = (0...(columns.max() ?? 0)).map { columns.contains($0) }
    slim.cells = []
    slim.cells.reserveCapacity(rows.count * columns.count)
    let (cells, kept) = (self.cells.span, isKept.span)
    for index in slim.rows.indices {
      let first = slim.cells.count
      for place in slim.rows[index].cellRange where cells[place].columnIndex < kept.count {
        if kept[cells[place].columnIndex] { slim.cells.append(cells[place]) }
      }
      slim.rows[index].firstCell = UInt32(truncatingIfNeeded: first)
      slim.rows[index].cellCount = UInt32(truncatingIfNeeded: slim.cells.count - first)
    }
    return slim
  }
}
