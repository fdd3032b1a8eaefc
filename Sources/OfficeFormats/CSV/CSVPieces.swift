internal import Synchronization

/// Scans delimited text, a large one piece by piece on several threads.
///
/// A piece begins behind a line end, which is the end of a record unless it stands within quotes. So a piece counts as it
/// was scanned only where every piece above has closed its quotes. One that has not is scanned again together with the
/// next; where that does not close them either, the rest of the text is scanned record by record, as a small one is.
struct CSVPieces: Sendable {
  let text: [UInt8]
  /// Offset behind the byte order mark.
  let start: Int
  let delimiter: UInt8
  let limits: ReadLimits

  /// Bytes of one piece: enough of them that all threads end at about the same time, and few enough to cost nothing.
  private static let pieceBytes = 4 << 20

  private struct Piece: Sendable {
    var blocks: [RowBlock]
    var size: CSVCollector.Size
    var hasUnclosedQuote: Bool
  }

  func scan() throws(ReadError) -> [RowBlock] {
    let bounds = bounds
    let pieces = bounds.count > 2 ? scanApart(bounds) : []
    var blocks: [RowBlock] = []
    var (size, place) = (CSVCollector.Size(), 0)
    while place < pieces.count {
      let isWhole = pieces[place] != nil
      // A line end within quotes parts two pieces that are whole together.
      let next = min(place + (isWhole ? 1 : 2), pieces.count)
      guard let piece = isWhole ? pieces[place] : wholePiece(bounds[place]..<bounds[next]),
        (size + piece.size).fits(limits)
      else { break }
      for var block in piece.blocks {
        block.move(down: size.records)
        blocks.append(block)
      }
      size = size + piece.size
      place = next
    }
    return blocks + (try scan(bounds[place]..<text.count, below: size).blocks)
  }

  /// - Returns: for each piece what it holds by itself, or `nil` where that cannot be told.
  private func scanApart(_ bounds: [Int]) -> [Piece?] {
    let cells = Atomic(0)
    return (0..<bounds.count - 1).concurrentMap { place -> Piece? in
      guard cells.load(ordering: .relaxed) <= limits.cells, let piece = wholePiece(bounds[place]..<bounds[place + 1])
      else { return nil }
      cells.add(piece.size.cells, ordering: .relaxed)
      return piece
    }
  }

  /// The beginnings of pieces, and the end of the text.
  private var bounds: [Int] {
    var bounds = [start]
    while let last = bounds.last, text.count - last > Self.pieceBytes * 2,
      let lineEnd = lineEnd(from: last + Self.pieceBytes), lineEnd + 1 < text.count
    {
      bounds.append(lineEnd + 1)
    }
    return bounds + [text.count]
  }

  /// The first LF from an offset on; where lines end in CR LF, of such a line: LF alone is mostly within quotes there.
  private func lineEnd(from offset: Int) -> Int? {
    guard let first = text[start...].firstIndex(of: 0x0A) else { return nil }
    let endsInBoth = first > start && text[first - 1] == 0x0D
    return text[offset...].indices.first { text[$0] == 0x0A && (!endsInBoth || text[$0 - 1] == 0x0D) }
  }

  /// What goes wrong is found again by whoever scans from there on, who knows the number of the row.
  private func wholePiece(_ range: Range<Int>) -> Piece? {
    guard let piece = try? scan(range, below: CSVCollector.Size()), !piece.hasUnclosedQuote else { return nil }
    return piece
  }

  private func scan(_ range: Range<Int>, below size: CSVCollector.Size) throws(ReadError) -> Piece {
    try text.span.withUnsafeBufferPointer { (bytes) throws(ReadError) in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
      var scanner = CSVScanner(
        bytes, of: text, delimiter: delimiter, from: range.lowerBound, limits: limits, below: size)
      let blocks = try scanner.scan()
      return Piece(blocks: blocks, size: scanner.size, hasUnclosedQuote: scanner.hasUnclosedQuote)
    }
  }
}

extension RowBlock {
  fileprivate mutating func move(down records: Int) {
    for index in rows.indices { rows[index].rowIndex += Int32(truncatingIfNeeded: records) }
  }
}
