internal import OfficeFormats
internal import Rulebook

/// What the place columns of a row say, as far as a resolution depends on it.
struct PlaceKey: Hashable {
  /// Texts of the 区, 街道 and 社区 columns among the interpreter's; -1 where blank.
  var unit: Int32 = -1
  var township: Int32 = -1
  var community: Int32 = -1
  var address = PlaceEvidence.empty
}

/// Remembers resolved places; memory is bounded as in ``ValueMemo``.
struct PlaceMemo: Sendable {
  private var entries: [PlaceKey: PlaceReading] = [:]

  subscript(key: PlaceKey) -> PlaceReading? {
    get { entries[key] }
    set {
      if entries.count >= 1 << 17 { entries = [:] }
      entries[key] = newValue
    }
  }
}

extension RowInterpreter {
  /// The unit in which the row's person lives (`domain.md` 4); 户籍 and the ID's first digits never decide.
  mutating func readUnit() -> ResidenceUnit {
    let unit = word(fields.unit)
    let township = word(fields.township)
    let community = word(fields.community)
    guard !unit.isConflict else {
      note(.unitConflict, .unverified, slot: unit.slot, value: FindingValue.word(text(of: unit.slot).trimmed)) {
        ("居住区县填在两栏且不一致", "请核对后只保留正确的一栏")
      }
      return .unverified
    }
    var key = PlaceKey()
    if !unit.isBlank { key.unit = unit.entry.text }
    if !township.isBlank { key.township = township.entry.text }
    if !community.isBlank { key.community = community.entry.text }
    for slot in fields.address {
      let evidence = addressEvidence(slot)
      if key.address == .empty {
        key.address = evidence
      } else if evidence != .empty, evidence != key.address, isContradiction(key, evidence) {
        note(.unitConflict, .unverified, slot: slot, value: Masking.masked(text(of: slot).trimmed, field: .address)) {
          ("两个住址栏指向不同的区县", "请核对后只保留现居住地址")
        }
        return .unverified
      }
    }
    let reading = places[key] ?? resolve(key)
    // What is shown is the row's own text: places that resolve alike are not all written alike.
    for code in reading.codes { note(group(of: code, reading)) }
    return reading.unit
  }

  @inline(__always)
  private mutating func addressEvidence(_ slot: Int) -> PlaceEvidence {
    guard holds(slot) else { return .empty }
    let cell = cells[slot]
    guard cell.isText else { return .empty }
    let written = bytes.text(of: cell)
    // What stands for nothing, or for the person above, is shorter in any encoding.
    guard written.count > 12, !isPadded(written) else {
      return shortEvidence(slot, rawText(of: cell).trimmed)
    }
    if cell.kind == .sharedText || sheet.encoding == .utf8 {
      return context.rulebook.places.evidence(of: written, in: .address)
    }
    sheet.decode(written, into: &decoded)
    return decoded.withUnsafeBufferPointer { context.rulebook.places.evidence(of: $0, in: .address) }
  }

  /// Begins or ends with white space, half-width or full-width (UTF-8: E3 80 80, GB18030: A1 A1).
  @inline(__always)
  private func isPadded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[0] <= 0x20 || text[text.count - 1] <= 0x20 || (text[0] == 0xE3 && text[1] == 0x80)
      || (text[0] == 0xA1 && text[1] == 0xA1)
  }

  private mutating func shortEvidence(_ slot: Int, _ written: String) -> PlaceEvidence {
    if context.rulebook.answers.isDitto(written) {
      return dittoText(slot).map { context.rulebook.places.evidence(of: $0, in: .address) } ?? .empty
    }
    return context.rulebook.answers.isBlank(written)
      ? .empty : context.rulebook.places.evidence(of: written, in: .address)
  }

  private func isContradiction(_ key: PlaceKey, _ other: PlaceEvidence) -> Bool {
    let first = reading(key).unit
    var second = key
    second.address = other
    return reading(second).unit != first
  }

  private func reading(_ key: PlaceKey) -> PlaceReading {
    context.rulebook.places.reading(
      unit: evidence(key.unit), township: evidence(key.township), community: evidence(key.community),
      address: key.address)
  }

  private func evidence(_ text: Int32) -> PlaceEvidence { text < 0 ? .empty : evidences[Int(text)] }

  private mutating func resolve(_ key: PlaceKey) -> PlaceReading {
    let reading = reading(key)
    places[key] = reading
    return reading
  }

  private mutating func group(of code: FindingCode, _ reading: PlaceReading) -> Int32 {
    let all = Array(fields.unit) + fields.township + fields.community + fields.address
    guard !all.isEmpty else {
      let key = FindingKey(code: code, severity: code.usualSeverity, field: .unit, value: "", distinction: 1)
      return ledger.group(key, column: nil) { ("名单没有区县、街道或住址一栏", "请补充“县（市）区”和“家庭住址”两栏") }
    }
    let filled = all.filter { holds($0) }
    let value = filled.map { Masking.masked(shownText(of: $0), field: plan.slots[$0].field) }.joined(separator: " ")
    let isHouseholdOnly = filled.isEmpty && fields.household.contains { holds($0) }
    return group(code, code.usualSeverity, slot: filled.first ?? all[0], value: value) {
      UnitFinding.describe(code, reading, isHouseholdOnly: isHouseholdOnly)
    }
  }

  /// What the cell says, with a ditto mark replaced by what it stands for.
  private func shownText(of slot: Int) -> String {
    if let ditto = dittoTexts[slot], ditto.row == currentRow { return ditto.text }
    return text(of: slot).trimmed
  }
}
