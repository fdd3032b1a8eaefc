internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 收件清单: the fate of every file (requirement 27).
  static func receipts(_ summary: Summary) -> Self {
    let rows = summary.files.map { file -> [Cell] in
      let kind = FileKind(rawValue: file.kind) ?? .unknown
      return [
        .text(file.path), .text(file.sha256), .text(kind.name), .text(file.enterprise), .text(file.fate.rawValue),
      ] + rowCells(file.rows) + [.text(file.note)]
    }
    let columns: [Column] = [
      Column("文件", .text, width: 20), Column("SHA-256", .code, width: 12), Column("类型", .text, width: 4),
      Column("企业名称", .text, width: 14), Column("处置", .text, width: 5), Column("读取行数", .figure),
      Column("计入人数", .figure), Column("重复", .figure), Column("待更正行", .figure), Column("非人员行", .figure),
      Column("隐藏行", .figure), Column("说明", .text, width: 24),
    ]
    return Self(name: "收件清单", unit: "行、人", columns: columns, rows: rows)
  }

  private static func rowCells(_ rows: RowBalance?) -> [Cell] {
    guard let rows else { return [Cell](repeating: .notStated, count: 6) }
    return [rows.read, rows.persons, rows.duplicates, rows.quarantined, rows.nonPerson, rows.hidden].map { .figure($0) }
  }

  /// 方案核对: every figure that a plan states against what the roster counts.
  static func planChecks(_ summary: Summary) -> Self {
    let rows = summary.planChecks.map { check -> [Cell] in
      var difference: Int?
      if let plan = check.planFigure, let roster = check.rosterFigure { difference = plan - roster }
      return [
        .text(check.enterprise), .text(check.item), Cell(check.planFigure), Cell(check.rosterFigure), Cell(difference),
        .text(check.note),
      ]
    }
    let columns: [Column] = [
      Column("企业名称", .text, width: 16), Column("项目", .text, width: 12), Column("方案数", .figure, width: 5),
      Column("名单数", .figure, width: 5), Column("差异", .difference, width: 5), Column("说明", .text, width: 20),
    ]
    return Self(name: "方案核对", unit: "人、座", columns: columns, rows: rows)
  }

  /// 未报名单: who is expected and has sent nothing, or not everything.
  static func missing(_ summary: Summary) -> Self {
    let rows = summary.missing.map { enterprise -> [Cell] in
      [.text(enterprise.name), .text(enterprise.creditCode), .text(enterprise.location?.name ?? "")]
        + [enterprise.lacksRoster, enterprise.lacksPlan, enterprise.lacksCommitment].map { .text($0 ? "是" : "否") }
        + [.text(enterprise.lastReported)]
    }
    let columns: [Column] = [
      Column("企业名称", .text, width: 16), Column("统一社会信用代码", .code, width: 10), Column("属地", .text),
      Column("缺名单", .text, width: 4), Column("缺方案", .text, width: 4), Column("缺承诺", .text, width: 4),
      Column("最近一次报送", .date),
    ]
    return Self(name: "未报名单", unit: "户", columns: columns, rows: rows)
  }
}

/// 类型 of a file, as 收件清单 and run.json name it.
enum FileKind: String {
  case roster, plan, commitment, register, unknown

  var name: String {
    switch self {
    case .roster: "名单"
    case .plan: "方案"
    case .commitment: "承诺书"
    case .register: "企业名册"
    case .unknown: "未识别"
    }
  }
}
