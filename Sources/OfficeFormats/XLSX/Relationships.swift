/// What a relationship leads to, by the last step of its type (ECMA-376 Part 1, 12.2 and 12.3; strict ones end alike).
enum RelationshipKind: String {
  case officeDocument
  case worksheet
  case dialogsheet
  case sharedStrings
  case styles
  case numbering
  case header
  case footer
  case footnotes
  case endnotes
}

struct Relationship: Equatable {
  var id: String
  var kind: RelationshipKind?
  /// Part name without a leading slash, resolved against the source part.
  var target: String
}

/// Relationships of one part (ECMA-376 Part 2, 6.5).
final class RelationshipsHandler: XMLHandler {
  private let sourcePart: String
  private(set) var relationships: [Relationship] = []

  /// - Parameter sourcePart: the part that the targets are relative to; empty for the package.
  init(sourcePart: String) { self.sourcePart = sourcePart }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    guard name.local == "Relationship", attributes["TargetMode"] != "External", let target = attributes["Target"]
    else { return }
    let type = attributes["Type"] ?? ""
    relationships.append(
      Relationship(
        id: attributes["Id"] ?? "",
        kind: type.utf8.split(separator: UInt8(ascii: "/")).last.flatMap {
          RelationshipKind(rawValue: String(Substring($0)))
        },
        target: resolvePartName(target, from: sourcePart)))
  }

  func endElement(_ name: XMLName) throws(ReadError) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}
}

/// Resolves an absolute or relative target, with slashes or backslashes, to a part name (ECMA-376 Part 2, 6.2 and B.3).
func resolvePartName(_ target: String, from sourcePart: String) -> String {
  if isPlainTarget(target) {
    // As nearly all are: worksheets/sheet1.xml, beside xl/workbook.xml.
    let folder = sourcePart.utf8.lastIndex(of: UInt8(ascii: "/")).map { sourcePart[...$0] } ?? ""
    return folder + target
  }
  let slashed = percentDecoded(target).replacing("\\", with: "/")
  var path = slashed.hasPrefix("/") ? [] : sourcePart.split(separator: "/").dropLast().map(String.init)
  for step in slashed.split(separator: "/") {
    switch step {
    case ".": continue
    case "..": _ = path.popLast()
    default: path.append(String(step))
    }
  }
  return path.joined(separator: "/")
}

/// The part that holds the relationships of `part` (ECMA-376 Part 2, 6.5.2.2).
func relationshipsPartName(of part: String) -> String {
  let steps = part.split(separator: "/", omittingEmptySubsequences: true)
  let folder = steps.dropLast().map { $0 + "/" }.joined()
  return folder + "_rels/" + (steps.last ?? "") + ".rels"
}

/// No escape, no backslash, no step that is empty or leads elsewhere.
private func isPlainTarget(_ target: String) -> Bool {
  var isAtStepBeginning = true
  for byte in target.utf8 {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "\\"): return false
    case UInt8(ascii: "/"), UInt8(ascii: "."): if isAtStepBeginning { return false }
    default: break
    }
    isAtStepBeginning = byte == UInt8(ascii: "/")
  }
  return !isAtStepBeginning
}

private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let code = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
