internal import Glibc
internal import Rulebook
internal import Submissions

/// A checked file for a person at a desk.
struct CheckText {
  private let file: CheckedFile
  /// Colour only on a terminal, and not where NO_COLOR is set (https://no-color.org).
  private static let hasColor = isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)

  init(_ file: CheckedFile) { self.file = file }

  var text: String {
    let blocks = [headline] + understanding + sheetLines + planLines + figures + findingLines
    return blocks.joined(separator: "\n") + "\n\n"
  }

  private var headline: String {
    switch file.light {
    case .green: colored("32", "【绿】") + file.path + "：可以使用，没有发现问题。"
    case .yellow: colored("33", "【黄】") + file.path + "：可以使用，有需要核对的地方。"
    case .grey: colored("2", "【灰】") + file.path + "：已忽略，不会计入。"
    case .red: colored("31", "【红】") + file.path + "：不能使用，请按下面的说明修改后重新报送。"
    }
  }

  private func colored(_ code: String, _ text: String) -> String {
    Self.hasColor ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
  }

  private var understanding: [String] {
    let kind =
      switch file.document.kind {
      case .roster: "返岗员工名单（附件5）"
      case .plan: "复工复产工作方案（附件4）"
      case .commitment: "承诺书"
      case .register: "企业名册"
      case .unknown: "未能识别"
      }
    return ["  类型：\(kind)"] + (file.enterprise.isEmpty ? [] : ["  企业：\(file.enterprise)"])
  }

  private var planLines: [String] { file.document.plan.map { PlanCheckText(figures: $0.figures).lines } ?? [] }

  private var sheetLines: [String] { file.document.sheets.flatMap(lines) }

  private func lines(of sheet: SheetReading) -> [String] {
    let encoding = sheet.encoding.map { "，编码 \($0)" } ?? ""
    guard let headerRow = sheet.headerRow else {
      return ["  工作表“\(sheet.name)”\(encoding)：\(sheet.skipReason.isEmpty ? "没有名单" : sheet.skipReason)"]
    }
    let columns = RosterField.allCases.compactMap { field in sheet.columns[field].map { "\(field.title)=\($0)" } }
    var lines = ["  工作表“\(sheet.name)”\(encoding)：表头在第 \(headerRow) 行", "    对应：\(columns.joined(separator: " "))"]
    if !sheet.unmatched.isEmpty { lines.append("    未识别的栏目：\(sheet.unmatched.joined(separator: "、"))") }
    return lines
  }

  private var figures: [String] {
    let rows = file.document.rows
    guard rows.read > 0 else { return [] }
    var lines = [
      "  读取 \(rows.read) 行：计入 \(rows.persons) 人，重复 \(rows.duplicates)，待更正 \(rows.quarantined)，"
        + "非人员行 \(rows.nonPerson)，隐藏行 \(rows.hidden)"
    ]
    let persons = file.persons
    guard !persons.isEmpty else { return lines }
    lines.append("  居住地：" + listed(ResidenceUnit.allCases, \.name) { unit in persons.count { $0.unit == unit } })
    lines.append("  管控：" + listed(ControlZone.allCases, \.name) { zone in persons.count { $0.zone == zone } })
    lines.append("  方式：" + listed(TravelMode.allCases, \.name) { mode in persons.count { $0.mode == mode } })
    lines.append(
      "  放行条件：" + listed(ReleaseVerdict.allCases, \.name) { verdict in persons.count { $0.release == verdict } })
    return lines
  }

  private func listed<Value>(_ all: [Value], _ name: (Value) -> String, _ count: (Value) -> Int) -> String {
    all.compactMap { value in
      let count = count(value)
      return count > 0 ? "\(name(value)) \(count)" : nil
    }.joined(separator: "，")
  }

  private var findingLines: [String] {
    let findings = file.findings
    guard !findings.isEmpty else { return [] }
    return ["  发现（共 \(findings.count) 条）："] + findings.flatMap(lines)
  }

  private func lines(of finding: Finding) -> [String] {
    let place = [finding.sheet, finding.cells].filter { !$0.isEmpty }.joined(separator: " ")
    let value = finding.value.isEmpty ? "" : "“\(finding.value)”"
    let column = finding.field.isEmpty ? "" : finding.field
    let head = [place, column + value].filter { !$0.isEmpty }.joined(separator: " ")
    let count = finding.count > 1 ? "（\(finding.count) 处）" : ""
    let line =
      "    [\(finding.severity.title)] \(finding.code.rawValue) \(head)\(head.isEmpty ? "" : "：")\(finding.message)\(count)"
    return finding.mending.isEmpty ? [line] : [line, "        改法：\(finding.mending)"]
  }
}

extension Severity {
  /// What the letter means to staff.
  fileprivate var title: String {
    switch self {
    case .error: "不能使用"
    case .quarantine: "待更正"
    case .unverified: "待核实"
    case .warning: "注意"
    case .information: "提示"
    }
  }
}
