/// Words that cannot be decided, with what each might mean: `封控区,管控区: word word`, `-: word` for nothing known.
struct CandidateTable<Value: CaseIterable & Hashable & Sendable>: Sendable {
  private var candidates: [String: [Value]] = [:]

  /// - Parameter meaning: value of a canonical name.
  init(_ text: String, meaning: (String) -> Value?) {
    for line in WordTable(text).lines {
      let values = line.name.split(separator: ",").compactMap { meaning(String($0)) }
      for word in line.words { candidates[Folding.key(word)] = values }
    }
  }

  /// In report order; `nil` where the word is in no list.
  subscript(key: String) -> [Value]? { candidates[key] }

  mutating func remove(_ key: String) { candidates[key] = nil }
}

/// Parts of a cell that names more than one thing: separators and brackets part them, and where there are none, spaces.
///
/// - Parameters:
///   - key: the folded cell.
///   - raw: the cell as written, for its spaces.
func partsOfChoice(_ key: String, raw: String) -> [String] {
  let parts = key.split(whereSeparator: { "/、,;|+&()[]-—:：或和及与，；".contains($0) }).map(String.init)
  guard parts.count == 1 else { return parts }
  return raw.split(whereSeparator: \.isWhitespace).map { Folding.key($0) }
}

/// A key without the number that an office puts before each choice: `1.自驾`, `①自驾`, `A、自驾`, `（1）自驾`.
func withoutOrdinal(_ key: String) -> String? {
  if key.begins(with: "(") {
    let rest = key.dropFirst().drop { $0.isASCII && $0.isNumber }
    return rest.count < key.count - 1 && rest.begins(with: ")") ? String(rest.dropFirst()) : nil
  }
  guard let first = key.first, first.isASCII, first.isLetter || first.isNumber else { return nil }
  let rest = key.dropFirst().drop { ".、:)-，,".contains($0) }
  return rest.isEmpty ? nil : String(rest)
}
