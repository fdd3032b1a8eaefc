import OfficeFormats
import Testing

@Suite("Blocks of rows")
struct RowBlocksTests {
  private static func sheet() -> Sheet {
    let cells = (0..<6).map { Cell(kind: .integer, column: $0 % 3, payload: UInt32($0)) }
    let rows = (0..<2).map { Row(rowIndex: Int32($0), firstCell: UInt32($0 * 3), cellCount: 3) }
    return Sheet(name: "名单", blocks: [RowBlock(rows: rows, cells: cells)])
  }

  @Test("cells that are forgotten are gone from every copy of the sheet, rows and the other columns stay")
  func forgottenCells() {
    let sheet = Self.sheet()
    let copy = sheet
    sheet.blocks.forgetCells(of: 0, outside: [1, 9])
    let block = copy.blocks[0]
    #expect(block.rows.map(\.rowIndex) == [0, 1])
    #expect(block.rows.map { row in block.cells(of: row).map(\.payload) } == [[1], [4]])
    #expect(block.cells.map(\.columnIndex) == [1, 1])
  }

  @Test("the number of rows and the last of them are known without the rows")
  func rowCounts() {
    let blocks = RowBlocks([RowBlock(), Self.sheet().blocks[0]])
    #expect(blocks.indices.map { blocks.rowCount(of: $0) } == [0, 2])
    #expect(blocks.lastRowIndices == [-1, 1])
  }
}
