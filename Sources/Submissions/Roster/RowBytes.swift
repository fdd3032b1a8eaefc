internal import OfficeFormats

/// Where the texts of a block of rows lie, so that finding one of a row counts no reference and makes no closure.
///
/// Valid only while ``reading(_:of:_:)`` runs, which keeps the buffers alive.
struct RowBytes: @unchecked Sendable {
  private let text: UnsafeBufferPointer<UInt8>
  private let rewritten: UnsafeBufferPointer<UInt8>
  private let shared: UnsafeBufferPointer<UInt8>
  private let offsets: UnsafeBufferPointer<UInt32>

  static let none = RowBytes(
    text: .init(start: nil, count: 0), rewritten: .init(start: nil, count: 0), shared: .init(start: nil, count: 0),
    offsets: .init(start: nil, count: 0))

  /// Gives the buffers of a block to `body`; they must not escape.
  static func reading<Result>(_ block: RowBlock, of sheet: Sheet, _ body: (RowBytes) -> Result) -> Result {
    block.text.withUnsafeBufferPointer { text in
      block.rewritten.withUnsafeBufferPointer { rewritten in
        sheet.sharedStrings.utf8.withUnsafeBufferPointer { shared in
          sheet.sharedStrings.offsets.withUnsafeBufferPointer { offsets in
            body(RowBytes(text: text, rewritten: rewritten, shared: shared, offsets: offsets))
          }
        }
      }
    }
  }

  /// The bytes of a text cell in the encoding of its kind; none for other cells.
  @inline(__always)
  func bytes(of cell: Cell, in block: RowBlock) -> UnsafeBufferPointer<UInt8> {
    switch cell.kind {
    case .sharedText:
      let index = Int(cell.payload)
      return UnsafeBufferPointer(rebasing: shared[Int(offsets[index])..<Int(offsets[index + 1])])
    case .text, .error:
      let start = Int(cell.payload)
      let length = cell.detail == 255 ? Int(block.longTexts[cell.payload] ?? 255) : Int(cell.detail)
      if start < text.count || rewritten.isEmpty { return UnsafeBufferPointer(rebasing: text[start..<start + length]) }
      return UnsafeBufferPointer(rebasing: rewritten[start - text.count..<start - text.count + length])
    case .number, .integer, .boolean, .formulaWithoutValue, .image:
      return UnsafeBufferPointer(start: nil, count: 0)
    }
  }
}
