/// The keys of maps of counts that all have the same: sorted and written once for the thousands of maps of a manifest.
struct CountKeys: Sendable {
  /// Ascending by name; `"name": ` as JSON, and the place of its count.
  private let keys: [(text: [UInt8], index: Int)]

  /// Bytes of a map of small counts.
  private let size: Int

  init(_ names: [String]) {
    let sorted = names.enumerated().sorted { $0.element.utf8.lexicographicallyPrecedes($1.element.utf8) }
    keys = sorted.enumerated().map { position, name in
      ((position == 0 ? [] : Array(", ".utf8)) + JSONValue.text(name.element) + Array(": ".utf8), name.offset)
    }
    size = keys.reduce(2) { $0 + $1.text.count + 4 }
  }

  /// - Parameter counts: parallel to the names.
  func map(_ counts: [Int]) -> JSONValue {
    var out: [UInt8] = []
    out.reserveCapacity(size)
    append(counts, to: &out)
    return .written(out)
  }

  /// - Parameter counts: parallel to the names.
  func append(_ counts: [Int], to out: inout [UInt8]) {
    precondition(counts.count == keys.count)
    out.append(UInt8(ascii: "{"))
    for key in keys {
      out += key.text
      out.append(decimal: counts[key.index])
    }
    out.append(UInt8(ascii: "}"))
  }
}
