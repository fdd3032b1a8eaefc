internal import OfficeFormats
internal import Rulebook

/// Makes a counted person of a row.
extension RowInterpreter {
  /// The row's one person.
  mutating func readPerson() {
    let identity = readIdentity()
    let phone = readPhone()
    if !sharedNames.isEmpty, continuesPerson(identity.key) { return readContinuation() }
    var name = nameHash()
    if name == 0 { name = annotatedHash() }
    var person = readDimensions(name: name)
    person.idKey = identity.key
    person.contactKey = PersonName.contactKey(name: name, phone: phone.key)
    person.nameKey = PersonName.key(ofHash: name)
    append(person, name: name)
    finishPersonRow()
  }

  /// A name merged over several rows is one person: what the rows below the first say is looked at, but nobody is added.
  private mutating func continuesPerson(_ idKey: UInt64) -> Bool {
    guard let firstRow = sharedNames[Int(rowNumber) - 1] else { return false }
    guard let shared = sharedPerson, shared.firstRow == firstRow else {
      sharedPerson = (firstRow, idKey)
      return false
    }
    if shared.idKey == 0, idKey != 0, let person = result.persons.indices.last {
      sharedPerson = (firstRow, idKey)
      result.persons[person].idKey = idKey
    }
    return idKey == 0 || shared.idKey == 0 || idKey == shared.idKey
  }

  private mutating func readContinuation() {
    let riders = result.riders.count
    _ = readDimensions(name: 0)
    result.riders.removeLast(result.riders.count - riders)
    result.rows.nonPerson += 1
    note(.rowDuplicateInFile, .warning, column: mapping.nameColumn) {
      ("姓名合并了多行，按一人计入，各栏以第一行为准", "同一人请只填一行")
    }
    finishPersonRow()
  }

  /// The persons who share a row (`domain.md` 3.5); the caller has counted the row itself.
  mutating func readPersons(_ shares: [MultiPersonSplit.Share]) {
    let phone = readPhone()
    let hint = documentHint()
    var shared: Person?
    for share in shares {
      let identity = IdentityNumber(text: share.idNumber, hint: hint)
      noteIdentity(identity.status, raw: share.idNumber)
      let name = PersonName(text: share.name)?.hash ?? 0
      var person = shared ?? readDimensions(name: name)
      shared = person
      person.idKey = identity.key
      person.contactKey = PersonName.contactKey(name: name, phone: phone.key)
      person.nameKey = PersonName.key(ofHash: name)
      append(person, name: name)
    }
    finishPersonRow()
  }

  private mutating func append(_ person: Person, name: UInt64) {
    result.persons.append(person)
    if !fields.driver.isEmpty { result.names.append(name) }
  }

  private mutating func finishPersonRow() {
    if holds(plan.name), cells[plan.name].isStruck {
      note(.rowStruck, .warning, column: mapping.nameColumn) { ("该行有删除线，仍按名单计入", "如已取消返岗，请删除该行后重新报送") }
    }
    for slot in fields.enterprise { _ = word(slot) }
    if valueless != 0 { noteValuelessCells() }
    lastPersonRow = currentRow
  }

  private mutating func nameHash() -> UInt64 {
    guard holds(plan.name) else { return 0 }
    let cell = cells[plan.name]
    if cell.isText {
      if isUTF8(cell) { return PersonName(utf8: bytes.text(of: cell).span)?.hash ?? 0 }
      decoded.read(gb18030: bytes.text(of: cell))
      return PersonName(utf8: decoded.utf8.span)?.hash ?? 0
    }
    return PersonName(text: rawText(of: cell))?.hash ?? 0
  }

  /// Of a name with a note beside it, which has none of its own.
  private func annotatedHash() -> UInt64 {
    AnnotatedName(text(of: plan.name), markers: context.rulebook.rowMarkers)?.name.hash ?? 0
  }
}

// MARK: - Identity and phone

extension RowInterpreter {
  @inline(__always)
  private mutating func readIdentity() -> IdentityNumber {
    guard holds(plan.identity) else { return IdentityNumber(status: .missing) }
    let cell = cells[plan.identity]
    let hint = documentHint()
    let identity: IdentityNumber
    switch cell.kind {
    case .number, .integer: identity = IdentityNumber(number: bytes.number(of: cell), hint: hint)
    case _ where isReadable(cell): identity = IdentityNumber(utf8: bytes.text(of: cell).span, hint: hint)
    default: identity = IdentityNumber(text: rawText(of: cell), hint: hint)
    }
    if identity.status == .valid { return identity }
    return readOddIdentity(identity)
  }

  private mutating func readOddIdentity(_ identity: IdentityNumber) -> IdentityNumber {
    let raw = text(of: plan.identity)
    if context.rulebook.answers.isDitto(raw.trimmed) {
      _ = dittoText(plan.identity)
      return IdentityNumber(status: .missing)
    }
    noteIdentity(identity.status, raw: raw)
    return identity
  }

  mutating func noteIdentity(_ status: IdentityNumber.Status, raw: String) {
    guard let code = status.code else { return }
    let value = Masking.masked(raw.trimmed, field: .idNumber)
    note(code, code.usualSeverity, slot: plan.identity, value: value) { (status.message, "") }
  }

  private mutating func documentHint() -> DocumentHint {
    guard holds(plan.documentType) else { return .unstated }
    return DocumentHint(rawValue: word(plan.documentType).entry.value) ?? .unstated
  }

  @inline(__always)
  private mutating func readPhone() -> PhoneNumber {
    guard holds(plan.phone) else { return PhoneNumber(status: .missing) }
    let cell = cells[plan.phone]
    let phone: PhoneNumber
    switch cell.kind {
    case .number, .integer: phone = PhoneNumber(number: bytes.number(of: cell))
    case _ where isReadable(cell): phone = PhoneNumber(utf8: bytes.text(of: cell).span)
    default: phone = PhoneNumber(text: rawText(of: cell))
    }
    if phone.status == .bad { return readBadPhone(phone) }
    return phone
  }

  private mutating func readBadPhone(_ phone: PhoneNumber) -> PhoneNumber {
    let raw = text(of: plan.phone).trimmed
    if context.rulebook.answers.isDitto(raw) {
      _ = dittoText(plan.phone)
      return PhoneNumber(status: .missing)
    }
    note(.phoneBad, .warning, slot: plan.phone, value: Masking.masked(raw, field: .phone)) { (phone.message, "") }
    return phone
  }

  /// The bytes of the cell can be judged as they are: UTF-8, or ASCII in any encoding.
  @inline(__always)
  private func isReadable(_ cell: Cell) -> Bool {
    cell.isText && (isUTF8(cell) || isASCII(cell))
  }

  @inline(__always)
  private func isASCII(_ cell: Cell) -> Bool {
    var union: UInt8 = 0
    for byte in bytes.text(of: cell) { union |= byte }
    return union < 0x80
  }
}

// MARK: - Dimensions

extension RowInterpreter {
  private mutating func readDimensions(name: UInt64) -> Person {
    let unit = readUnit()
    let (zone, building) = readZone(unit: unit)
    let travel = readTravel()
    let contact = readContact()
    let returning = moment(word(fields.returnDate))
    let test = readTest(returning: returning)
    let duty = word(fields.duty)
    if duty.entry.group >= 0 { note(duty.entry.group) }
    let release = ReleaseRule.verdict(zone: zone, building: building, contact: contact, test: test)
    tallyFilled(travel)
    noteRider(travel, returning, name: name)
    return Person(
      rowNumber: rowNumber, busNumber: busNumber(travel),
      keyColumn: UInt16(truncatingIfNeeded: plan.identity >= 0 ? plan.slots[plan.identity].column : mapping.nameColumn),
      unit: unit, zone: zone, building: building, mode: travel.mode, returnMode: travel.returnMode,
      duty: duty.isBlank ? .unstated : DutyStatus(rawValue: duty.entry.value) ?? .unstated, release: release)
  }

  private mutating func readZone(unit: ResidenceUnit) -> (ControlZone, SealedBuilding) {
    let found = word(fields.zone)
    let building = readBuilding()
    guard !found.isConflict else {
      noteConflict(.zoneAmbiguous, found)
      return (.unverified, building)
    }
    if found.isBlank {
      if fields.zone.isEmpty {
        noteMissing(.zoneMissing, .zone) { ("名单没有“管控情况”一栏", "请补充“管控情况”一栏：封控区、管控区、防范区或常态化") }
      } else if let cell = takeValueless(fields.zone) {
        note(.zoneMissing, .unverified, slot: cell.slot, value: cell.value) { cell.description }
      } else {
        note(.zoneMissing, .unverified, slot: blankSlot(fields.zone), value: text(of: fields.zone.first ?? -1).trimmed)
        {
          ("未填管控情况", "请按社区通知填写封控区、管控区、防范区或常态化")
        }
      }
      return (.unverified, building)
    }
    var zone = ControlZone(rawValue: found.entry.value) ?? .unverified
    if found.entry.flags.contains(.localOnly), !unit.isLocal, unit != .unverified {
      // 无疫小区 is a word of Changchun's (`domain.md` 5.1); elsewhere it says nothing about the three zones.
      zone = .unverified
      note(.zoneAmbiguous, .unverified, slot: found.slot, value: shownWord(found.slot)) {
        ("“无疫小区”只对长春市内居住人员按防范区计", "请写明居住地的管控情况")
      }
    } else if found.entry.group >= 0 {
      note(found.entry.group)
    }
    let written = SealedBuilding(rawValue: found.entry.building) ?? .unstated
    // The building counts in 封控区 only, where either column may name it.
    guard zone == .sealed || zone == .unverified else {
      return (zone, building == .sealedBuilding ? building : .unstated)
    }
    // The two contradict each other: nobody can say which building it is (`domain.md` 12.19).
    if building != .unstated, written != .unstated, building != written { return (zone, .unstated) }
    return (zone, building == .unstated ? written : building)
  }

  private mutating func readBuilding() -> SealedBuilding {
    let found = word(fields.building)
    guard !found.isBlank, !found.isConflict else { return .unstated }
    return SealedBuilding(rawValue: found.entry.value) ?? .unstated
  }

  /// Of several columns (是否密接, 是否次密接) the gravest answer; 否 in one and nothing in the other is not 否.
  private mutating func readContact() -> ContactStatus {
    var statuses: [ContactStatus] = []
    var gravest = ContactStatus.unknown
    for slot in fields.contact {
      let found = word(slot)
      let status = found.isBlank ? .unknown : ContactStatus(rawValue: found.entry.value) ?? .unknown
      if !found.isBlank, found.entry.group >= 0 { note(found.entry.group) }
      if fields.contact.count == 1 { return status }
      statuses.append(status)
    }
    if let failing = statuses.first(where: ContactCheck.fails) { return failing }
    gravest = statuses.first { $0 == .ambiguous } ?? statuses.first { $0 == .released } ?? .unknown
    return !statuses.isEmpty && statuses.allSatisfy { $0 == .notContact } ? .notContact : gravest
  }

  private mutating func noteConflict(_ code: FindingCode, _ found: FoundWord) {
    let slots = plan.all(plan.slots[found.slot].field).filter { holds($0) }
    let value = slots.map { shownWord($0) }.joined(separator: " / ")
    note(code, .unverified, slot: found.slot, value: value) { ("同一内容填在两栏且不一致", "请核对后只保留正确的一栏") }
  }

  /// The first slot that the row fills, else the first of all; -1 for none.
  func blankSlot(_ slots: some Sequence<Int>) -> Int { slots.first { holds($0) } ?? slots.first { _ in true } ?? -1 }
}
