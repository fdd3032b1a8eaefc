/// An embedded data file: one entry a line, `name: word word …`; a name may come on several lines.
///
/// Multi-line string literals cost nothing to compile and lie in the binary's constant data, where a resource as an array
/// of bytes takes the compiler seconds. Lines and words are cut as bytes, which is several times as fast as by character.
struct WordTable {
  /// Name and words of each line, in order, as written.
  let lines: [(name: String, words: [Substring])]

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let words = line[line.index(after: colon)...].split(separator: UInt8(ascii: " "))
      return (String(Substring(line[..<colon])), words.map { Substring($0) })
    }
  }

  /// Folded word → the value that `meaning` gives to its line's name; lines without one are left out.
  func index<Meaning>(_ meaning: (String) -> Meaning?) -> [String: Meaning] {
    var index: [String: Meaning] = [:]
    index.reserveCapacity(lines.reduce(0) { $0 + $1.words.count })
    for line in lines {
      guard let value = meaning(line.name) else { continue }
      for word in line.words { index[Folding.key(word)] = value }
    }
    return index
  }

  /// The folded words of every line.
  var allWords: Set<String> { Set(lines.flatMap { $0.words.map { Folding.key($0) } }) }
}
