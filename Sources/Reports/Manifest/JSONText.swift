/// A JSON value that is written with sorted keys and nothing that depends on the machine (RFC 8259).
package indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// JSON that another writer made, on one line.
  case written([UInt8])

  package init(_ integer: Int?) { self = integer.map(Self.integer) ?? .null }
  package init(_ string: String?) { self = string.map(Self.string) ?? .null }
  /// A map of counts.
  package init(_ counts: [String: Int]) { self = .object(counts.mapValues(Self.integer)) }

  /// UTF-8, indented by two spaces, one line feed at the end.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    append(to: &out, depth: 0)
    out.append(UInt8(ascii: "\n"))
    return out
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
      if !isFlat { out += ("\n" + String(repeating: "  ", count: depth + 1)).utf8 }
      if brackets.open == "{" {
        append(member.key, to: &out)
        out += ": ".utf8
      }
      member.value.append(to: &out, depth: depth + 1)
    }
    if !isFlat { out += ("\n" + String(repeating: "  ", count: depth)).utf8 }
    out += brackets.close.utf8
  }

  private static func append(_ string: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\"".utf8
      case "\\": out += "\\\\".utf8
      case "\n": out += "\\n".utf8
      case "\r": out += "\\r".utf8
      case "\t": out += "\\t".utf8
      case _ where scalar.value < 0x20:
        out += ("\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)).utf8
      default: out += String(scalar).utf8
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
