internal import Rulebook

/// Names the enterprise of each table (`domain.md` 3.4.3): its title, its 填报单位 line, its 企业名称 column, its sheet, then
/// the tables beside it, the file name, the folders.
struct EnterpriseAssignment {
  /// What tells whose one table is.
  struct Table {
    var title: TableTitle
    var column = EnterpriseColumn()
    /// 填报单位 under the rows.
    var signers: [EnterpriseName] = []
    var sheetName = ""
  }

  /// Names of one table that differ: the file cannot be used (F_ENTERPRISE_MIXED).
  struct Mixed: Equatable {
    var table: Int
    var names: [String]
  }

  /// For each table its enterprise; `nil` where nothing names one.
  private(set) var names: [EnterpriseName?] = []
  private(set) var mixed: Mixed?

  /// - Parameter beside: whom the title of a list of people who do not return names.
  init(_ tables: [Table], origin: DocumentOrigin, beside: EnterpriseName? = nil, rulebook: Rulebook) {
    for (index, table) in tables.enumerated() {
      let own = Self.ownNames(table.title, table.column, rulebook)
      if own.count > 1, mixed == nil { mixed = Mixed(table: index, names: own.map(\.display)) }
      names.append(own.first)
    }
    let own = names
    let file = Self.name(of: origin, rulebook)
    var last = names.compactMap(\.self).first ?? file
    // What the file is called is seen by whoever sends it; what one sheet is called says nothing of the others.
    if file == nil { takeNamesAround(tables, rulebook) }
    last = last ?? beside
    for index in names.indices {
      names[index] = names[index] ?? last
      last = own[index] ?? last
      let code = tables[index].title.creditCode
      if names[index]?.creditCode.isEmpty == true, !code.isEmpty { names[index]?.creditCode = code }
    }
  }

  /// Whoever signs under a table that names no enterprise above or in it, or after whom its sheet is called.
  ///
  /// A short form of a name that is known already is that one's.
  private mutating func takeNamesAround(_ tables: [Table], _ rulebook: Rulebook) {
    let known = names.compactMap(\.self)
    for (index, table) in tables.enumerated() where names[index] == nil {
      let signer = table.signers.count == 1 ? table.signers.first : nil
      guard let name = signer ?? EnterpriseName(ofSheet: table.sheetName, rulebook) else { continue }
      names[index] = known.first { $0.isSameEnterprise(as: name) } ?? name
    }
  }

  /// Names that are not the same enterprise's, the title's first.
  private static func ownNames(
    _ title: TableTitle, _ column: EnterpriseColumn, _ rulebook: Rulebook
  ) -> [EnterpriseName] {
    var names = title.names
    for written in column.names {
      let name =
        EnterpriseName(parsing: written, places: rulebook.places, keepsSerial: true) ?? EnterpriseName(display: written)
      if EnterpriseStandIn.isOne(written, answers: rulebook.answers, mayBePerson: false)
        || (!title.names.isEmpty && column.mayHoldDepartments && !EnterpriseStandIn.isLikeEnterprise(written))
        || names.contains(where: { $0.isSameEnterprise(as: name) })
      {
        continue
      }
      names.append(name)
    }
    return names
  }

  private static func name(of origin: DocumentOrigin, _ rulebook: Rulebook) -> EnterpriseName? {
    let parts = origin.path.split(separator: "/").map(String.init)
    guard let file = parts.last else { return nil }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    for part in [stem] + parts.dropLast().reversed() {
      if let name = EnterpriseName(parsing: part, places: rulebook.places),
        !rulebook.rowMarkers.isPlaceholder(name.display)
      {
        return name
      }
    }
    return nil
  }
}

/// What stands in a table's columns of enterprises.
struct EnterpriseColumn {
  /// In order of rows.
  var names: [String] = []
  /// 单位, 所在单位 and 工作单位 head departments as well; 企业名称, 公司 and 用人单位 ask for nothing but an enterprise.
  var mayHoldDepartments = false
}

extension EnterpriseColumn {
  init(_ reading: TableReading) {
    names = reading.enterprises.map(\.name)
    let headings = reading.mapping.mapped.filter { $0.field == .enterprise }.map(\.heading)
    mayHoldDepartments = headings.allSatisfy {
      $0.ends(with: "单位") && !$0.has(anyOf: ["企业", "公司", "用人", "派遣"] as WordSet)
    }
  }
}

extension EnterpriseName {
  /// Where a sheet is called after an enterprise in full: 长春甲公司, 长春甲公司返岗名单; 一分厂 and 甲公司 are parts and short forms.
  fileprivate init?(ofSheet name: String, _ rulebook: Rulebook) {
    guard let parsed = EnterpriseName(parsing: name, places: rulebook.places), parsed.isRegisteredName,
      !rulebook.rowMarkers.isPlaceholder(parsed.display), let place = name.spaceless.place(of: parsed.display),
      name.spaceless[place.upperBound...].wholeMatch(of: Self.listInSheetName) != nil
    else { return nil }
    self = parsed
  }

  nonisolated(unsafe) private static let listInSheetName = /(?:返岗|复工)?(?:人员|员工)?(?:名单|花名册|名册|明细表?|统计表|信息表)?[0-9.()（）-]*/
}
