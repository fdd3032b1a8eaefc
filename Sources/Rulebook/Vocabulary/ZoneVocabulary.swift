/// Reads a control zone as people write it (`domain.md` 5.1); never by substring: 非封控区 contains 封控区.
package struct ZoneVocabulary: Sendable {
  private var decided: [String: ZoneReading]
  private var ambiguous: CandidateTable<ControlZone>
  private let freeWords: Set<String>
  private let freeCommunity: Settings.FreeCommunity

  package init(overlay: Settings.Overlay, freeCommunity: Settings.FreeCommunity) {
    self.freeCommunity = freeCommunity
    decided = WordTable(ZoneWords.decided).index(Self.reading)
    ambiguous = CandidateTable(ZoneWords.ambiguous, meaning: Self.zone)
    freeWords = WordTable(ZoneWords.freeCommunity).allWords
    for (zone, words) in overlay.zones { for word in words { decided[Folding.key(word)] = ZoneReading(zone: zone) } }
  }

  /// The zone that a cell names, with what the word itself says of the building.
  ///
  /// - Parameter day: the roster's date, on which 无疫小区 may read as 防范区; then ``ZoneReading/isForLocalResidents``
  ///   says that it holds for residents of Changchun only.
  package func read(_ raw: String, on day: CalendarDay) -> ZoneReading {
    let key = trimmed(Folding.key(raw))
    if key.isEmpty || Placeholders.isBlank(key) { return ZoneReading(zone: .unverified, code: .zoneMissing) }
    if let reading = known(key, on: day) { return reading }
    switch TickBoxes(raw) {
    case .chosen(let word):
      return known(Folding.key(word), on: day) ?? unknown(isUnknownWord: true)
    case .undecided(let words):
      return unknown(candidates: words.compactMap { known(Folding.key($0), on: day)?.zone })
    case .absent:
      return transition(key, on: day) ?? dated(key, on: day) ?? severalWords(key, raw, on: day)
        ?? unknown(isUnknownWord: true)
    }
  }

  private func known(_ key: String, on day: CalendarDay) -> ZoneReading? {
    if let reading = decided[key] { return reading }
    if freeWords.contains(key) { return readFreeCommunity(on: day) }
    if let candidates = ambiguous[key] { return unknown(candidates: candidates) }
    guard let rest = withoutOrdinal(key) else { return nil }
    return decided[rest]
  }

  private func readFreeCommunity(on day: CalendarDay) -> ZoneReading {
    let isInForce = freeCommunity.from <= day && freeCommunity.until.map { day <= $0 } ?? true
    guard isInForce else { return unknown(candidates: [.precaution]) }
    var reading = ZoneReading(zone: .precaution, code: .zoneDerived)
    reading.isForLocalResidents = true
    return reading
  }

  /// 封控区（4月10日起）, 4月15日防范区, 现为防范区: in force since a day that has come; a period may have ended.
  private func dated(_ key: String, on day: CalendarDay) -> ZoneReading? {
    let date = /[(]?(?:自|从)?(?:(20[0-9]{2})[年.\/\-])?([0-9]{1,2})[月.\/\-]([0-9]{1,2})[日号]?(?:起|开始|至今)?[)]?/
    var word = key[...]
    for lead in ["现为", "目前为", "属于", "现", "目前", "属"] where word.begins(with: lead) {
      word = word.dropFirst(lead.count)
      break
    }
    if let found = word.prefixMatch(of: date)
      ?? word.matches(of: date).last(where: { $0.range.upperBound == word.endIndex })
    {
      guard !isToCome(found.1, found.2, found.3, on: day) else { return nil }
      word =
        found.range.lowerBound == word.startIndex ? word[found.range.upperBound...] : word[..<found.range.lowerBound]
    }
    return word.count < key.count ? known(String(word), on: day) : nil
  }

  /// - Parameter year: of the day at hand where none is written.
  private func isToCome(_ year: Substring?, _ month: Substring, _ dayOfMonth: Substring, on day: CalendarDay) -> Bool {
    let today = day.civil
    let written = (year.flatMap { Int($0) } ?? today.year, Int(month) ?? 0, Int(dayOfMonth) ?? 0)
    return written > (today.year, today.month, today.day)
  }

  /// 由封控区调整为管控区 reads as what it became, 4月16日降为防范区 too.
  private func transition(_ key: String, on day: CalendarDay) -> ZoneReading? {
    var text = key.drop { $0.isNumber || "年月日号.-".contains($0) }
    for prefix in ["已由", "由", "原", "从"] where text.begins(with: prefix) {
      text = text.dropFirst(prefix.count)
      break
    }
    if text.begins(with: "已") { text = text.dropFirst() }
    var steps = String(text)
    for word in Self.transitionWords where steps.has(word) {
      steps = steps.split(separator: word, omittingEmptySubsequences: false).joined(separator: "→")
    }
    let parts = steps.split(separator: "→", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    let named = parts.first == "" ? parts.dropFirst() : parts[...]
    if let start = key.prefixMatch(of: /(?:(20[0-9]{2})[年.\/\-])?([0-9]{1,2})[月.\/\-]([0-9]{1,2})[日号]/),
      isToCome(start.1, start.2, start.3, on: day)
    {
      return nil
    }
    let readings = named.map { decided[trimmed(String(withoutDate($0)))] }
    guard !readings.contains(where: { $0 == nil }), var last = readings.last ?? nil else { return nil }
    last.code = .zoneTransition
    return last
  }

  /// 管控区(4月15日) says when, 封控区已 that it is done.
  private func withoutDate(_ stage: Substring) -> Substring {
    var stage = stage
    if stage.ends(with: ")"), let open = stage.lastIndex(of: "("),
      stage[open...].dropFirst().dropLast().allSatisfy({ $0.isNumber || "年月日号时.-/:起".contains($0) })
    {
      stage = stage[..<open]
    }
    return stage.ends(with: "已") ? stage.dropLast() : stage
  }

  /// Longest first: 转 is part of 转为.
  private static let transitionWords = [
    "已调整为", "已降级为", "调整为", "调整到", "调整至", "降级为", "降级至", "变更为", "转换为", "转为", "转至", "降为", "降至", "改为", "变为", "调为", "->",
    "=>", "⇒", "转", "变", "降", "改",
  ]

  /// Words in brackets or apart by a separator: one zone, more closely described, or a contradiction.
  private func severalWords(_ key: String, _ raw: String, on day: CalendarDay) -> ZoneReading? {
    let parts = partsOfChoice(key, raw: raw)
    guard parts.count > 1 else { return nil }
    let readings = parts.map { known($0, on: day) }
    let named = readings.compactMap { $0 }
    guard named.count == readings.count, var first = named.first else {
      return unknown(candidates: named.map(\.zone), isUnknownWord: true)
    }
    let buildings = Set(named.map(\.building)).subtracting([.unstated])
    guard Set(named.map(\.zone)) == [first.zone], buildings.count <= 1, first.zone != .unverified else {
      return unknown(candidates: named.flatMap { $0.zone == .unverified ? $0.candidates : [$0.zone] })
    }
    first.building = buildings.first ?? .unstated
    first.code = named.compactMap(\.code).first
    first.isForLocalResidents = named.allSatisfy(\.isForLocalResidents)
    return first
  }

  private func unknown(candidates: [ControlZone] = [], isUnknownWord: Bool = false) -> ZoneReading {
    let ordered = ControlZone.allCases.filter { candidates.contains($0) && $0 != .unverified }
    return ZoneReading(
      zone: .unverified, code: .zoneAmbiguous, candidates: ordered, isUnknownWord: isUnknownWord)
  }

  private func trimmed(_ key: String) -> String {
    if Self.isPlain(key.utf8) { return key }
    var key = key[...]
    while let last = key.last, "。.;；,，、!".contains(last), key.count > 1 { key.removeLast() }
    while let first = key.first, let last = key.last, key.count > 2, let close = Self.quotes[first], close == last {
      key = key.dropFirst().dropLast()
    }
    return String(key)
  }

  /// Begins and ends with a Chinese character, by the first bytes of U+4000 to U+9FFF.
  private static func isPlain(_ utf8: String.UTF8View) -> Bool {
    guard let first = utf8.first, let last = utf8.suffix(3).first else { return false }
    return (0xE4...0xE9).contains(first) && (0xE4...0xE9).contains(last)
  }

  private static let quotes: [Character: Character] = ["“": "”", "\"": "\"", "‘": "’", "(": ")", "[": "]", "【": "】"]

  private static func zone(_ name: String) -> ControlZone? { ControlZone.allCases.first { $0.name == name } }

  private static func reading(_ name: String) -> ZoneReading? {
    let parts = name.split(separator: " ").map(String.init)
    guard let zone = zone(parts[0]) else { return nil }
    let building = SealedBuilding.allCases.first { parts.contains($0.name) } ?? .unstated
    return ZoneReading(zone: zone, building: building, code: parts.contains("derived") ? .zoneDerived : nil)
  }
}

package struct ZoneReading: Sendable, Equatable {
  package var zone: ControlZone
  /// What the word itself says of the building; `.unstated` where it does not.
  package var building: SealedBuilding
  /// ZONE_MISSING, ZONE_AMBIGUOUS, ZONE_TRANSITION or ZONE_DERIVED.
  package var code: FindingCode?
  /// For 待核实: what it might be, in report order.
  package var candidates: [ControlZone]
  /// In no list at all: the office may want to add it to its vocabulary.
  package var isUnknownWord: Bool
  /// 无疫小区: holds for residents of Changchun only (`domain.md` 5.1); elsewhere read it as 待核实, ZONE_AMBIGUOUS.
  package var isForLocalResidents = false

  package init(
    zone: ControlZone, building: SealedBuilding = .unstated, code: FindingCode? = nil, candidates: [ControlZone] = [],
    isUnknownWord: Bool = false
  ) {
    self.zone = zone
    self.building = building
    self.code = code
    self.candidates = candidates
    self.isUnknownWord = isUnknownWord
  }
}
