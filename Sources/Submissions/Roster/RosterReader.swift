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
    let fileName = origin.path.split(separator: "/").last.map(String.init) ?? ""
    var absence: AbsentLists.Absence?
    for (sheet, (skipReason, found)) in zip(workbook.sheets, readSheets(of: workbook, fileName)) {
      for (title, reading) in zip(found.titles, found.tables) {
        parts.append(RosterDraft.Part(sheet: found.sheet, title: title, reading: reading))
      }
      document.sheets.append(reading(of: sheet, found.tables, skipReason, workbook.dialect))
      if sheet.visibility != .visible, isRosterLike(sheet) { document.findings.append(hiddenSheet(sheet)) }
      if let found = found.absence {
        absence = absence ?? found
        document.findings.append(FileFinding.absent(found))
      }
    }
    guard !parts.isEmpty else {
      return absence.map { withoutReturning(document, $0) } ?? withoutHeader(document, workbook.sheets)
    }
    return assembled(&parts, document, origin, beside: absence?.enterprise)
  }

  /// The tables of every sheet, or why it is left alone.
  private func readSheets(of workbook: Workbook, _ fileName: String) -> [(skipReason: String, found: SheetTables)] {
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
    let lists = AbsentLists(readings.map { ($0.sheet, $0.found) }, fileName: fileName, rulebook, cutOff)
    return readings.map { sheet, skipReason, found in
      let found = lists.withoutAbsent(found, of: sheet)
      guard let absence = found.absence, found.tables.isEmpty else { return (skipReason, found) }
      return ("按\(absence.sign.rawValue)判断是不返岗的人员，未读取", found)
    }
  }

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

  /// Nothing but people who do not return: no roster, which would replace the one that holds those who do.
  private func withoutReturning(_ document: SubmittedDocument, _ absence: AbsentLists.Absence) -> SubmittedDocument {
    var document = document
    document.enterprise = absence.enterprise
    document.findings.removeAll { $0.code == .rowNotReturning }
    document.findings.append(FileFinding.absentAlone(absence))
    return document
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
    _ parts: inout [RosterDraft.Part], _ document: SubmittedDocument, _ origin: DocumentOrigin,
    beside: EnterpriseName?
  ) -> SubmittedDocument {
    let assignment = EnterpriseAssignment(
      parts.map { part in
        EnterpriseAssignment.Table(
          title: part.title, column: EnterpriseColumn(part.reading), signers: part.reading.signers,
          sheetName: part.sheet.name)
      }, origin: origin, beside: beside, rulebook: rulebook)
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
        isIncrementalFile: (isFullFile && full.isEmpty) || rulebook.rowMarkers.isIncremental(fileName)
          || rulebook.rowMarkers.isContinuation(fileName))
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
