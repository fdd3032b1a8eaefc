/// Reads the shared strings part (ECMA-376 Part 1, 18.4.9) from chunks without building anything but the texts.
struct SharedStringsScanner: PartScanner {
  private enum Stage { case head, items, done }

  private var strings = SharedStrings()
  private var stage = Stage.head
  private let limits: ReadLimits

  init(limits: ReadLimits, declaredBytes: Int, compressedBytes: Int) {
    self.limits = limits
    // Most of the part is text; deflate does not reach 1,032:1, so that a larger declaration is a lie.
    let plausible = min(declaredBytes, compressedBytes.multipliedReportingOverflow(by: 20).partialValue)
    strings.utf8.reserveCapacity(max(0, min(plausible, limits.inflatedBytes)))
  }

  mutating func scan(_ bytes: Span<UInt8>) throws(ScanStop) -> Int {
    var index = 0
    do throws(ScanStop) {
      if stage == .head {
        var start = 0
        stage = try XMLScan.prolog(bytes, root: "sst", &start) ? .done : .items
        index = start
      }
      while true {
        XMLScan.skipSpace(bytes, &index)
        guard index < bytes.count else { return index }
        var next = index
        try scanItem(bytes, &next)
        index = next
      }
    } catch .incomplete {
      return index
    }
  }

  /// The texts, which may be something else than UTF-8 yet.
  consuming func finish() -> SharedStrings { strings }

  var isComplete: Bool { stage == .done }

  var continuation: SharedStringsScanner? {
    guard stage == .items else { return nil }
    return SharedStringsScanner(below: self)
  }

  /// - Parameter above: has read about as much as this one will.
  private init(below above: SharedStringsScanner) {
    limits = above.limits
    stage = .items
    strings.utf8.reserveCapacity(min(above.strings.utf8.count, Self.usualTextBytes))
    strings.offsets.reserveCapacity(min(above.strings.count, Self.usualTextBytes / 8))
  }

  /// Chunks hold markup as well.
  private static let usualTextBytes = ChunkFeed.chunkBytes / 2

  func close() {}

  mutating func join(_ next: consuming SharedStringsScanner) throws(ReadError) {
    try strings.append(next.strings, limits)
  }

  private mutating func scanItem(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    guard stage == .items else {
      guard try XMLScan.skipMiscellaneous(bytes, &index) else { throw .unknown("content after the root") }
      return
    }
    guard try XMLScan.has("<si", bytes, at: index), try XMLScan.nameEnds(bytes, index + 3) else {
      if try XMLScan.skipMiscellaneous(bytes, &index) { return }
      try XMLScan.closeTag("sst", bytes, &index)
      stage = .done
      return
    }
    index += 3
    let start = strings.utf8.count
    do throws(ScanStop) {
      if try !XMLScan.skipAttributes(bytes, &index) {
        try RichTextScanner.scan(bytes, &index, element: "si", into: &strings.utf8)
      }
    } catch {
      strings.utf8.removeLast(strings.utf8.count - start)
      throw error
    }
    try close(start: start)
  }

  private mutating func close(start: Int) throws(ScanStop) {
    guard strings.utf8.count - start <= limits.cellTextBytes else {
      throw .failed(ReadError(.overLimit(.cellTextBytes, allowed: limits.cellTextBytes)))
    }
    do throws(ReadError) { try strings.endItem(limits) } catch { throw .failed(error) }
  }
}
