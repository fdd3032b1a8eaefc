package import Rulebook

/// Where a document came from, as far as reading it may ask.
package struct DocumentOrigin: Sendable, Equatable {
  /// Path inside the inbox with `/`, for people.
  package var path: String

  package init(path: String) { self.path = path }
}

/// What a file turned out to be, by its content.
package enum DocumentKind: String, Sendable { case roster, plan, commitment, register, unknown }

/// One file as understood: the value that leaves `Submissions`.
package struct SubmittedDocument: Sendable {
  package var kind: DocumentKind
  /// One for each enterprise, in order of appearance; empty where the file holds no roster.
  package var rosters: [Roster]
  package var plan: Plan?
  /// Set for a commitment letter (and a plan or letter without figures) whose enterprise is known.
  package var enterprise: EnterpriseName?
  /// Of the whole file.
  package var rows: RowBalance
  /// How each sheet was understood, for whoever asks.
  package var sheets: [SheetReading]
  /// About the file itself, and rows that belong to no enterprise; those of a roster are in it.
  package var findings: [Finding]

  package init(
    kind: DocumentKind, rosters: [Roster] = [], plan: Plan? = nil, enterprise: EnterpriseName? = nil,
    rows: RowBalance = RowBalance(), sheets: [SheetReading] = [], findings: [Finding] = []
  ) {
    self.kind = kind
    self.rosters = rosters
    self.plan = plan
    self.enterprise = enterprise
    self.rows = rows
    self.sheets = sheets
    self.findings = findings
  }
}

/// An enterprise as a submission names it (`domain.md` 3.4.3 and 12.20).
package struct EnterpriseName: Sendable, Hashable {
  /// As shown in reports: the name without the unit before it.
  package var display: String
  /// What names are compared by: NFKC, no spaces, one kind of brackets.
  package var key: String
  /// 统一社会信用代码 where the submission states one; upper case.
  package var creditCode: String
  /// 属地: the unit written before the name.
  package var location: ResidenceUnit?
  /// The plant or workshop behind the name (第一工厂, 北湖厂区), as ``key`` is written; empty where the whole enterprise is
  /// meant.
  package var plant = ""

  /// What parts are compared by: 第一工厂, 一厂 and 1分厂 are one, as （北湖厂区） and 北湖工厂 are; a workshop is no plant.
  package var plantKey: String {
    var key = plant.filter { !"第()#号".contains($0) }
    guard !key.isEmpty else { return "" }
    let isWorkshop = key.ends(with: "车间")
    for ending in ["厂区", "分厂", "工厂", "基地", "车间", "厂"] where key.ends(with: ending) {
      key.removeLast(ending.count)
      break
    }
    return (ChineseNumeral.value(of: key).map(String.init) ?? key) + (isWorkshop ? "车间" : "厂")
  }

  package init(display: String, key: String, creditCode: String = "", location: ResidenceUnit? = nil) {
    self.display = display
    self.key = key
    self.creditCode = creditCode
    self.location = location
  }
}

/// How one sheet was understood.
package struct SheetReading: Sendable, Equatable {
  package var name: String
  /// 1-based row of the (last) header line; absent where none was found.
  package var headerRow: Int?
  /// Field → column letters.
  package var columns: [RosterField: String]
  /// Headings that name no field, as written.
  package var unmatched: [String]
  /// Present for delimited text.
  package var encoding: String?
  /// Why the sheet was not read as a roster: hidden, a name such as 汇总; empty where it was.
  package var skipReason: String

  package init(
    name: String, headerRow: Int? = nil, columns: [RosterField: String] = [:], unmatched: [String] = [],
    encoding: String? = nil, skipReason: String = ""
  ) {
    self.name = name
    self.headerRow = headerRow
    self.columns = columns
    self.unmatched = unmatched
    self.encoding = encoding
    self.skipReason = skipReason
  }
}
