/// Every place name that the resolver knows, ready for matching (`domain.md` 4.1 and 4.2).
struct Gazetteer: Sendable {
  private(set) var trie = PlaceTrie(capacityBits: 16)
  private(set) var tokens: [PlaceToken] = []
  private(set) var townships: [Township] = []
  private var word: [UInt16] = []

  init(overlay: Settings.Overlay, ownUnit: ResidenceUnit) {
    addOutside()
    addUndecidable(ownUnit: ownUnit)
    addTownships()
    addUnits()
    addContext()
    for (unit, words) in overlay.units {
      for word in words { add(word, PlaceToken(kind: .unit, reach: .atHeadUnlessRoad, mask: UnitMask(unit))) }
    }
  }

  /// A later name replaces an earlier one of the same spelling: local names come last.
  private mutating func add(_ name: some StringProtocol, _ token: PlaceToken, asStem: Bool = false) {
    word.removeAll(keepingCapacity: true)
    Folding.append(name, to: &word)
    var token = token
    token.endsInCity = word.last == Self.cityUnit
    tokens.append(token)
    guard let index = UInt16(exactly: tokens.count) else { return }
    trie.insert(word) { payload in
      if asStem { payload.stem = index } else { payload.name = index }
    }
  }

  private static let cityUnit = "市".utf16.first

  private mutating func addUnits() {
    for line in WordTable(UnitNames.local).lines {
      let parts = line.name.split(separator: " ")
      guard parts.count == 2, let unit = ResidenceUnit(name: String(parts[0])) else { continue }
      let reach = Self.reach(parts[1])
      var token = PlaceToken(kind: .unit, reach: reach, mask: UnitMask(unit))
      token.isOutdated = parts[1] == "outdated"
      for word in line.words { add(word, token) }
    }
  }

  private static func reach(_ name: some StringProtocol) -> PlaceToken.Reach {
    switch name {
    case "weak": .atBoundary
    case "bare": .atHeadUnlessRoad
    case "contextual": .withContext
    case "county": .atHead
    default: .anywhere
    }
  }

  private mutating func addOutside() {
    for line in WordTable(OutsideNames.table).lines {
      let parts = line.name.split(separator: " ")
      guard parts.count == 2 else { continue }
      let token = PlaceToken(kind: .outside, reach: Self.reach(parts[1]), mask: UnitMask(names: parts[0]))
      for word in line.words { add(word, token) }
    }
    for line in WordTable(UnitNames.buckets).lines {
      let token = PlaceToken(kind: .outside, reach: .inUnitColumn, mask: UnitMask(names: line.name))
      for word in line.words { add(word, token) }
    }
  }

  /// 度假区 alone means the office's own unit where that is 莲花山 (`domain.md` 4.2).
  private mutating func addUndecidable(ownUnit: ResidenceUnit) {
    for line in WordTable(UnitNames.undecidable).lines {
      let mask = UnitMask(names: line.name)
      let isOwn = mask.single == ownUnit && ownUnit == .lianhuashan
      let token = PlaceToken(kind: isOwn ? .unit : .undecidable, reach: .atHeadUnlessRoad, mask: mask)
      for word in line.words { add(word, token) }
    }
  }

  private mutating func addContext() {
    for line in WordTable(UnitNames.context).lines {
      let isCity = line.name == "city"
      for word in line.words {
        let reach: PlaceToken.Reach = !isCity ? .anywhere : word.ends(with: "长春") ? .atHeadUnlessRoad : .atBoundary
        add(word, PlaceToken(kind: isCity ? .city : .neutral, reach: reach, mask: []))
      }
    }
    for village in TownshipNames.movedVillages {
      add(village, PlaceToken(kind: .movedVillage, reach: .anywhere, mask: UnitMask(.erdao)))
    }
  }
}

// MARK: - Townships

extension Gazetteer {
  private mutating func addTownships() {
    for line in WordTable(TownshipNames.plain).lines {
      guard let unit = ResidenceUnit(name: line.name) else { continue }
      for word in line.words {
        let names = word.split(separator: "=")
        addTownship(names, outdated: [], Self.township(unit, accepted: UnitMask(unit), name: names.first))
      }
    }
    for line in TownshipNames.managed.split(separator: "\n") {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      guard parts.count == 5 else { continue }
      let names = parts[3].split(separator: ",")
      let unit = ResidenceUnit(name: parts[0].filter { $0 != "?" })
      var township = Self.township(unit, accepted: UnitMask(names: parts[1]), name: names.first)
      township.isAsWritten = parts[0].ends(with: "?")
      township.historic = UnitMask(names: parts[2])
      addTownship(names, outdated: parts[4].split(separator: ","), township)
    }
  }

  private static func township(_ unit: ResidenceUnit?, accepted: UnitMask, name: Substring?) -> Township {
    let side: Township.VillageSide = name == "泉眼镇" ? .former : name == "英俊镇" ? .present : .none
    return Township(managing: unit, isAsWritten: false, accepted: accepted, historic: [], village: side)
  }

  private mutating func addTownship(_ names: [Substring], outdated: [Substring], _ township: Township) {
    var token = PlaceToken(kind: .township, reach: .anywhere, mask: [], township: UInt16(townships.count))
    townships.append(township)
    for name in names {
      let stem = Self.stem(of: name)
      token.reach = stem != name || Self.isWhole(name) ? .anywhere : .atHeadUnlessRoad
      add(name, token)
      addStem(stem, token)
    }
    token.reach = .anywhere
    token.isOutdated = true
    for name in outdated { add(name, token) }
  }

  private mutating func addStem(_ stem: Substring, _ token: PlaceToken) {
    var token = token
    token.reach = .asStem
    // 朝阳 in a column is the district, not 朝阳乡.
    if stem.count >= 2, stem != "朝阳" { add(stem, token, asStem: true) }
  }

  /// Farms, institutes and zones, whose names have no stem.
  private static func isWhole(_ name: Substring) -> Bool {
    name.ends(with: "场") || name.ends(with: "院") || name.ends(with: "区")
  }

  private static func stem(of name: Substring) -> Substring {
    for suffix in ["街道", "回族乡", "满族乡", "朝鲜族乡", "乡", "镇"] where name.ends(with: suffix) && name.count > suffix.count + 1
    {
      return name.dropLast(suffix.count)
    }
    return name
  }
}
