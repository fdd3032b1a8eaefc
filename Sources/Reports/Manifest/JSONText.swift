/// A JSON value that is written with sorted keys and nothing that depends on the machine (RFC 8259).
package indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
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

  /// UTF-8, indented by two spaces, one line feed at the end.
  package var bytes: [UInt8] {
    written(depth: 0) + [UInt8(ascii: "\n")]
  }

  private func append(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let bool): out += (bool ? "true" : "false").utf8
    case .integer(let integer): out += String(integer).utf8
    case .number(let number): out += (number.isFinite ? String(number) : "null").utf8
    case .written(let json): out += json
    case .string(let string): Self.append(string, to: &out)
    case .array(let values): Self.append(values.map { ("", $0) }, brackets: ("[", "]"), to: &out, depth: depth)
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.append(sorted.map { ($0.key, $0.value) }, brackets: ("{", "}"), to: &out, depth: depth)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object, .written: false
    default: true
    }
  }

  private static func append(
    _ members: [(key: String, value: JSONValue)], brackets: (open: String, close: String), to out: inout [UInt8],
    depth: Int
  ) {
    // A map of figures stays on one line: a manifest of thousands of enterprises is read by people too.
    let isFlat = members.allSatisfy { $0.value.isScalar }
    out += brackets.open.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { out += (isFlat ? ", " : ",").utf8 }
      if !isFlat { newLine(depth + 1, &out) }
      if brackets.open == "{" {
        append(member.key, to: &out)
        out += ": ".utf8
      }
      member.value.append(to: &out, depth: depth + 1)
    }
    if !isFlat { newLine(depth, &out) }
    out += brackets.close.utf8
  }

  private static func newLine(_ depth: Int, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { out += "  ".utf8 }
  }

  /// A string with its quotes.
  static func text(_ string: String) -> [UInt8] {
    var out: [UInt8] = []
    append(string, to: &out)
    return out
  }

  private static func append(_ string: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case UInt8(ascii: "\n"): out += "\\n".utf8
      case UInt8(ascii: "\r"): out += "\\r".utf8
      case UInt8(ascii: "\t"): out += "\\t".utf8
      case ..<0x20: out += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
