package import OfficeFormats
package import Rulebook

/// Reads 企业名册: the enterprises that are expected to report, with what the office has noted of each.
///
/// A register without a header or without an enterprise is unusable. What is wrong in a single row is a warning with its
/// place, so that one slip of the pen does not stop a night: a credit code that fails GB 32100 is left out, an unreadable
/// date or 属地 stays empty, as does a date yet to come, an enterprise that stands twice counts once.
package struct RegisterReader: Sendable {
  private let rulebook: Rulebook
  private let moments: MomentReader
  private let batchDay: CalendarDay?

  /// - Parameter batchDay: gives dates without a year theirs, the first stage's day where there is none; what is dated
  ///   after it has not been done yet.
  package init(rulebook: Rulebook, batchDay: CalendarDay? = nil) {
    self.rulebook = rulebook
    self.batchDay = batchDay
    let day = batchDay ?? rulebook.settings.stages.first?.from ?? CalendarDay(dayNumber: 0)
    moments = MomentReader(batchDay: day)
  }

  /// Whether a visible sheet has the header of a register and none of a roster.
  package func looksLikeRegister(_ workbook: Workbook) -> Bool {
    !tables(workbook, fewestHeadings: Self.tellingHeadings).isEmpty
  }

  /// What tells a register from other lists.
  private static let tellingHeadings = 3

  /// Reads a workbook that is known to be a register: a list of names alone will do.
  ///
  /// - Parameter path: for the sentence of an error.
  package func read(_ workbook: Workbook, path: String) throws(RegisterError) -> Register {
    var tables = tables(workbook, fewestHeadings: Self.tellingHeadings)
    if tables.isEmpty { tables = self.tables(workbook, fewestHeadings: 1) }
    guard !tables.isEmpty else {
      throw RegisterError(
        message: "企业名册“\(path)”无法使用：前 30 行内没有表头。表头须有“企业名称”，最好还有统一社会信用代码、属地、乡镇、是否规上、"
          + "方案日期、备案日期、督导日期、承诺日期、状态。")
    }
    var draft = RegisterDraft()
    for table in tables {
      for row in table.rows where !isNoEnterprise(row) {
        let place = tables.count > 1 ? "工作表“\(table.sheetName)”第 \(row.number) 行" : "第 \(row.number) 行"
        RegisterRow(row, place: place, rulebook, moments, batchDay).add(to: &draft)
      }
    }
    guard !draft.entries.isEmpty else {
      let firstRow = tables.first?.rows.first.map { "（第 \($0.number) 行起）" } ?? ""
      throw RegisterError(message: "企业名册“\(path)”无法使用：表头以下\(firstRow)没有一家企业的名称。请填写“企业名称”一列。")
    }
    return Register(entries: draft.entries, warnings: draft.warnings.map { "企业名册" + $0 })
  }

  /// What a run would say of a register, for whoever checks it before; with the number of its enterprises.
  func findings(_ workbook: Workbook, path: String) -> (findings: [Finding], enterprises: Int) {
    do throws(RegisterError) {
      let register = try read(workbook, path: path)
      let findings = register.warnings.map { Finding(.fileRegister, severity: .warning, message: $0) }
      return (findings, register.entries.count)
    } catch {
      return ([Finding(.fileRegister, severity: .error, message: error.message)], 0)
    }
  }

  private func tables(_ workbook: Workbook, fewestHeadings: Int) -> [RegisterTable] {
    workbook.sheets.filter { $0.visibility == .visible }.compactMap {
      RegisterTable($0, headers: rulebook.headers, fewestHeadings: fewestHeadings)
    }
  }

  /// 共2家, 共有 20 户企业: a total without its word.
  private static func isCount(_ name: String) -> Bool {
    Folding.key(name).wholeMatch(of: /(总共|共计?|共有)[0-9一二三四五六七八九十百千]+[家户个](企业|单位)?/) != nil
  }

  /// Totals, notes, footers and repeated headers.
  private func isNoEnterprise(_ row: RegisterTable.Row) -> Bool {
    let markers = rulebook.rowMarkers
    guard let name = row.values[.name] else { return false }
    return markers.isSubtotal(name) || Self.isCount(name) || markers.isNote(name) || markers.isFooter(name)
      || markers.isSample(name)
      || markers.isPlaceholder(name) || RegisterField(heading: name) == .name
  }
}

/// The entries so far, and what was wrong on the way.
struct RegisterDraft {
  private(set) var entries: [Register.Entry] = []
  var warnings: [String] = []
  private var byKey: [String: String] = [:]
  private var byCode: [String: String] = [:]

  /// An enterprise that stands twice, by name or by code, counts once: the first row holds.
  mutating func add(_ entry: Register.Entry, place: String) {
    let code = entry.enterprise.creditCode
    if let first = byKey[entry.enterprise.key] {
      warnings.append(place + "：“\(FindingValue.word(entry.enterprise.display))”与\(first)重复，只按\(first)计一户，请删去其中一行。")
      return
    }
    if !code.isEmpty, let first = byCode[code] {
      warnings.append(place + "：统一社会信用代码与\(first)相同，只按\(first)计一户，请核对两行的代码。")
      return
    }
    byKey[entry.enterprise.key] = place
    if !code.isEmpty { byCode[code] = place }
    entries.append(entry)
  }
}
