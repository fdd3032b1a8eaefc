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
    precondition(counts.count == keys.count)
    var out: [UInt8] = []
    out.reserveCapacity(size)
    out.append(UInt8(ascii: "{"))
    for key in keys {
      out += key.text
      let count = counts[key.index]
      // Most are small.
      if (0..<10).contains(count) {
        out.append(UInt8(ascii: "0") + UInt8(count))
      } else {
        out += String(count).utf8
      }
    }
    out.append(UInt8(ascii: "}"))
    return .written(out)
  }
}
