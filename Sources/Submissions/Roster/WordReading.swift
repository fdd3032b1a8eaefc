internal import OfficeFormats
internal import Rulebook

/// Interprets a distinct value of a column, once.
extension RowInterpreter {
  /// - Parameter cell: `nil` where the text was copied for a ditto mark.
  mutating func makeEntry(_ slot: Int, _ cell: Cell?, _ raw: String) -> WordEntry {
    var text = raw.trimmed
    if let cell, cell.kind == .boolean { text = cell.payload == 0 ? "否" : "是" }
    var entry = WordEntry()
    let answers = context.rulebook.answers
    if cell != nil, answers.isDitto(text) {
      entry.flags = .ditto
      return entry
    }
    switch plan.slots[slot].role {
    case .zone(nil): readZone(text, slot, &entry)
    case .zone(let word?): if isTicked(text, slot) { readZone(word, slot, &entry) } else { entry.flags.insert(.blank) }
    case .building: readBuilding(text, slot, &entry)
    case .contact: readContact(text, slot, &entry)
    case .test(let isQuestion): entry.value = answers.testResult(text, isQuestion: isQuestion).rawValue
    case .moment: readMoment(cell, text, &entry)
    case .onSite: readOnSite(text, slot, &entry)
    case .mode(nil): readMode(text, slot, &entry)
    case .mode(let word?): if isTicked(text, slot) { readMode(word, slot, &entry) } else { entry.flags.insert(.blank) }
    case .duty: entry.value = answers.duty(text, heading: plan.slots[slot].heading).rawValue
    case .documentType: entry.value = DocumentHint(documentType: text).rawValue
    case .place, .route, .enterprise: keep(text, slot, &entry)
    case .filled, .plain, .sequence, .name, .identity, .phone, .address: break
    }
    if answers.isBlank(text) { markBlank(slot, &entry) }
    return entry
  }

  /// `-` is no answer to a test, and no contact either, but not nothing (`domain.md` 5.3).
  private func markBlank(_ slot: Int, _ entry: inout WordEntry) {
    switch plan.slots[slot].role {
    case .test: if entry.value == TestResult.unstated.rawValue { entry.flags.insert(.blank) }
    case .contact: if entry.value == ContactStatus.unknown.rawValue { entry.flags.insert(.blank) }
    case .duty: if entry.value == DutyStatus.unstated.rawValue { entry.flags.insert(.blank) }
    case .building, .onSite, .mode: if !entry.flags.contains(.resolved) { entry.flags.insert(.blank) }
    default: entry.flags.insert(.blank)
    }
  }

  private func isTicked(_ text: String, _ slot: Int) -> Bool {
    context.rulebook.answers.yesNo(text, isBinaryColumn: plan.slots[slot].isBinary) == .yes
  }

  private mutating func keep(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    entry.text = remember(text, evidence: placeEvidence(of: text, slot))
    if plan.slots[slot].role == .enterprise, !context.rulebook.answers.isBlank(text),
      !context.rulebook.rowMarkers.isPlaceholder(text)
    {
      enterprises.append((text, Int(rowNumber)))
    }
  }

  private mutating func remember(_ text: String, evidence: PlaceEvidence) -> Int32 {
    texts.append(text)
    evidences.append(evidence)
    return Int32(truncatingIfNeeded: texts.count - 1)
  }

  private func placeEvidence(of text: String, _ slot: Int) -> PlaceEvidence {
    let column: PlaceColumn? =
      switch plan.slots[slot].field {
      case .unit: .unit
      case .township: .township
      case .community: .community
      default: nil
      }
    return column.map { context.rulebook.places.evidence(of: text, in: $0) } ?? .empty
  }

  private mutating func readZone(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    let reading = context.rulebook.zones.read(text, on: context.rosterDay)
    entry.value = reading.zone.rawValue
    entry.building = reading.building.rawValue
    if reading.zone != .unverified { entry.flags.insert(.resolved) }
    if reading.isForLocalResidents { entry.flags.insert(.localOnly) }
    if reading.code == .zoneMissing {
      entry.flags.insert(.blank)
    } else if let code = reading.code {
      let shown = FindingValue.word(text, hidingNamesBy: context.rulebook)
      entry.group = group(code, code.usualSeverity, slot: slot, value: shown) {
        ZoneFinding.describe(reading, word: shown)
      }
    }
  }

  /// 是 and 有 under 是否封控楼栋 and 7天内楼内是否有阳性; the words of zones name buildings too.
  private mutating func readBuilding(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    entry.value = SealedBuilding.unstated.rawValue
    let answer = context.rulebook.answers.yesNo(text, isBinaryColumn: plan.slots[slot].isBinary)
    let asksForOpen = plan.slots[slot].heading.contains("是否非封控")
    switch answer {
    case .yes, .no:
      let isSealed = (answer == .yes) != asksForOpen
      entry.value = (isSealed ? SealedBuilding.sealedBuilding : .openBuilding).rawValue
    case .ambiguous, .unstated:
      entry.value = context.rulebook.zones.read(text, on: context.rosterDay).building.rawValue
    }
    if entry.value != SealedBuilding.unstated.rawValue { entry.flags.insert(.resolved) }
  }

  private mutating func readContact(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    let status = context.rulebook.answers.contact(text, heading: plan.slots[slot].heading)
    entry.value = status.rawValue
    guard let code = ContactCheck.code(status) else { return }
    let shown = FindingValue.word(text, hidingNamesBy: context.rulebook)
    entry.group = group(code, code.usualSeverity, slot: slot, value: shown) {
      (ContactCheck.message(status), "")
    }
  }

  private mutating func readMoment(_ cell: Cell?, _ text: String, _ entry: inout WordEntry) {
    let reading: MomentReading
    if let cell, cell.kind == .number || cell.kind == .integer {
      reading = momentOfNumber(cell)
    } else {
      reading = context.moments.read(text: text, mayBeNumber: context.isDelimited)
    }
    switch reading {
    case .blank: entry.flags.insert(.blank)
    case .undetermined: entry.value = 1
    case .stated(let moment):
      let flags = entry.flags
      entry = WordEntry(moment)
      entry.flags = flags
    }
  }

  /// 是否驻厂: 是 is 厂区内封闭生产, 否 leaves the other column to say; a mode written here counts as written.
  private mutating func readOnSite(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    switch context.rulebook.answers.yesNo(text, isBinaryColumn: plan.slots[slot].isBinary) {
    case .yes:
      entry.value = TravelMode.closedOnSite.rawValue
      entry.flags.insert(.resolved)
    case .no: entry.flags.insert(.blank)
    case .ambiguous, .unstated: readMode(text, slot, &entry)
    }
  }

  private mutating func readMode(_ text: String, _ slot: Int, _ entry: inout WordEntry) {
    let reading = context.rulebook.modes.read(text)
    entry.value = reading.mode.rawValue
    if reading.mode != .unverified { entry.flags.insert(.resolved) }
    if reading.isBarePointToPoint { entry.flags.insert(.barePointToPoint) }
    if reading.isPublicTransport { entry.flags.insert(.publicTransport) }
    if reading.code == .modeMissing {
      entry.flags.insert(.blank)
    } else if reading.code == .modeAmbiguous {
      let shown = FindingValue.word(text, hidingNamesBy: context.rulebook)
      entry.group = group(.modeAmbiguous, .unverified, slot: slot, value: shown) {
        ModeFinding.describe(reading, word: shown)
      }
    }
    if let route = reading.route { entry.text = remember(route, evidence: .empty) }
    entry.day = stageGroup(reading, slot, text) + 1
  }

  /// The finding that the word deserves in the stage of the day; -1 where none.
  private mutating func stageGroup(_ reading: ModeReading, _ slot: Int, _ text: String) -> Int32 {
    let field = plan.slots[slot].field
    let isCommute = field == .commute || (field == .anyMode && reading.mode == .shuttleBus)
    let (stage, isPublic) = (context.stage, reading.isPublicTransport)
    guard
      StageCheck.isMismatch(stage: stage, commute: isCommute ? reading.mode : nil, isPublicTransport: isPublic)
    else { return -1 }
    return group(.stageMismatch, .warning, slot: slot, value: FindingValue.word(text)) {
      (StageCheck.message(stage: stage, isPublicTransport: isPublic), "")
    }
  }
}
