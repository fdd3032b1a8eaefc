/// Units named by themselves or before an enterprise's name.
extension PlaceResolver {
  /// The unit that an enterprise's title, register line or folder names at its head, such as 莲花山度假区长春甲公司.
  ///
  /// The rest of the text is the name (`domain.md` 12.20). A short name (净月某某公司) is part of the enterprise's own.
  package func leadingUnit(of title: String) -> (unit: ResidenceUnit, rest: String)? {
    let folded = FoldedText(title)
    return folded.units.withUnsafeBufferPointer { text in
      var position = 0
      while position < text.count, let match = longestName(text, at: position) {
        let end = position + match.length
        switch match.token.kind {
        case .neutral, .city:
          position = end
        case .unit where match.token.reach == .anywhere || match.token.reach == .atBoundary:
          guard let unit = match.token.mask.single else { return nil }
          return (unit, folded.text(after: end))
        default:
          return nil
        }
      }
      return nil
    }
  }

  /// A unit written alone, as in a 属地 column or a plan's table of districts; also the buckets outside the city.
  ///
  /// - Returns: `nil` where anything else is written with it, or where it cannot be decided.
  package func unit(named raw: String) -> ResidenceUnit? {
    let trimmed = String(String.UnicodeScalarView(raw.unicodeScalars.filter { !$0.properties.isWhitespace }))
    if let unit = ResidenceUnit(name: trimmed) { return unit }
    if Self.unverifiedNames.contains(Folding.key(trimmed)) { return .unverified }
    guard isPlacesOnly(trimmed) else { return nil }
    let evidence = evidence(of: trimmed, in: .unit)
    let reading = reading(unit: evidence, township: .empty, community: .empty, address: .empty)
    return reading.unit == .unverified ? nil : reading.unit
  }

  private static let unverifiedNames: Set<String> = ["待核实", "其他区", "其它区", "其他", "其它", "其他区域", "其他地区", "不详"]

  /// Nothing but names of places stands in the text.
  private func isPlacesOnly(_ raw: String) -> Bool {
    FoldedText(raw).units.withUnsafeBufferPointer { text in
      var position = 0
      while position < text.count {
        if let match = longestName(text, at: position) {
          position += match.length
        } else if PlaceScanner.isSeparator(text[position]) {
          position += 1
        } else {
          return false
        }
      }
      return true
    }
  }

  private func longestName(_ text: UnsafeBufferPointer<UInt16>, at start: Int) -> PlaceScanner.Match? {
    var node: UInt16 = 0
    var position = start
    var best: PlaceScanner.Match?
    while position < text.count, let next = gazetteer.trie.child(of: node, text[position]) {
      node = next
      position += 1
      let index = gazetteer.trie.payload(of: node).name
      if index != 0 { best = PlaceScanner.Match(token: gazetteer.tokens[Int(index) - 1], length: position - start) }
    }
    return best
  }
}

/// Folded units of a text, each with the place where it ends in the text as written.
private struct FoldedText {
  private(set) var units: [UInt16] = []
  private var ends: [String.Index] = []
  private let source: String

  init(_ text: String) {
    source = text
    for index in text.unicodeScalars.indices {
      let end = text.unicodeScalars.index(after: index)
      for unit in Folding.key(String(text.unicodeScalars[index])).utf16 {
        units.append(unit)
        ends.append(end)
      }
    }
  }

  func text(after count: Int) -> String {
    guard count > 0, count <= ends.count else { return source }
    let rest = source.unicodeScalars[ends[count - 1]...]
    return String(String.UnicodeScalarView(rest.drop { $0.properties.isWhitespace }))
  }
}
