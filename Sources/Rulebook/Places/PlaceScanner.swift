/// Finds the places in one text: longest match from left to right, with a head chain (省, 市, 区, 街道) in which short names count.
///
/// After a place outside the city, local names belong to it (北京市朝阳区); after a local place, names of other cities are
/// roads and firms (朝阳区 … 大连商店).
struct PlaceScanner {
  let gazetteer: Gazetteer
  let roads: RoadWords

  /// - Parameter text: folded, without white space.
  func scan(_ text: UnsafeBufferPointer<UInt16>, in column: PlaceColumn) -> Findings {
    var state = State(isInUnitColumn: column == .unit)
    var decided = false
    while state.position < text.count {
      let position = state.position
      guard gazetteer.trie.mayBegin(with: text[position]),
        let match = longestMatch(text, at: position, in: column, &state.reach)
      else {
        state.skip(isSeparator: Self.isSeparator(text[position]))
        continue
      }
      if counts(match, in: text, at: position, column: column, &state) {
        state.take(match, in: text)
        decided = column == .address && state.isSettled(gazetteer)
        if decided { break }
      } else {
        state.position += match.length
        state.hasOther = true
      }
    }
    state.evidence.isCityOnly = state.evidence.hasCity && !state.hasOther
    let reach = max(state.reach, state.position)
    return Findings(evidence: state.evidence, decidingUnits: decided && reach <= text.count ? reach : nil)
  }

  struct Findings {
    var evidence: PlaceEvidence
    /// So many units at the beginning decide, whatever follows them; `nil` where the text had to be read to its end.
    var decidingUnits: Int?
  }

  struct Match {
    var token: PlaceToken
    var length: Int
  }

  struct State {
    let isInUnitColumn: Bool
    var evidence = PlaceEvidence()
    var position = 0
    /// End of the unbroken run of places and separators from the start.
    var chainEnd = 0
    var isAfterSeparator = true
    /// Something that is no place, or more than 长春市, is written.
    var hasOther = false
    /// Nothing from here on was looked at; beyond the end of the text where its end was met.
    var reach = 0

    mutating func skip(isSeparator: Bool) {
      if isSeparator, chainEnd == position { chainEnd += 1 }
      if !isSeparator { hasOther = true }
      isAfterSeparator = isSeparator
      position += 1
    }
  }

  private func longestMatch(
    _ text: UnsafeBufferPointer<UInt16>, at start: Int, in column: PlaceColumn, _ reach: inout Int
  ) -> Match? {
    var node: UInt16 = 0
    var position = start
    // Index of the token plus one; 0 for none.
    var best: UInt16 = 0
    var end = start
    var goesOn = true
    while goesOn, position < text.count, let next = gazetteer.trie.child(of: node, text[position]) {
      node = next
      position += 1
      let payload = gazetteer.trie.payload(of: node)
      goesOn = payload.hasChildren
      guard payload.name != 0 || payload.stem != 0 else { continue }
      let isStem = isStem(payload, text, at: start, until: position, in: column)
      let index = isStem ? payload.stem : payload.name
      guard index != 0 else { continue }
      best = index
      end = position
    }
    // What ended the match was looked at too, were it the end of the text.
    reach = max(reach, goesOn ? position + 1 : position)
    return best == 0 ? nil : Match(token: gazetteer.tokens[Int(best) - 1], length: end - start)
  }

  /// A township without its suffix counts in the 街道 column before anything else, in the 区 column where nothing else does.
  private func isStem(
    _ payload: PlaceTrie.Payload, _ text: UnsafeBufferPointer<UInt16>, at start: Int, until end: Int,
    in column: PlaceColumn
  ) -> Bool {
    guard payload.stem != 0, column == .township || (column == .unit && payload.name == 0) else { return false }
    return end == text.count || text[end] == Self.streetUnit || text[end] == Self.officeUnit
      || Self.isSeparator(text[end])
  }

  private func counts(
    _ match: Match, in text: UnsafeBufferPointer<UInt16>, at position: Int, column: PlaceColumn, _ state: inout State
  ) -> Bool {
    let token = match.token
    let end = position + match.length
    let isHead = column != .community && (state.chainEnd == position || column == .unit)
    if token.endsInCity {
      state.reach = max(state.reach, end + 1)
      if end < text.count, text[end] == Self.marketUnit { return false }
    }
    switch token.reach {
    case .anywhere: break
    case .atBoundary: guard isHead || state.isAfterSeparator else { return false }
    case .atHead: guard isHead, !state.evidence.hasCity else { return false }
    case .atHeadUnlessRoad: guard isHead, !roads.follow(text, at: end, &state.reach) else { return false }
    case .withContext: guard isHead, !roads.follow(text, at: end, &state.reach) else { return false }
    case .inUnitColumn: guard column == .unit else { return false }
    case .asStem: break
    }
    return isInOrder(token, state)
  }

  /// Names of other cities count before any local name; local names count unless another city came first.
  private func isInOrder(_ token: PlaceToken, _ state: State) -> Bool {
    switch token.kind {
    case .outside:
      let isBareAfterCity = token.reach != .anywhere && token.reach != .inUnitColumn && state.evidence.hasCity
      return state.evidence.units.isEmpty && state.evidence.township == 0 && !isBareAfterCity
    case .unit, .township, .movedVillage, .undecidable:
      return state.evidence.outside.isEmpty || state.evidence.hasCity || state.evidence.isSiping
    case .city, .neutral:
      return true
    }
  }

  static func isSeparator(_ unit: UInt16) -> Bool {
    (unit < 0x80 && !(0x30...0x39).contains(unit) && !(0x61...0x7A).contains(unit)) || unit == 0x3001 || unit == 0x3002
      || (0x2010...0x2027).contains(unit) || unit == 0xB7
  }

  private static let streetUnit = "街".utf16.first
  private static let officeUnit = "办".utf16.first
  private static let marketUnit = "场".utf16.first
  static let sipingUnits = Array("四平".utf16)
}

extension PlaceScanner.State {
  mutating func take(_ match: PlaceScanner.Match, in text: UnsafeBufferPointer<UInt16>) {
    let token = match.token
    let isInChain = chainEnd == position
    switch token.kind {
    case .unit: takeUnit(token)
    case .township where evidence.township == 0: evidence.township = token.township + 1
    case .township: break
    case .movedVillage: evidence.hasMovedVillage = true
    case .outside:
      evidence.outside.formUnion(token.mask)
      evidence.isSiping =
        match.length >= 2 && text[position] == PlaceScanner.sipingUnits[0]
        && text[position + 1] == PlaceScanner.sipingUnits[1]
    case .undecidable: evidence.undecidable.formUnion(token.mask)
    case .city: evidence.hasCity = true
    case .neutral: break
    }
    if token.isOutdated { evidence.hasOutdatedName = true }
    if token.kind != .city && token.kind != .neutral { hasOther = true }
    position += match.length
    isAfterSeparator = isInChain
    if isInChain { chainEnd = position }
  }

  /// 公主岭市 after 四平市 is the city's own county under its former prefecture.
  private mutating func takeUnit(_ token: PlaceToken) {
    if token.reach == .withContext, !evidence.hasCity, !isInUnitColumn {
      evidence.undecidable.formUnion([token.mask, UnitMask(.otherProvince)])
      return
    }
    if evidence.isSiping {
      guard token.mask == UnitMask(.gongzhuling) else { return }
      evidence.outside = []
      evidence.isSiping = false
      evidence.hasOutdatedName = true
    }
    evidence.units.formUnion(token.mask)
  }

  /// Unit and township are known and nothing further in an address could change them.
  func isSettled(_ gazetteer: Gazetteer) -> Bool {
    guard !evidence.units.isEmpty, evidence.township != 0 else { return false }
    return gazetteer.townships[Int(evidence.township) - 1].village == .none
  }
}
