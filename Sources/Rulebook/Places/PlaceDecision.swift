/// Holds what the columns say against each other (`domain.md` 4.3, steps 4 to 8).
///
/// Every contradiction between places is UNIT_CONFLICT with the candidates; nothing is guessed (12.15).
struct PlaceDecision {
  let unit: PlaceEvidence
  let township: PlaceEvidence
  let community: PlaceEvidence
  let address: PlaceEvidence
  let townships: [Township]

  var reading: PlaceReading {
    if let outside { return outside }
    if let moved { return moved }
    guard let index = townshipIndexes.first else { return withoutTownship }
    if let other = townshipIndexes.dropFirst().first(where: { disagrees(townships[$0], townships[index]) }) {
      return conflict(written.union(claim(townships[index])).union(claim(townships[other])))
    }
    return within(townships[index])
  }

  /// Every local unit that is written.
  private var written: UnitMask {
    unit.units.union(township.units).union(community.units).union(address.units)
  }

  private var isOutdated: Bool {
    unit.hasOutdatedName || township.hasOutdatedName || community.hasOutdatedName || address.hasOutdatedName
      || isFormerlySiping
  }

  /// In the order in which they are believed: the column made for it first.
  private var townshipIndexes: [Int] {
    [township, address, unit, community].compactMap { $0.township == 0 ? nil : Int($0.township) - 1 }
  }
}

// MARK: - Step 4: another city

extension PlaceDecision {
  /// A written other city wins over names that many cities have, but contradicts a Changchun unit in another column.
  private var outside: PlaceReading? {
    let outside = unit.outside.union(township.outside).union(community.outside).union(address.outside)
    guard outside != [] else { return nil }
    if isFormerlySiping { return nil }
    guard written == [] else { return conflict(written.union(outside)) }
    guard let bucket = outside.single else { return conflict(outside) }
    return PlaceReading(unit: bucket)
  }

  /// 四平市 in one column and 公主岭市 in another.
  private var isFormerlySiping: Bool {
    (unit.isSiping || address.isSiping) && written == UnitMask(.gongzhuling)
      && unit.outside.union(address.outside) == UnitMask(.elsewhereInProvince)
  }
}

// MARK: - Step 5: villages that moved

extension PlaceDecision {
  /// 泉眼村 and its neighbours are 英俊镇 and 二道区 now; under 泉眼镇 or 莲花山 they contradict it.
  private var moved: PlaceReading? {
    guard address.hasMovedVillage || community.hasMovedVillage || township.hasMovedVillage else { return nil }
    let sides = townshipIndexes.map { townships[$0].village }
    guard !sides.contains(.none), written.subtracting([UnitMask(.erdao), UnitMask(.lianhuashan)]) == [] else {
      return nil
    }
    if sides.contains(.former) || written.contains(UnitMask(.lianhuashan)) {
      return conflict([UnitMask(.erdao), UnitMask(.lianhuashan)])
    }
    return PlaceReading(unit: .erdao, codes: isOutdated ? [.unitOutdated] : [])
  }
}

// MARK: - Step 6: a township

extension PlaceDecision {
  private func within(_ place: Township) -> PlaceReading {
    let stray = written.subtracting(place.accepted).subtracting(place.historic)
    guard stray == [] else { return conflict(written.union(claim(place))) }
    return place.isAsWritten ? asWritten(place) : managed(place)
  }

  /// The managing unit, with a note where another unit is written.
  private func managed(_ place: Township) -> PlaceReading {
    guard let managing = place.managing else { return asWritten(place) }
    let others = written.subtracting(UnitMask(managing))
    let isFormer = others.subtracting(place.accepted) != []
    let isLegal = others.intersection(place.accepted) != []
    switch (isLegal, isFormer || isOutdated) {
    case (false, false): return PlaceReading(unit: managing)
    case (true, false): return PlaceReading(unit: managing, codes: [.unitManaged])
    case (false, true): return PlaceReading(unit: managing, codes: [.unitOutdated])
    case (true, true): return PlaceReading(unit: managing, codes: [.unitManaged, .unitOutdated])
    }
  }

  /// The one unit that is written; a bare name is undecided, save where one unit is assumed (富锋街道).
  private func asWritten(_ place: Township) -> PlaceReading {
    let named = written.intersection(place.accepted)
    let isFormer = isOutdated || written.subtracting(place.accepted) != []
    let notes: [FindingCode] = isFormer ? [.unitOutdated] : []
    if let single = named.single { return PlaceReading(unit: single, codes: notes) }
    if named != [] { return conflict(named) }
    if let assumed = place.managing, !isFormer { return PlaceReading(unit: assumed, codes: notes) }
    return PlaceReading(unit: .unverified, codes: [.unitAmbiguous] + notes, candidates: place.accepted.units)
  }

  /// Units that a township may mean by itself.
  private func claim(_ place: Township) -> UnitMask {
    guard let managing = place.managing, !place.isAsWritten else { return place.accepted }
    return UnitMask(managing)
  }

  private func disagrees(_ left: Township, _ right: Township) -> Bool {
    claim(left).intersection(claim(right)) == []
  }
}

// MARK: - Steps 7 and 8: no township

extension PlaceDecision {
  private var withoutTownship: PlaceReading {
    if let single = written.single { return PlaceReading(unit: single, codes: isOutdated ? [.unitOutdated] : []) }
    if written != [] { return conflict(written) }
    let undecidable = unit.undecidable.union(township.undecidable).union(address.undecidable)
    if undecidable != [] { return ambiguous(undecidable) }
    return unit.isCityOnly || address.isCityOnly
      ? ambiguous([]) : PlaceReading(unit: .unverified, codes: [.unitMissing])
  }

  private func ambiguous(_ candidates: UnitMask) -> PlaceReading {
    PlaceReading(unit: .unverified, codes: [.unitAmbiguous], candidates: candidates.units)
  }

  private func conflict(_ candidates: UnitMask) -> PlaceReading {
    PlaceReading(unit: .unverified, codes: [.unitConflict], candidates: candidates.units)
  }
}
