internal import Rulebook

/// Reads a text as a word of its column; what comes of it depends on no file.
struct WordReader {
  let context: RosterContext
  let slot: RosterSlot

  func read(_ text: String) -> WordMeaning {
    var meaning = WordMeaning()
    let answers = context.rulebook.answers
    switch slot.role {
    case .zone(nil): readZone(text, &meaning)
    case .zone(let word?): readTick(text, as: word, &meaning, by: readZone)
    case .building: readBuilding(text, &meaning.entry)
    case .contact: readContact(text, &meaning)
    case .test(let isQuestion): readTest(text, isQuestion: isQuestion, &meaning.entry)
    case .onSite: readOnSite(text, &meaning)
    case .mode(nil): readMode(text, &meaning)
    case .mode(let word?): readTick(text, as: word, &meaning, by: readMode)
    case .duty: readDuty(text, &meaning)
    case .documentType: meaning.entry.value = DocumentHint(documentType: text).rawValue
    case .place(nil): readPlace(text, &meaning)
    case .place(let word?): readTick(text, as: word, &meaning, by: readPlace)
    case .route: meaning.route = text
    case .moment, .enterprise, .filled, .plain, .sequence, .name, .identity, .phone, .address: break
    }
    if answers.isBlank(text) { markBlank(&meaning.entry) }
    return meaning
  }

  /// `-` is no answer to a test, and no contact either, but not nothing (`domain.md` 5.3).
  private func markBlank(_ entry: inout WordEntry) {
    switch slot.role {
    case .test: if entry.value == TestResult.unstated.rawValue { entry.flags.insert(.blank) }
    case .contact: if entry.value == ContactStatus.unknown.rawValue { entry.flags.insert(.blank) }
    case .duty: if entry.value == DutyStatus.unstated.rawValue { entry.flags.insert(.blank) }
    case .building, .onSite, .mode: if !entry.flags.contains(.resolved) { entry.flags.insert(.blank) }
    default: entry.flags.insert(.blank)
    }
  }

  private func readTest(_ text: String, isQuestion: Bool, _ entry: inout WordEntry) {
    let answers = context.rulebook.answers
    let result = answers.testResult(text, isQuestion: isQuestion)
    entry.value = result.rawValue
    // 阴性 and 阴 in two columns say the same.
    if result != .ambiguous, result != .unstated { entry.flags.insert(.resolved) }
    guard result == .ambiguous,
      let timed = TimedResult(text, answers: answers, moments: context.moments, isQuestion: isQuestion)
    else { return }
    entry = WordEntry(timed, asTime: false)
    entry.flags.insert(.resolved)
  }

  /// A column that stands for one choice: what its heading says, where it is ticked.
  private func readTick(
    _ text: String, as word: String, _ meaning: inout WordMeaning, by read: (String, inout WordMeaning) -> Void
  ) {
    if let word = ticked(text, as: word) { read(word, &meaning) } else { meaning.entry.flags.insert(.blank) }
  }

  /// The word of the heading where it is ticked or written once more; a sign that may be a tick as well as none stays
  /// as it is written, so that somebody is asked what it means.
  private func ticked(_ text: String, as word: String) -> String? {
    if Folding.key(text) == word { return word }
    switch context.rulebook.answers.yesNo(text, isBinaryColumn: slot.isBinary) {
    case .yes: return word
    case .no, .unstated: return nil
    case .ambiguous: return text == "●" || (ColumnTicks.remainders.contains(word) && isWord(text)) ? text : nil
    }
  }

  /// 自驾 under 其他 says what it is; ○ and 2 say nothing.
  private func isWord(_ text: String) -> Bool { text.unicodeScalars.count { $0.properties.isIdeographic } >= 2 }

  private func readPlace(_ text: String, _ meaning: inout WordMeaning) {
    guard let column = PlaceColumn(slot.field) else { return }
    let place = context.rulebook.places.evidence(of: text, in: column)
    meaning.place = place
    if place == .empty, StrayName(rulebook: context.rulebook).masked(text) != text {
      meaning.entry.flags.insert(.strayName)
    }
  }

  private func readZone(_ text: String, _ meaning: inout WordMeaning) {
    let reading = context.rulebook.zones.read(text, on: context.rosterDay)
    meaning.entry.value = reading.zone.rawValue
    meaning.entry.building = reading.building.rawValue
    if reading.zone != .unverified { meaning.entry.flags.insert(.resolved) }
    if reading.isForLocalResidents { meaning.entry.flags.insert(.localOnly) }
    if reading.code == .zoneMissing {
      meaning.entry.flags.insert(.blank)
    } else if let code = reading.code {
      let shown = FindingValue.word(text, hidingNamesBy: context.rulebook)
      let (message, advice) = ZoneFinding.describe(reading, shown: shown)
      meaning.finding = WordFinding(
        code: code, severity: code.usualSeverity, value: shown, message: message, advice: advice)
    }
  }

  /// 是 and 有 under 是否封控楼栋 and 7天内楼内是否有阳性; the words of zones name buildings too.
  private func readBuilding(_ text: String, _ entry: inout WordEntry) {
    entry.value = SealedBuilding.unstated.rawValue
    let answer = context.rulebook.answers.yesNo(text, isBinaryColumn: slot.isBinary)
    let asksForOpen = slot.heading.has("是否非封控")
    switch answer {
    case .yes, .no:
      let isSealed = (answer == .yes) != asksForOpen
      entry.value = (isSealed ? SealedBuilding.sealedBuilding : .openBuilding).rawValue
    case .ambiguous, .unstated:
      entry.value = context.rulebook.zones.read(text, on: context.rosterDay).building.rawValue
    }
    if entry.value != SealedBuilding.unstated.rawValue { entry.flags.insert(.resolved) }
  }

  private func readDuty(_ text: String, _ meaning: inout WordMeaning) {
    let answers = context.rulebook.answers
    meaning.entry.value = answers.duty(text, heading: slot.heading).rawValue
    guard answers.isAbsent(text, heading: slot.heading) else { return }
    meaning.finding = WordFinding(
      code: .rowNotReturning, severity: .warning, value: FindingValue.word(text, hidingNamesBy: context.rulebook),
      message: "写明不返岗，仍按名单计入", advice: "如不返岗，请删除该行后重新报送")
  }

  private func readContact(_ text: String, _ meaning: inout WordMeaning) {
    let status = context.rulebook.answers.contact(text, heading: slot.heading)
    meaning.entry.value = status.rawValue
    guard let code = ContactCheck.code(status) else { return }
    meaning.finding = WordFinding(
      code: code, severity: code.usualSeverity, value: FindingValue.word(text, hidingNamesBy: context.rulebook),
      message: ContactCheck.message(status))
  }
}

// MARK: - Modes

extension WordReader {
  /// 是否驻厂: 是 is 厂区内封闭生产, 否 leaves the other column to say; a mode written here counts as written.
  private func readOnSite(_ text: String, _ meaning: inout WordMeaning) {
    switch context.rulebook.answers.yesNo(text, isBinaryColumn: slot.isBinary) {
    case .yes:
      meaning.entry.value = TravelMode.closedOnSite.rawValue
      meaning.entry.flags.insert(.resolved)
    case .no: meaning.entry.flags.insert(.blank)
    case .ambiguous, .unstated: readMode(text, &meaning)
    }
  }

  private func readMode(_ text: String, _ meaning: inout WordMeaning) {
    let reading = context.rulebook.modes.read(text)
    meaning.entry.value = reading.mode.rawValue
    if reading.mode != .unverified { meaning.entry.flags.insert(.resolved) }
    if reading.isBarePointToPoint { meaning.entry.flags.insert(.barePointToPoint) }
    if reading.isPublicTransport { meaning.entry.flags.insert(.publicTransport) }
    if reading.code == .modeMissing {
      meaning.entry.flags.insert(.blank)
    } else if reading.code == .modeAmbiguous {
      let shown = FindingValue.word(text, of: .commute, hidingNamesBy: context.rulebook)
      let (message, advice) = ModeFinding.describe(reading, shown: shown)
      meaning.finding = WordFinding(
        code: .modeAmbiguous, severity: .unverified, value: shown, message: message, advice: advice)
    }
    meaning.route = reading.route
    meaning.stageFinding = stageFinding(reading, text)
  }

  /// The finding that the word deserves in the stage of the day.
  private func stageFinding(_ reading: ModeReading, _ text: String) -> WordFinding? {
    let isCommute = slot.field == .commute || (slot.field == .anyMode && reading.mode == .shuttleBus)
    let (stage, isPublic) = (context.stage, reading.isPublicTransport)
    guard
      StageCheck.isMismatch(stage: stage, commute: isCommute ? reading.mode : nil, isPublicTransport: isPublic)
    else { return nil }
    return WordFinding(
      code: .stageMismatch, severity: .warning,
      value: FindingValue.word(text, hidingNamesBy: context.rulebook),
      message: StageCheck.message(stage: stage, isPublicTransport: isPublic))
  }
}

extension PlaceColumn {
  /// `nil` for columns that hold no places.
  fileprivate init?(_ field: RosterField) {
    switch field {
    case .unit: self = .unit
    case .township: self = .township
    case .community: self = .community
    default: return nil
    }
  }
}
