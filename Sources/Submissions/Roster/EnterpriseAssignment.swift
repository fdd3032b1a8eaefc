internal import Rulebook

/// Names the enterprise of each table (`domain.md` 3.4.3): its title, its 填报单位 line, its 企业名称 column, then the
/// tables beside it, the file name, the folders.
struct EnterpriseAssignment {
  /// Names of one table that differ: the file cannot be used (F_ENTERPRISE_MIXED).
  struct Mixed: Equatable {
    var table: Int
    var names: [String]
  }

  /// For each table its enterprise; `nil` where nothing names one.
  private(set) var names: [EnterpriseName?] = []
  private(set) var mixed: Mixed?

  init(_ tables: [(title: TableTitle, columnNames: [String])], origin: DocumentOrigin, rulebook: Rulebook) {
    for (index, table) in tables.enumerated() {
      let own = Self.ownNames(table.title, table.columnNames, rulebook)
      if own.count > 1, mixed == nil { mixed = Mixed(table: index, names: own.map(\.display)) }
      names.append(own.first)
    }
    let fallback = names.compactMap(\.self).first ?? Self.name(of: origin, rulebook)
    var last = fallback
    for index in names.indices {
      names[index] = names[index] ?? last
      last = names[index]
      let code = tables[index].title.creditCode
      if names[index]?.creditCode.isEmpty == true, !code.isEmpty { names[index]?.creditCode = code }
    }
  }

  /// Names that are not the same enterprise's, the title's first.
  private static func ownNames(
    _ title: TableTitle, _ columnNames: [String], _ rulebook: Rulebook
  ) -> [EnterpriseName] {
    var names = title.names
    for written in columnNames {
      let name =
        EnterpriseName(parsing: written, places: rulebook.places, keepsSerial: true) ?? EnterpriseName(display: written)
      if EnterpriseStandIn.isOne(written, answers: rulebook.answers, mayBePerson: false)
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
