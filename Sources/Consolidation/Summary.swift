import Rulebook

/// Persons counted along every dimension; each dimension sums to ``persons`` (`domain.md` 2, invariant).
package struct Tally: Sendable, Equatable {
  package var persons = 0
  package var byUnit = [Int](repeating: 0, count: ResidenceUnit.allCases.count)
  package var byZone = [Int](repeating: 0, count: ControlZone.allCases.count)
  package var byMode = [Int](repeating: 0, count: TravelMode.allCases.count)
  /// Only persons in 封控区.
  package var byBuilding = [Int](repeating: 0, count: SealedBuilding.allCases.count)
  package var byDuty = [Int](repeating: 0, count: DutyStatus.allCases.count)
  package var byRelease = [Int](repeating: 0, count: ReleaseVerdict.allCases.count)
  /// The way back (`domain.md` 0.9): the modes, then 未填报.
  package var byReturnMode = [Int](repeating: 0, count: TravelMode.allCases.count + 1)

  package init() {}
}

/// Persons by unit, zone and mode together: index `(unit * zones + zone) * modes + mode`.
package struct Cube: Sendable, Equatable {
  package var counts = [Int](
    repeating: 0, count: ResidenceUnit.allCases.count * ControlZone.allCases.count * TravelMode.allCases.count)

  package init() {}

  package subscript(unit: ResidenceUnit, zone: ControlZone, mode: TravelMode) -> Int {
    get { counts[Self.index(unit, zone, mode)] }
    set { counts[Self.index(unit, zone, mode)] = newValue }
  }

  private static func index(_ unit: ResidenceUnit, _ zone: ControlZone, _ mode: TravelMode) -> Int {
    (Int(unit.rawValue) * ControlZone.allCases.count + Int(zone.rawValue)) * TravelMode.allCases.count
      + Int(mode.rawValue)
  }
}

/// What became of one input file (`interface.md`, 处置).
package enum FileFate: String, Sendable, CaseIterable {
  case counted = "计入"
  case partlyCounted = "部分计入"
  case carriedForward = "沿用"
  case superseded = "被替代"
  case duplicate = "重复文件"
  case refused = "拒收"
  case notReady = "未就绪"
  case ignored = "已忽略"
}

/// One input file in the manifest and in 收件清单.
package struct FileRecord: Sendable, Equatable {
  /// Path inside the inbox, with `/`, escaped where it is not UTF-8.
  package var path: String
  /// Lower-case hex; empty where the file was not read.
  package var sha256: String
  /// `roster`, `plan`, `commitment`, `register` or `unknown`.
  package var kind: String
  /// Enterprises that it names, joined by 、; empty where unknown.
  package var enterprise: String
  package var fate: FileFate
  /// Absent for files that are no rosters.
  package var rows: RowBalance?
  /// Rows concerned, by code.
  package var findings: [FindingCode: Int]
  /// One Chinese sentence: what happened and how to mend it.
  package var note: String

  package init(
    path: String, sha256: String = "", kind: String = "unknown", enterprise: String = "", fate: FileFate,
    rows: RowBalance? = nil, findings: [FindingCode: Int] = [:], note: String = ""
  ) {
    self.path = path
    self.sha256 = sha256
    self.kind = kind
    self.enterprise = enterprise
    self.fate = fate
    self.rows = rows
    self.findings = findings
    self.note = note
  }
}

/// One line of 问题清单: findings of one code, field and raw value in one sheet, already masked.
package struct FindingLine: Sendable, Equatable {
  package var code: FindingCode
  package var enterprise: String
  package var file: String
  package var sheet: String
  /// A1 references and ranges, joined by 、.
  package var cells: String
  package var rowCount: Int
  /// Heading of the column as the vocabulary calls it; empty for rows and files.
  package var field: String
  /// Masked where it is personal.
  package var rawValue: String
  package var message: String
  package var advice: String

  package init(
    code: FindingCode, enterprise: String, file: String, sheet: String = "", cells: String = "", rowCount: Int = 1,
    field: String = "", rawValue: String = "", message: String, advice: String
  ) {
    self.code = code
    self.enterprise = enterprise
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.rowCount = rowCount
    self.field = field
    self.rawValue = rawValue
    self.message = message
    self.advice = advice
  }
}

/// One enterprise with an accepted submission: a row of 表3 and an entry of run.json.
package struct EnterpriseSummary: Sendable, Equatable {
  package var name: String
  package var creditCode: String
  /// 属地: where the enterprise itself is; absent where no title or register says so.
  package var location: ResidenceUnit?
  /// 乡镇 of the enterprise, from the register.
  package var township: String
  /// 是否规上; absent where no register says so.
  package var isAboveScale: Bool?
  /// Absent where there is no roster.
  package var tally: Tally?
  package var findingCount: Int
  /// ISO date of the report in which the roster was last new; absent where it is new now.
  package var carriedFrom: String?
  /// 备注: 沿用, 需更正 and the like.
  package var remark: String

  package init(
    name: String, creditCode: String = "", location: ResidenceUnit? = nil, township: String = "",
    isAboveScale: Bool? = nil, tally: Tally?, findingCount: Int = 0, carriedFrom: String? = nil, remark: String = ""
  ) {
    self.name = name
    self.creditCode = creditCode
    self.location = location
    self.township = township
    self.isAboveScale = isAboveScale
    self.tally = tally
    self.findingCount = findingCount
    self.carriedFrom = carriedFrom
    self.remark = remark
  }
}

/// Everything that the reports say, and the only thing they know.
package struct Summary: Sendable {
  /// ISO 8601 to the minute, in the office's time zone: `2022-04-18T18:00`.
  package var cutOff: String
  package var stage: Int
  package var settingsSHA256: String
  /// By path.
  package var files: [FileRecord]
  /// In report order: by 属地, then by name.
  package var enterprises: [EnterpriseSummary]
  package var totals: Tally
  package var cube: Cube
  package var crossEnterpriseDuplicates: Int
  /// In the order of 问题清单: severity, then enterprise, file, sheet and place.
  package var findings: [FindingLine]
  /// Rows concerned, by code, REL_FAIL and REL_UNKNOWN included.
  package var findingCounts: [FindingCode: Int]

  package init(
    cutOff: String, stage: Int, settingsSHA256: String, files: [FileRecord], enterprises: [EnterpriseSummary],
    totals: Tally, cube: Cube, crossEnterpriseDuplicates: Int, findings: [FindingLine],
    findingCounts: [FindingCode: Int]
  ) {
    self.cutOff = cutOff
    self.stage = stage
    self.settingsSHA256 = settingsSHA256
    self.files = files
    self.enterprises = enterprises
    self.totals = totals
    self.cube = cube
    self.crossEnterpriseDuplicates = crossEnterpriseDuplicates
    self.findings = findings
    self.findingCounts = findingCounts
  }
}
