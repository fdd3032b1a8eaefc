/// A ZIP archive whose entries can be read by name.
package struct ZipArchive: Sendable {
  let source: any ByteSource
  package let entries: [ZipEntry]
  private let indexByName: [String: Int]

  /// - Throws: `.truncated`, `.corrupt` or `.overLimit(.zipEntries)`.
  package init(_ source: some ByteSource, limits: ReadLimits) throws(ReadError) {
    self.source = source
    entries = try ZipDirectory(source, limits: limits).entries
    var index: [String: Int] = [:]
    index.reserveCapacity(entries.count)
    // Part names compare without case (ECMA-376 Part 2, 6.2.2.3); of duplicates the last one counts, as for other
    // readers.
    for (position, entry) in entries.enumerated() { index[Self.key(entry.name)] = position }
    indexByName = index
  }

  /// Finds a part by its name, without a leading slash.
  func entry(_ name: String) -> ZipEntry? {
    indexByName[Self.key(Array(name.utf8))].map { entries[$0] }
  }

  private static func key(_ name: [UInt8]) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }
}

/// How far one part may grow, and what it has grown to: the guard against ZIP bombs.
struct InflationBudget {
  let limits: ReadLimits
  private(set) var total = 0

  init(_ limits: ReadLimits) { self.limits = limits }

  /// Bytes that a part may still inflate to, and the limit that says so.
  func allowance(for entry: ZipEntry) -> (bytes: Int, limit: ReadError.Limit, stated: Int) {
    let (product, overflow) = entry.compressedSize.multipliedReportingOverflow(by: limits.inflationRatio)
    let byRatio = max(limits.ratioFloorBytes, overflow ? .max : product)
    let rest = limits.inflatedBytes - total
    return rest <= byRatio
      ? (rest, .inflatedBytes, limits.inflatedBytes) : (byRatio, .inflationRatio, limits.inflationRatio)
  }

  mutating func spend(_ bytes: Int) { total += bytes }
}
