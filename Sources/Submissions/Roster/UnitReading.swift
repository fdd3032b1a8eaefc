internal import OfficeFormats
internal import Rulebook

extension RowInterpreter {
  /// The unit in which the row's person lives (`domain.md` 4); 户籍 and the ID's first digits never decide.
  mutating func readUnit() -> ResidenceUnit {
    let unit = word(fields.unit)
    let township = word(fields.township)
    let community = word(fields.community)
    guard !unit.isConflict else {
      note(.unitConflict, .unverified, slot: unit.slot, value: shownWord(unit.slot)) {
        ("居住区县填在两栏且不一致", "请核对后只保留正确的一栏")
      }
      return .unverified
    }
    var key = PlaceKey()
    if !unit.isBlank { key.unit = unit.entry.text }
    if !township.isBlank { key.township = township.entry.text }
    if !community.isBlank { key.community = community.entry.text }
    for slot in fields.address {
      let address = address(slot)
      if key.address == AddressMemo.nothing {
        key.address = address
      } else if address != AddressMemo.nothing, address != key.address, isContradiction(key, address) {
        note(.unitConflict, .unverified, slot: slot, value: Masking.masked(text(of: slot).trimmed, field: .address)) {
          ("两个住址栏指向不同的区县", "请核对后只保留现居住地址")
        }
        return .unverified
      }
    }
    let place = experience.places.index(of: key) ?? experience.places.insert(reading(key), for: key)
    guard experience.places.isWorthNoting(place) else { return experience.places.unit(at: place) }
    // What is shown is the row's own text: places that resolve alike are not all written alike.
    let alike = placeKey(unit, township, community)
    for number in 0..<experience.places.codeCount(at: place) {
      notePlace(experience.places.code(number, at: place), place, alike)
    }
    return experience.places.unit(at: place)
  }

  /// - Parameter alike: what the row shares with those that are shown alike.
  @inline(__always)
  private mutating func notePlace(_ code: FindingCode, _ place: Int, _ alike: PlaceGroups.Key?) {
    guard var key = alike else { return note(group(of: code, place)) }
    key.code = code.ordinal
    if let known = placeGroups[key] { return note(known) }
    let group = group(of: code, place)
    placeGroups[key] = group
    note(group)
  }

  /// What decides how the row's place is shown; `nil` where more does than one word of each column and an address that
  /// begins as others do.
  @inline(__always)
  private mutating func placeKey(_ unit: FoundWord, _ township: FoundWord, _ community: FoundWord) -> PlaceGroups.Key? {
    guard dittoTexts.isEmpty, valueless == 0, fields.unit.count <= 1, fields.township.count <= 1,
      fields.community.count <= 1,
      let address = maskNumber()
    else { return nil }
    func moves(_ word: FoundWord) -> Int32 { word.index < 0 ? 0 : memos[word.slot].moves }
    return PlaceGroups.Key(
      unit: Int32(truncatingIfNeeded: unit.index), township: Int32(truncatingIfNeeded: township.index),
      community: Int32(truncatingIfNeeded: community.index),
      moves: moves(unit) &+ moves(township) &+ moves(community), address: address)
  }

  /// What the one address shares with those that are masked alike.
  private mutating func maskNumber() -> UInt64? {
    guard fields.address.count == 1, let slot = fields.address.first, holds(slot) else { return nil }
    return withPlainText(of: slot) { $1.experience.addresses.maskNumber(of: $0) } ?? nil
  }

  /// The number of what an address says in ``Experience/addresses``.
  @inline(__always)
  private mutating func address(_ slot: Int) -> Int32 {
    guard holds(slot) else { return AddressMemo.nothing }
    let cell = cells[slot]
    guard cell.isText else { return AddressMemo.nothing }
    let written = bytes.text(of: cell)
    // What stands for nothing, or for the person above, is shorter in any encoding.
    guard written.count > 12, !isPadded(written) else {
      return experience.addresses.number(of: shortEvidence(slot, rawText(of: cell).trimmed))
    }
    if isUTF8(cell) { return experience.addresses.number(of: written) ?? learn(written) }
    decoded.read(gb18030: written)
    return experience.addresses.number(of: decoded.utf8) ?? learn(decoded.utf8)
  }

  @inline(never)
  private mutating func learn(_ address: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (evidence, decidingBytes) = resolver.address(address)
    return experience.addresses.insert(evidence, of: address, decidingBytes: decidingBytes)
  }

  /// Begins or ends with white space, half-width or full-width (UTF-8: E3 80 80, GB18030: A1 A1).
  @inline(__always)
  private func isPadded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[0] <= 0x20 || text[text.count - 1] <= 0x20 || (text[0] == 0xE3 && text[1] == 0x80)
      || (text[0] == 0xA1 && text[1] == 0xA1)
  }

  private mutating func shortEvidence(_ slot: Int, _ written: String) -> PlaceEvidence {
    if context.rulebook.answers.isDitto(written) {
      return dittoText(slot).map { resolver.evidence(of: $0, in: .address) } ?? .empty
    }
    return context.rulebook.answers.isBlank(written)
      ? .empty : resolver.evidence(of: written, in: .address)
  }

  private func isContradiction(_ key: PlaceKey, _ other: Int32) -> Bool {
    let first = reading(key).unit
    var second = key
    second.address = other
    return reading(second).unit != first
  }

  private func reading(_ key: PlaceKey) -> PlaceReading {
    resolver.reading(
      unit: experience.addresses[key.unit], township: experience.addresses[key.township],
      community: experience.addresses[key.community], address: experience.addresses[key.address])
  }

  /// - Parameter place: where the reading is in ``Experience/places``.
  private mutating func group(of code: FindingCode, _ place: Int) -> Int32 {
    shown.removeAll(keepingCapacity: true)
    var first = -1
    show(fields.unit, &first)
    show(fields.township, &first)
    show(fields.community, &first)
    show(fields.address, &first)
    guard first >= 0 else { return group(ofBlank: code, place) }
    return group(code, place, slot: first, isHouseholdOnly: false)
  }

  /// Appends what the cells of one field say, and notes the first of all.
  @inline(__always)
  private mutating func show(_ slots: SlotSet, _ first: inout Int) {
    for slot in slots.intersection(present) {
      if first < 0 { first = slot } else { shown.append(UInt8(ascii: " ")) }
      show(slot)
    }
  }

  private mutating func group(ofBlank code: FindingCode, _ place: Int) -> Int32 {
    let slots = Array(fields.unit) + fields.township + fields.community + fields.address
    if let cell = takeValueless(slots) {
      return group(code, code.usualSeverity, slot: cell.slot, value: cell.value) { cell.description }
    }
    guard let slot = [fields.unit, fields.township, fields.community, fields.address].compactMap(\.first).first else {
      return groupOfMissing(code, code.usualSeverity, .unit) { ("名单没有区县、街道或住址一栏", "请补充“县（市）区”和“家庭住址”两栏") }
    }
    return group(code, place, slot: slot, isHouseholdOnly: fields.household.contains { holds($0) })
  }

  /// The group of ``shown``.
  @inline(__always)
  private mutating func group(_ code: FindingCode, _ place: Int, slot: Int, isHouseholdOnly: Bool) -> Int32 {
    groupOfShown(code, slot: slot) {
      $0.sentence(code, $0.experience.places.reading(at: place), isHouseholdOnly: isHouseholdOnly)
    }
  }

  private mutating func sentence(_ code: FindingCode, _ reading: PlaceReading, isHouseholdOnly: Bool) -> UInt32 {
    let key = UnitSentence(code: code, reading: reading, isHouseholdOnly: isHouseholdOnly)
    if let known = unitSentences[key] { return known }
    let text = experience.placeSentences[key] ?? UnitFinding.describe(code, reading, isHouseholdOnly: isHouseholdOnly)
    experience.placeSentences[key] = text
    let sentence = ledger.sentence(code, text.message, text.advice)
    unitSentences[key] = sentence
    return sentence
  }

  /// Appends what the cell says, masked, with a ditto mark replaced by what it stands for.
  private mutating func show(_ slot: Int) {
    let field = plan.slots[slot].field
    if case .place = plan.slots[slot].role, word(slot).entry.flags.contains(.strayName) {
      shown += Masking.name(shownText(of: slot)).utf8
      return
    }
    if dittoTexts.isEmpty,
      withPlainText(of: slot, { AddressMask.append($0, unlessNameOf: field.longestPlaceName, to: &$1.shown) }) != nil
    {
      return
    }
    shown += Masking.masked(shownText(of: slot), field: field).utf8
  }

  private func shownText(of slot: Int) -> String {
    if let ditto = dittoTexts[slot], ditto.row == currentRow { return ditto.text }
    return text(of: slot).trimmed
  }
}

/// What the sentence of a finding about a place depends on.
struct UnitSentence: Hashable, Sendable {
  /// Candidates in the low half, then unit, code and whether 户籍 is all there is: one word to hash.
  private let bits: UInt64

  init(code: FindingCode, reading: PlaceReading, isHouseholdOnly: Bool) {
    let candidates = reading.candidates.reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }
    let rest = UInt64(reading.unit.rawValue) | UInt64(code.ordinal) << 8 | (isHouseholdOnly ? 1 << 16 : 0)
    bits = candidates | rest << 32
  }
}
