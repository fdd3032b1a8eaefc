internal import OfficeFormats
internal import Rulebook

/// What a row is that the fast path does not take at once (`domain.md` 3.5).
extension RowInterpreter {
  /// - Returns: the place of the next row.
  mutating func readInFull(_ stored: Row) -> Int {
    let place = RowPosition(block: blockIndex, row: currentRow)
    let texts = grid.cells(at: place, in: mapping.columns)
    // Only white space.
    guard !texts.isEmpty || isNameUncalculated else { return currentRow + 1 }
    let name = texts.first { $0.column == mapping.nameColumn }
    if let next = readHeader(at: place, texts, name: name) { return next }
    result.rows.read += 1
    if isNoPerson(texts, name: name) {
      result.rows.nonPerson += 1
      return currentRow + 1
    }
    readNamed(name, texts)
    return currentRow + 1
  }

  /// A header in the middle of a table: printed again on each page, or another table's.
  private mutating func readHeader(at place: RowPosition, _ texts: [GridCell], name: GridCell?) -> Int? {
    guard name.map({ initials.contains($0.text.trimmed) && !$0.isNumeric }) ?? true, texts.count >= 2 else {
      return nil
    }
    // Looking for a band is dear; without a heading for names there is none.
    let mayBegin = texts.contains { !$0.isNumeric && mayHeadNames($0.text) && headingMatch($0.text)?.field == .name }
    switch mayBegin ? finder.laterHeader(at: place, in: table) : nil {
    case .repeated(let last):
      let end = last.block == blockIndex ? last.row + 1 : currentRow + 1
      let count = max(1, end - currentRow)
      result.rows.read += count
      result.rows.nonPerson += count
      return currentRow + count
    case .table(let next, let start) where endsAtHeaders:
      result.next = (next, start)
      return currentRow + 1
    case .contacts(let start) where endsAtHeaders:
      result.next = (nil, start)
      return currentRow + 1
    case .table, .contacts, nil: break
    }
    guard isHeading(texts, name: name) else { return nil }
    if endsAtHeaders, !isPartOfHeader(texts) {
      result.next = (nil, place)
      return currentRow + 1
    }
    result.rows.read += 1
    result.rows.nonPerson += 1
    return currentRow + 1
  }

  /// The lower half of the table's own header, printed again.
  private func isPartOfHeader(_ texts: [GridCell]) -> Bool {
    texts.allSatisfy { cell in
      table.band.labels.contains { $0.column == cell.column && ($0.text == cell.text || $0.parent == cell.text) }
    }
  }

  /// Three heading words and no name: the lower half of a header, or one that names other columns.
  private mutating func isHeading(_ texts: [GridCell], name: GridCell?) -> Bool {
    guard texts.count >= 3, texts.count <= 60, !texts.contains(where: Self.holdsNumber) else { return false }
    if let name, headingMatch(name.text)?.isExact != true { return false }
    var hits = 0
    for cell in texts where cell.text.count <= 20 {
      if headingMatch(cell.text)?.isExact == true { hits += 1 }
      if hits >= 3 { return true }
    }
    return false
  }

  /// A number, or six digits in a row, which no heading has: 48小时核酸 does not.
  private static func holdsNumber(_ cell: GridCell) -> Bool {
    if cell.isNumeric { return true }
    var run = 0
    for byte in cell.text.utf8 {
      run = byte &- 0x30 <= 9 ? run + 1 : 0
      if run == 6 { return true }
    }
    return false
  }

  /// Every built-in word for 姓名 holds one of these; what an office has added may hold anything.
  private static let nameCharacters = Set("姓名员員人职職".unicodeScalars)
  private static let longestHeading = 60

  func mayHeadNames(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestHeading else { return false }
    return text.unicodeScalars.contains(where: Self.nameCharacters.contains)
      || context.rulebook.settings.vocabulary.headers[.name] != nil
  }

  /// Words that are remembered at most; names and numbers need not be.
  private static let mostHeadings = 1 << 12

  private mutating func headingMatch(_ text: String) -> HeaderMatch? {
    if let known = headingMatches[text] { return known }
    let match = context.rulebook.headers.field(for: text)
    if headingMatches.count < Self.mostHeadings { headingMatches[text] = .some(match) }
    return match
  }

  /// Subtotals, footers, notes, examples, headings of groups, rows with nothing but a number.
  private mutating func isNoPerson(_ texts: [GridCell], name: GridCell?) -> Bool {
    if banners.contains(Int(rowNumber) - 1) { return true }
    let markers = context.rulebook.rowMarkers
    if isUnderHeader, FormRow.isOne(texts) { return true }
    let isCategory = name.map { markers.isCategory($0.text) } ?? false
    let hasName =
      !isCategory
      && name.map { PersonName(text: $0.text) != nil || AnnotatedName($0.text, markers: markers) != nil } ?? false
    for (index, cell) in texts.enumerated() where mayMark(cell, isFirst: index == 0, hasName: hasName) {
      if markers.isSubtotal(cell.text) {
        let following = texts[(index + 1)...].filter { mayCountPersons($0) }.map(\.text)
        result.subtotals.append(
          SubtotalRow(rowNumber: rowNumber, column: cell.column, marker: cell.text, following: following))
        return true
      }
      if markers.isFooter(cell.text) {
        noteFooter(texts)
        return true
      }
      if markers.isNote(cell.text) || markers.isSample(cell.text) { return true }
    }
    if isCutLine(texts, name: hasName ? name : nil) {
      noteFooter(texts)
      return true
    }
    if hasName { return texts.count < 2 && valueless == 0 }
    // With a number of somebody's the columns have shifted, and the row is set aside.
    if isCategory { return !texts.contains { $0.text.unicodeScalars.count { $0.asciiDigit != nil } >= 7 } }
    if isSignature(texts) {
      noteFooter(texts)
      return true
    }
    return !isNameUncalculated && !texts.contains { isData($0) }
  }

  private var isUnderHeader: Bool { Int(rowNumber) - 1 - table.band.rows.upperBound <= FormRow.most }

  /// 填报日期 and 填报单位 stand under a list as often as above it (`domain.md` 3.7: inside the sheet).
  private mutating func noteFooter(_ texts: [GridCell]) {
    let titles = TitleReader(rulebook: context.rulebook, cutOff: context.cutOff)
    result.reportDate = titles.footerDate(texts) ?? result.reportDate
    if let signer = titles.footerReporter(texts), !result.signers.contains(where: { $0.key == signer.key }) {
      result.signers.append(signer)
    }
  }

  /// One text, if need be in several columns of a merged range.
  private func isSignature(_ texts: [GridCell]) -> Bool {
    guard let first = texts.first, texts.allSatisfy({ $0.text == first.text && !$0.isNumeric }) else { return false }
    return context.rulebook.rowMarkers.isSignature(first.text)
  }

  /// Beside a name only what stands at the head of the row, left of the name or in it, can make it another kind of row.
  private func mayMark(_ cell: GridCell, isFirst: Bool, hasName: Bool) -> Bool {
    if cell.isNumeric { return false }
    guard hasName else { return true }
    guard cell.column <= mapping.nameColumn else { return false }
    guard let field = field(at: cell.column) else { return true }
    return isFirst || field == .name || field == .sequence
  }

  /// Beside 合计 a number counts persons below 姓名 and its like, and where nothing is asked; below 年龄, 封控区 or a heading
  /// that nobody knows only 25人 does.
  private func mayCountPersons(_ cell: GridCell) -> Bool {
    if let mapped = mapping.mapped.first(where: { $0.column == cell.column }) {
      return mapped.tickWord == nil && (Self.fieldsOfSums.contains(mapped.field) || cell.text.has("人"))
    }
    return cell.text.has("人") || !table.band.labels.contains { $0.column == cell.column }
  }

  private static let fieldsOfSums: Set<RosterField> = [
    .sequence, .name, .gender, .idType, .idNumber, .phone, .enterprise, .creditCode, .department, .team, .post, .unit,
    .township, .community, .address, .householdRegister, .remark,
  ]

  func field(at column: Int) -> RosterField? { mapping.mapped.first { $0.column == column }?.field }

  /// Something about a person: a number under 序号, a remark, and text outside the table's columns are not.
  private func isData(_ cell: GridCell) -> Bool {
    guard let field = field(at: cell.column), field != .sequence, field != .remark, field != .name else { return false }
    return !context.rulebook.answers.isBlank(cell.text)
  }

  private mutating func readNamed(_ name: GridCell?, _ texts: [GridCell]) {
    guard let name, !name.isNumeric, !context.rulebook.answers.isBlank(name.text) else {
      return quarantineNameless(name?.text ?? "")
    }
    if PersonName(text: name.text) == nil, AnnotatedName(name.text, markers: context.rulebook.rowMarkers) != nil {
      note(.rowNameMissing, .warning, slot: plan.name, value: Masking.masked(name.text, field: .name)) {
        ("姓名栏除姓名外还有说明或编号，该行按一人计入", "姓名栏只填姓名，其他说明填入备注")
      }
      return readPerson()
    }
    switch MultiPersonSplit(name: name.text, idNumber: plan.identity >= 0 ? text(of: plan.identity) : "") {
    case .single: break
    case .several(let shares):
      result.rows.read += shares.count - 1
      note(.rowMultiPerson, .warning, slot: plan.name, value: Masking.masked(name.text, field: .name)) {
        (MultiPersonSplit.several(shares).message, "")
      }
      return readPersons(shares)
    case .mismatch(let names, let numbers) where !isOneName(name.text):
      result.rows.quarantined += 1
      let message = MultiPersonSplit.mismatch(names: names, numbers: numbers).message
      note(.rowMultiPerson, .quarantine, slot: plan.name, value: Masking.masked(name.text, field: .name)) {
        (message, "请把每个人单独填写一行，各填各的证件号码")
      }
      return
    case .mismatch: break
    }
    if PersonName(text: name.text) == nil || context.rulebook.answers.isDitto(name.text)
      || context.rulebook.rowMarkers.isCategory(name.text)
    {
      quarantineNameless(name.text)
    } else {
      readPerson()
    }
  }

  /// A name that a line break cuts in two is one name.
  private func isOneName(_ text: String) -> Bool {
    text.contains { $0.isNewline } && !text.contains { "、，,/；;／".contains($0) }
      && text.split(whereSeparator: \.isNewline).contains { $0.filter { !$0.isWhitespace }.count < 2 }
      && PersonName(text: text) != nil
  }

  private mutating func quarantineNameless(_ written: String) {
    result.rows.quarantined += 1
    if let cell = takeValueless([plan.name]) {
      let (message, advice) = cell.description
      return note(.rowNameMissing, .quarantine, slot: plan.name, value: cell.value) {
        ("姓名" + message + "，该行未计入", advice)
      }
    }
    // #REF! is nobody's name.
    let value = written.begins(with: "#") ? written : Masking.masked(written, field: .name)
    let answers = context.rulebook.answers
    note(.rowNameMissing, .quarantine, slot: plan.name, value: value) {
      if written.isEmpty || answers.isBlank(written) { return ("有数据但没有姓名，该行未计入", "请补填姓名后重新报送") }
      if answers.isDitto(written) { return ("姓名栏为“同上”，该行未计入", "请填写本人姓名") }
      return ("姓名栏内容不像姓名，该行未计入", "姓名栏只填姓名（2至6个汉字或外文姓名），其他说明填入备注")
    }
  }
}
