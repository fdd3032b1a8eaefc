/// A JSON value that is written with sorted keys and nothing that depends on the machine (RFC 8259).
package enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// An object whose keys, which need no escapes, ascend already.
  case ascending(KeyValuePairs<StaticString, JSONValue>)
  /// JSON that was written already, where it stands.
  case written([UInt8])

  package init(_ integer: Int?) { self = integer.map(Self.integer) ?? .null }
  package init(_ string: String?) { self = string.map(Self.string) ?? .null }
  /// A map of counts.
  package init(_ counts: [String: Int]) { self = .object(counts.mapValues(Self.integer)) }

  /// The value as it stands inside others, so that it can be written ahead of them.
  func written(depth: Int) -> [UInt8] {
    var out: [UInt8] = []
    append(to: &out, depth: depth)
    return out
  }

  /// An array of objects as it stands inside others, each made only when it is its turn.
  static func written<Element>(
    _ elements: some Collection<Element>, depth: Int, _ value: (Element) throws -> JSONValue
  ) rethrows -> [UInt8] {
    var out: [UInt8] = [UInt8(ascii: "[")]
    for (index, element) in elements.enumerated() {
      begin(isFirst: index == 0, isFlat: false, depth, &out)
      try value(element).append(to: &out, depth: depth + 1)
    }
    if !elements.isEmpty { newLine(depth, &out) }
    out.append(UInt8(ascii: "]"))
    return out
  }

  /// UTF-8, indented by two spaces, one line feed at the end.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    // What was written already is nearly all of a manifest: it need not be moved as the rest grows.
    out.reserveCapacity(writtenSize * 9 / 8)
    append(to: &out, depth: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// Bytes of the members that were written ahead.
  private var writtenSize: Int {
    switch self {
    case .written(let json): json.count
    case .object(let members): members.values.reduce(0) { $0 + $1.writtenSize }
    default: 0
    }
  }

  func append(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let bool): out += (bool ? "true" : "false").utf8
    case .integer(let integer): out.append(decimal: integer)
    case .number(let number): out += (number.isFinite ? String(number) : "null").utf8
    case .written(let json): out += json
    case .string(let string): Self.append(string, to: &out)
    case .array(let values): Self.append(values, to: &out, depth: depth)
    case .ascending(let members):
      Self.append(members, to: &out, depth: depth) { key, out in
        out.append(UInt8(ascii: "\""))
        out += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        out.append(UInt8(ascii: "\""))
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.append(sorted, to: &out, depth: depth) { Self.append($0, to: &$1) }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object, .ascending, .written: false
    default: true
    }
  }

  private static func append(_ values: [JSONValue], to out: inout [UInt8], depth: Int) {
    let isFlat = values.allSatisfy(\.isScalar)
    out.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      begin(isFirst: index == 0, isFlat: isFlat, depth, &out)
      value.append(to: &out, depth: depth + 1)
    }
    if !isFlat { newLine(depth, &out) }
    out.append(UInt8(ascii: "]"))
  }

  private static func append<Key>(
    _ members: some Collection<(key: Key, value: JSONValue)>, to out: inout [UInt8], depth: Int,
    key write: (Key, inout [UInt8]) -> Void
  ) {
    let isFlat = members.allSatisfy { $0.value.isScalar }
    out.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      begin(isFirst: index == 0, isFlat: isFlat, depth, &out)
      write(member.key, &out)
      out += ": ".utf8
      member.value.append(to: &out, depth: depth + 1)
    }
    if !isFlat { newLine(depth, &out) }
    out.append(UInt8(ascii: "}"))
  }

  /// Comes before each value of an array or object.
  ///
  /// - Parameter isFlat: a map of figures stays on one line: a manifest of thousands of enterprises is read by people too.
  private static func begin(isFirst: Bool, isFlat: Bool, _ depth: Int, _ out: inout [UInt8]) {
    if !isFirst { out += (isFlat ? ", " : ",").utf8 }
    if !isFlat { newLine(depth + 1, &out) }
  }

  static func newLine(_ depth: Int, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    out += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  /// A string with its quotes.
  static func text(_ string: String) -> [UInt8] {
    var out: [UInt8] = []
    append(string, to: &out)
    return out
  }

  static func append(_ string: String, to out: inout [UInt8]) {
    var string = string
    out.append(UInt8(ascii: "\""))
    string.withUTF8 { append($0, to: &out) }
    out.append(UInt8(ascii: "\""))
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    {
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      out += escape(byte).utf8
      start = index + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
