package import OfficeFormats
package import Rulebook

/// Reads a workbook as rosters (附件5): one for each enterprise that it names (`domain.md` 3).
///
/// The steps: select sheets; find tables, with their titles and columns; read their rows; name their enterprises; put the
/// tables of an enterprise together, without duplicates. Nothing is thrown: what is wrong is a finding.
package struct RosterReader: Sendable {
  let rulebook: Rulebook
  let cutOff: CutOff
  /// Of all readings by these rules.
  private let experiences = Experiences()

  package init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    self.cutOff = cutOff
  }

  package func read(_ workbook: Workbook, from origin: DocumentOrigin) -> SubmittedDocument {
    var document = SubmittedDocument(kind: .roster)
    var parts: [RosterDraft.Part] = []
    // Nothing but the parts may hold the rows when they are put together, or all of them are copied.
    for (sheet, (skipReason, found)) in zip(workbook.sheets, readSheets(of: workbook)) {
      for (title, reading) in zip(found.titles, found.tables) {
        parts.append(RosterDraft.Part(sheet: found.sheet, title: title, reading: reading))
      }
      document.sheets.append(reading(of: sheet, found.tables, skipReason, workbook.dialect))
      if sheet.visibility != .visible, isRosterLike(sheet) { document.findings.append(hiddenSheet(sheet)) }
      if sheet.visibility == .visible, found.tables.isEmpty, isOfAbsent(sheet), isRosterLike(sheet) {
        document.findings.append(sheetOfAbsent(sheet))
      }
    }
    guard !parts.isEmpty else { return withoutHeader(document, workbook.sheets) }
    return assembled(&parts, document, origin)
  }

  /// The tables of every sheet, or why it is left alone.
  private func readSheets(of workbook: Workbook) -> [(skipReason: String, found: SheetTables)] {
    let selection = SheetSelection(rulebook: rulebook)
    let tablesReader = SheetTablesReader(
      rulebook: rulebook, cutOff: cutOff, isDelimited: workbook.dialect != nil, experiences: experiences)
    let readings = workbook.sheets.map { sheet in
      let skipReason = selection.skipReason(sheet)
      return (
        sheet: sheet, skipReason: skipReason,
        found: skipReason.isEmpty ? tablesReader.read(sheet) : SheetTables(sheet: sheet)
      )
    }
    // People who are said not to return are left out beside a roster; alone they are what was sent.
    guard readings.contains(where: { !$0.found.tables.isEmpty && !isOfAbsent($0.sheet) }) else {
      return readings.map { ($0.skipReason, $0.found) }
    }
    return readings.map { sheet, skipReason, found in
      found.tables.isEmpty || !isOfAbsent(sheet)
        ? (skipReason, found) : ("按表名判断是不返岗的人员，未读取", SheetTables(sheet: found.sheet))
    }
  }

  private func isOfAbsent(_ sheet: Sheet) -> Bool { rulebook.rowMarkers.isSheetOfAbsent(sheet.name) }

  private func isRosterLike(_ sheet: Sheet) -> Bool {
    TableFinder(grid: SheetGrid(sheet: sheet), rulebook: rulebook, merges: MergeIndex(sheet.merges)).firstTable() != nil
  }

  private func reading(
    of sheet: Sheet, _ tables: [TableReading], _ skipReason: String, _ dialect: CSVDialect?
  ) -> SheetReading {
    var reading = SheetReading(name: sheet.name, encoding: dialect?.encodingName, skipReason: skipReason)
    guard let first = tables.first else {
      if skipReason.isEmpty { reading.skipReason = "前30行没有找到名单的表头，未读取" }
      return reading
    }
    reading.headerRow = first.table.band.rows.upperBound + 1
    for column in first.mapping.mapped where reading.columns[column.field] == nil {
      reading.columns[column.field] = columnLetters(column.column)
    }
    for heading in tables.flatMap(\.mapping.unmatched) where !reading.unmatched.contains(heading) {
      reading.unmatched.append(heading)
    }
    return reading
  }

  private func hiddenSheet(_ sheet: Sheet) -> Finding {
    Finding(
      .rowHidden, severity: .information, sheet: sheet.name,
      message: "工作表“\(sheet.name)”是隐藏的，像是名单，未读取", advice: "如应计入，请取消隐藏后重新报送")
  }

  private func sheetOfAbsent(_ sheet: Sheet) -> Finding {
    Finding(
      .rowNotReturning, severity: .information, sheet: sheet.name,
      message: "工作表“\(sheet.name)”按表名是不返岗的人员，未读取", advice: "如应计入，请改工作表名后重新报送")
  }

  private func withoutHeader(_ document: SubmittedDocument, _ sheets: [Sheet]) -> SubmittedDocument {
    var document = document
    document.kind = .unknown
    let rosters = sheets.filter(isRosterLike)
    let finding = rosters.isEmpty ? noHeader(document) : FileFinding.passedOver(rosters)
    document.findings.append(finding)
    return document
  }

  private func noHeader(_ document: SubmittedDocument) -> Finding {
    Finding(
      .fileNoHeader, severity: .error, sheet: document.sheets.first { $0.skipReason.begins(with: "前30行") }?.name ?? "",
      message: "前30行内没有找到名单的表头（须有“姓名”和至少两个其他栏目）", advice: "请使用附件5模板，不要删改表头")
  }
}

// MARK: - From tables to rosters

extension RosterReader {
  private func assembled(
    _ parts: inout [RosterDraft.Part], _ document: SubmittedDocument, _ origin: DocumentOrigin
  ) -> SubmittedDocument {
    let assignment = EnterpriseAssignment(
      parts.map { ($0.title, $0.reading.enterprises.map(\.name)) }, origin: origin, rulebook: rulebook)
    if let mixed = assignment.mixed { return unusable(parts, document, FileFinding.mixed(mixed, parts)) }
    let hasPersons = parts.contains { !$0.reading.persons.isEmpty }
    guard hasPersons else {
      return unusable(parts, document, FileFinding.blank(parts), name: assignment.names.first ?? nil)
    }
    let names = assignment.names.compactMap(\.self)
    guard names.count == parts.count else { return unusable(parts, document, FileFinding.unknownEnterprise) }
    var document = document
    let fileName = origin.path.split(separator: "/").last.map(String.init) ?? ""
    let isFullFile = parts.contains(where: \.reading.mapping.isMinimumRoster)
    for (name, indices) in grouped(names) {
      let full = indices.filter { parts[$0].reading.mapping.isMinimumRoster }
      let ledgers = indices.filter { !parts[$0].reading.mapping.isMinimumRoster }
      // A ledger of another enterprise beside a roster adds to what that one has sent.
      var draft = RosterDraft(
        enterprise: name, rulebook: rulebook,
        isIncrementalFile: (isFullFile && full.isEmpty) || rulebook.rowMarkers.isIncremental(fileName))
      for index in full { draft.take(&parts[index]) }
      let kinds = ledgers.map { LesserTable(parts[$0].reading, sheetName: parts[$0].sheet.name) }
      for (index, kind) in zip(ledgers, kinds) {
        switch kind {
        case .ledger where !full.isEmpty: draft.takeLedger(&parts[index])
        case .contacts where !full.isEmpty:
          draft.passOver(parts[index])
          document.findings.append(FileFinding.contacts(parts[index].sheet))
        default: draft.take(&parts[index])
        }
      }
      var roster = (consume draft).finish()
      roster.isLedger = full.isEmpty && !kinds.contains(.roster)
      document.rows = document.rows + roster.rows
      document.rosters.append(roster)
    }
    return withoutBlankRosters(document)
  }

  /// Enterprises in order of appearance, each with its tables.
  private func grouped(_ names: [EnterpriseName]) -> [(name: EnterpriseName, tables: [Int])] {
    var groups: [(name: EnterpriseName, tables: [Int])] = []
    for (index, name) in names.enumerated() {
      if let group = groups.firstIndex(where: { $0.name.key == name.key }) {
        groups[group].tables.append(index)
        if groups[group].name.creditCode.isEmpty { groups[group].name.creditCode = name.creditCode }
        if groups[group].name.location == nil { groups[group].name.location = name.location }
        // Together they are more than one plant.
        if groups[group].name.plant != name.plant { groups[group].name.plant = "" }
      } else {
        groups.append((name, [index]))
      }
    }
    return groups
  }

  /// An enterprise whose table is still empty has reported nothing, which is not zero persons.
  private func withoutBlankRosters(_ document: SubmittedDocument) -> SubmittedDocument {
    var document = document
    for roster in document.rosters where roster.persons.isEmpty {
      document.findings += roster.findings
      document.findings.append(FileFinding.blankRoster(roster))
    }
    document.rosters.removeAll { $0.persons.isEmpty }
    return document
  }

  /// Nothing of the file counts; its person rows wait for correction, so that none is lost.
  private func unusable(
    _ parts: [RosterDraft.Part], _ document: SubmittedDocument, _ finding: Finding, name: EnterpriseName? = nil
  ) -> SubmittedDocument {
    var document = document
    document.enterprise = name
    for part in parts {
      var rows = part.reading.rows
      rows.quarantined += part.reading.persons.count
      document.rows = document.rows + rows
    }
    document.findings.append(finding)
    for part in parts {
      document.findings += part.reading.book.findings().filter { $0.severity == .quarantine || $0.code == .rowHidden }
    }
    return document
  }
}
