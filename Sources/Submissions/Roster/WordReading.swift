internal import OfficeFormats
internal import Rulebook

/// Interprets a distinct value of a column, once.
extension RowInterpreter {
  /// - Parameter cell: `nil` where the text was copied for a ditto mark.
  mutating func makeEntry(_ slot: Int, _ cell: Cell?, _ raw: String) -> WordEntry {
    var text = raw.trimmed
    if let cell, cell.kind == .boolean { text = cell.payload == 0 ? "否" : "是" }
    if cell != nil, context.rulebook.answers.isDitto(text) { return WordEntry(flags: .ditto) }
    switch plan.slots[slot].role {
    case .moment: return moment(cell, text, slot)
    case .enterprise: noteEnterprise(text)
    default: break
    }
    let meaning = meaning(of: text, slot)
    if let cell, cell.isText { remember(meaning, of: raw, slot) }
    return enter(meaning, slot)
  }

  /// What the experience of earlier files knows of a text.
  mutating func knownEntry(_ cell: Cell, _ slot: Int) -> WordEntry? {
    guard let column = wordColumns[slot], cell.isText else { return nil }
    let written = bytes.text(of: cell)
    let meaning: WordMeaning?
    if isUTF8(cell) {
      meaning = experience.words.meaning(of: written, in: column)
    } else {
      decoded.read(gb18030: written)
      meaning = experience.words.meaning(of: decoded.utf8, in: column)
    }
    return meaning.map { enter($0, slot) }
  }

  private mutating func remember(_ meaning: WordMeaning, of raw: String, _ slot: Int) {
    guard let column = wordColumns[slot] else { return }
    var raw = raw
    raw.withUTF8 { experience.words.insert(meaning, of: $0, in: column) }
  }

  private mutating func meaning(of text: String, _ slot: Int) -> WordMeaning {
    var meaning = WordReader(context: context, slot: plan.slots[slot]).read(text)
    if let place = meaning.place { meaning.entry.text = experience.addresses.number(of: place) }
    return meaning
  }

  /// Gives a meaning the groups and the texts of this table.
  private mutating func enter(_ meaning: WordMeaning, _ slot: Int) -> WordEntry {
    var entry = meaning.entry
    if let finding = meaning.finding { entry.group = group(finding, slot) }
    if let route = meaning.route {
      texts.append(route)
      entry.text = Int32(truncatingIfNeeded: texts.count - 1)
    }
    if let finding = meaning.stageFinding { entry.day = group(finding, slot) + 1 }
    return entry
  }

  private mutating func group(_ finding: WordFinding, _ slot: Int) -> Int32 {
    group(finding.code, finding.severity, slot: slot, value: finding.value) { (finding.message, finding.advice) }
  }

  private mutating func noteEnterprise(_ text: String) {
    guard !context.rulebook.answers.isBlank(text), !context.rulebook.rowMarkers.isPlaceholder(text) else { return }
    enterprises.append((text, Int(rowNumber)))
  }

  private func moment(_ cell: Cell?, _ text: String, _ slot: Int) -> WordEntry {
    let reading: MomentReading
    if let cell, cell.kind == .number || cell.kind == .integer {
      reading = momentOfNumber(cell)
    } else {
      reading = context.moments.read(text: text, mayBeNumber: context.isDelimited)
    }
    var entry = WordEntry()
    switch reading {
    case .blank: entry.flags.insert(.blank)
    case .undetermined:
      entry.value = 1
      if let timed = timedResult(text, slot) { entry = timed }
    case .stated(let moment): entry = WordEntry(moment)
    }
    if context.rulebook.answers.isBlank(text) { entry.flags.insert(.blank) }
    return entry
  }

  private func timedResult(_ text: String, _ slot: Int) -> WordEntry? {
    guard plan.slots[slot].field == .testTime else { return nil }
    let timed = TimedResult(text, answers: context.rulebook.answers, moments: context.moments, isQuestion: false)
    return timed.map { WordEntry($0, asTime: true) }
  }
}
