/// An embedded data file: one entry a line, `name: word word …`; `#` begins a comment line.
///
/// Multi-line string literals cost nothing to compile and lie in the binary's constant data, where a resource as an array
/// of bytes takes the compiler seconds.
struct WordTable {
  /// Name and words of each line, in order, as written.
  let lines: [(name: String, words: [Substring])]

  init(_ text: String) {
    lines = text.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), line[line.index(after: colon)...].split(separator: " "))
    }
  }

  /// Folded word → the value that `meaning` gives to its line's name; lines without one are left out.
  func index<Meaning>(_ meaning: (String) -> Meaning?) -> [String: Meaning] {
    var index: [String: Meaning] = [:]
    for line in lines {
      guard let value = meaning(line.name) else { continue }
      for word in line.words { index[Folding.key(word)] = value }
    }
    return index
  }
}
