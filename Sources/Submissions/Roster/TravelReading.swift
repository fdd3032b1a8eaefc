internal import OfficeFormats
internal import Rulebook

/// How somebody works and commutes, and how they travel back: two questions (`domain.md` 0.9, 2 and 5.2).
struct Travel {
  /// What the commute column says, or a generic column whose word is one of commuting.
  var commute: TravelMode?
  var returnMode: TravelMode?
  var mode: TravelMode { commute ?? returnMode ?? .unverified }
  /// Text of a route that the mode's own word names (班车3号线); -1 where none.
  var routeText: Int32 = -1
}

extension RowInterpreter {
  mutating func readTravel() -> Travel {
    var travel = Travel()
    let onSite = word(fields.onSite)
    let commute = word(fields.commute)
    let back = word(fields.returnMode)
    let any = word(fields.anyMode)
    var unclear: [FoundWord] = []
    if !onSite.isBlank {
      if isResolved(onSite) { travel.commute = mode(onSite) } else { unclear.append(onSite) }
    }
    if travel.commute == nil, !commute.isBlank { takeCommute(commute, &travel, &unclear) }
    if !any.isBlank { takeAny(any, &travel, &unclear) }
    if !back.isBlank { takeReturn(back, &travel, &unclear) }
    if !commute.isBlank, commute.entry.day > 0, travel.commute == mode(commute) { note(commute.entry.day - 1) }
    if !any.isBlank, any.entry.day > 0 { note(any.entry.day - 1) }
    if !back.isBlank, back.entry.day > 0 { note(back.entry.day - 1) }
    noteUnclear(unclear, travel)
    return travel
  }

  private func isResolved(_ found: FoundWord) -> Bool { found.entry.flags.contains(.resolved) && !found.isConflict }

  private func mode(_ found: FoundWord) -> TravelMode { TravelMode(rawValue: found.entry.value) ?? .unverified }

  private mutating func takeCommute(
    _ found: FoundWord, _ travel: inout Travel, _ unclear: inout [FoundWord]
  ) {
    if isResolved(found) {
      travel.commute = mode(found)
      travel.routeText = found.entry.text
    } else if isBusByEvidence(found) {
      travel.commute = .shuttleBus
    } else {
      unclear.append(found)
    }
  }

  /// A generic column feeds by its value: 驻厂 and 班车 are ways to work, the others ways back (`domain.md` 3.3).
  private mutating func takeAny(
    _ found: FoundWord, _ travel: inout Travel, _ unclear: inout [FoundWord]
  ) {
    if isResolved(found) {
      let mode = mode(found)
      if mode == .closedOnSite || mode == .shuttleBus {
        if travel.commute == nil {
          travel.commute = mode
          travel.routeText = found.entry.text
        }
      } else {
        travel.returnMode = mode
      }
    } else if isBusByEvidence(found) {
      if travel.commute == nil { travel.commute = .shuttleBus }
    } else {
      unclear.append(found)
      travel.returnMode = .unverified
    }
  }

  /// 驻厂 under 返岗方式 says how somebody works and leaves the way back unsaid.
  private mutating func takeReturn(
    _ found: FoundWord, _ travel: inout Travel, _ unclear: inout [FoundWord]
  ) {
    if isResolved(found) {
      let mode = mode(found)
      if mode == .closedOnSite {
        if travel.commute == nil { travel.commute = mode }
      } else {
        travel.returnMode = mode
        if mode == .shuttleBus, travel.routeText < 0 { travel.routeText = found.entry.text }
      }
    } else if isBusByEvidence(found) {
      travel.returnMode = .shuttleBus
    } else {
      unclear.append(found)
      travel.returnMode = .unverified
    }
  }

  /// 点对点 beside a route, a stop or a seat is 班车 (`domain.md` 5.2, evidence).
  private mutating func isBusByEvidence(_ found: FoundWord) -> Bool {
    guard found.entry.flags.contains(.barePointToPoint), !found.isConflict else { return false }
    let evidence = isFilled(fields.route) || isFilled(fields.stop) || isFilled(fields.seat)
    guard evidence else { return false }
    let value = shownWord(found.slot)
    note(.modeByEvidence, .information, slot: found.slot, value: value) { ("“点对点”因填有线路、上车点或座位，按班车计", "") }
    let stage = context.stage
    if plan.slots[found.slot].field != .returnMode,
      StageCheck.isMismatch(stage: stage, commute: .shuttleBus, isPublicTransport: false)
    {
      note(.stageMismatch, .warning, slot: found.slot, value: value) {
        (StageCheck.message(stage: stage, isPublicTransport: false), "")
      }
    }
    return true
  }

  private mutating func noteUnclear(_ unclear: [FoundWord], _ travel: Travel) {
    for found in unclear {
      if found.isConflict {
        note(.modeAmbiguous, .unverified, slot: found.slot, value: "两栏不一致") { ("方式填在两栏且不一致", "请核对后只保留正确的一栏") }
      } else if found.entry.group >= 0 {
        note(found.entry.group)
      }
    }
    guard unclear.isEmpty, travel.mode == .unverified else { return }
    let slots = Array(fields.commute) + fields.anyMode + fields.returnMode + fields.onSite
    guard !slots.isEmpty else {
      noteMissing(.modeMissing, .commute) { ("名单没有通勤方式或返岗方式一栏", "请补充“通勤方式”一栏") }
      return
    }
    if let cell = takeValueless(slots) {
      return note(.modeMissing, .unverified, slot: cell.slot, value: cell.value) { cell.description }
    }
    let slot = blankSlot(slots)
    note(.modeMissing, .unverified, slot: slot, value: shownWord(slot)) {
      ("未填通勤方式，也未填返岗方式", "请填写厂区内封闭生产、班车点对点、自驾、合乘、企业安排车辆或其他方式")
    }
  }

  mutating func isFilled(_ slots: SlotSet) -> Bool {
    for slot in slots.intersection(present) where isFilled(slot) { return true }
    return false
  }

  /// Most texts need no look-up: they begin with a character with which nothing begins that stands for nothing.
  @inline(__always)
  private mutating func isFilled(_ slot: Int) -> Bool {
    guard holds(slot) else { return false }
    let cell = cells[slot]
    if cell.isText, let first = firstCharacter(cell), !placeholders.contains(first) { return true }
    return !word(slot).isBlank
  }

  @inline(__always)
  private mutating func firstCharacter(_ cell: Cell) -> UInt16? {
    let text = bytes.text(of: cell)
    if isUTF8(cell) { return PlainName.firstOfText(utf8: text) }
    guard let code = PlainName.firstOfText(gb18030: text) else { return nil }
    return character(gb18030: code)
  }
}
