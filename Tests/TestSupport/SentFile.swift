package import Consolidation
package import Rulebook
package import Submissions

/// A file as the consolidation gets it, put together by hand: `SentFile("a.xlsx", "长春甲公司").ids(1...3).dated("2022-04-17")`.
package struct SentFile {
  package var path: String
  package var sha256: String
  package var rosters: [Roster]
  package var plan: Plan?
  package var letter: EnterpriseName?
  package var findings: [Finding] = []
  package var modified = 0
  package var carriedFrom: String?

  /// A roster without persons; the check sum stands for the path until ``bytes(_:)`` says otherwise.
  package init(_ path: String, _ enterprise: String, code: String = "", at location: ResidenceUnit? = nil) {
    self.path = path
    sha256 = "sha-" + path
    let name = EnterpriseName(display: enterprise, creditCode: code, location: location)
    rosters = [Roster(enterprise: name, sheetNames: ["名单"])]
  }

  /// A file without a roster.
  package init(_ path: String, plan: Plan? = nil, letterOf enterprise: String? = nil) {
    self.path = path
    sha256 = "sha-" + path
    rosters = []
    self.plan = plan
    letter = enterprise.map { EnterpriseName(display: $0) }
  }

  /// Persons with these document numbers, one a row from row 5 on.
  package func ids(_ ids: some Sequence<UInt64>) -> Self { persons(ids.map { .invented(id: $0) }) }

  package func persons(_ persons: [Person]) -> Self {
    var copy = self
    for (index, person) in persons.enumerated() {
      var placed = person
      placed.rowNumber = UInt32(5 + index)
      copy.rosters[0].persons.append(placed)
    }
    return copy.balanced()
  }

  package func dated(_ iso: String?) -> Self {
    changed { $0.rosters[0].reportDate = iso.flatMap { CalendarDay(iso: $0) } }
  }

  package func of(plant: String) -> Self { changed { $0.rosters[0].enterprise.plant = plant } }
  package func incremental() -> Self { changed { $0.rosters[0].isIncremental = true } }
  package func modified(_ seconds: Int) -> Self { changed { $0.modified = seconds } }
  package func bytes(_ sha256: String) -> Self { changed { $0.sha256 = sha256 } }
  package func carried(from date: String) -> Self { changed { $0.carriedFrom = date } }
  package func with(_ finding: Finding) -> Self { changed { $0.findings.append(finding) } }
  package func rosterFinding(_ finding: Finding) -> Self { changed { $0.rosters[0].findings.append(finding) } }
  package func with(_ plan: Plan) -> Self { changed { $0.plan = plan } }

  /// Rows set aside and rows that are no persons.
  package func rows(quarantined: Int = 0, nonPerson: Int = 0, hidden: Int = 0) -> Self {
    changed {
      $0.rosters[0].rows.quarantined = quarantined
      $0.rosters[0].rows.nonPerson = nonPerson
      $0.rosters[0].rows.hidden = hidden
    }.balanced()
  }

  /// A file with the rosters of this one and of another.
  package func and(_ other: SentFile) -> Self { changed { $0.rosters += other.rosters } }

  package var submitted: SubmittedFile {
    let kind: DocumentKind = rosters.isEmpty ? (plan == nil ? .commitment : .plan) : .roster
    let document = SubmittedDocument(
      kind: kind, rosters: rosters, plan: plan, enterprise: letter,
      rows: rosters.reduce(RowBalance()) { $0 + $1.rows }, findings: findings)
    return SubmittedFile(
      path: path, sha256: sha256, content: .document(document), modified: modified, carriedFrom: carriedFrom)
  }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  /// Less than a minimum roster.
  package func ledger() -> Self { changed { $0.rosters[0].isLedger = true } }

  private func balanced() -> Self {
    changed { file in
      var rows = file.rosters[0].rows
      rows.persons = file.rosters[0].persons.count
      rows.read = rows.persons + rows.duplicates + rows.quarantined + rows.nonPerson + rows.hidden
      file.rosters[0].rows = rows
    }
  }
}

extension Person {
  package static func invented(
    id: UInt64 = 0, contact: UInt64 = 0, unit: ResidenceUnit = .jingyue, zone: ControlZone = .precaution,
    building: SealedBuilding = .unstated, mode: TravelMode = .closedOnSite, returnMode: TravelMode? = nil,
    duty: DutyStatus = .toReturn, release: ReleaseVerdict = .clear, bus: UInt16 = 0
  ) -> Person {
    Person(
      idKey: id, contactKey: contact, rowNumber: 5, busNumber: bus, keyColumn: 3, unit: unit, zone: zone,
      building: building, mode: mode, returnMode: returnMode, duty: duty, release: release)
  }
}

extension Plan {
  package static func invented(
    _ enterprise: String, dated: String? = nil, _ fill: (inout PlanFigures) -> Void = { _ in }
  ) -> Plan {
    var figures = PlanFigures()
    fill(&figures)
    return Plan(
      enterprise: EnterpriseName(display: enterprise), figures: figures,
      reportDate: dated.flatMap { CalendarDay(iso: $0) }, findings: [])
  }
}
