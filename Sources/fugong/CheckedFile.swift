internal import Consolidation
internal import Reports
internal import Rulebook
internal import Submissions

/// One checked file, whatever became of it, in the words of `interface.md`.
struct CheckedFile {
  enum Light {
    case green, yellow, red
    /// Passed over as in a run: nothing is wrong, and nothing of it counts.
    case grey
  }

  var path: String
  var document = SubmittedDocument(kind: .unknown)
  /// Why the file cannot be used at all.
  var refusal: Finding?
  private var isIgnored = false
  /// By severity; those of the file itself first.
  private(set) var findings: [Finding] = []

  init(path: String, content: SubmittedFile.Content) {
    self.path = path
    switch content {
    case .document(let document): self.document = document
    case .refused(let finding): refusal = finding
    case .duplicate(let other): refusal = Finding(.fileUnsupported, severity: .error, message: "与“\(other)”内容相同。")
    case .notReady(let sentence):
      refusal = Finding(.fileUnsupported, severity: .error, message: sentence, advice: "确认文件已复制完整，或重新发送后再检查。")
    case .ignored(let sentence):
      isIgnored = true
      refusal = Finding(
        .fileUnsupported, severity: .information, message: sentence, advice: "这个文件不会计入；请检查要报送的那一份。")
    }
    findings = gathered()
    mask()
  }

  /// What is shown is masked as in the lists of a run (requirement 22).
  private mutating func mask() {
    let labels = PublicLabel(enterprises: [enterprise])
    self.path = labels.path(path)
    for index in document.sheets.indices {
      document.sheets[index].name = labels.masked(document.sheets[index].name)
      document.sheets[index].unmatched = document.sheets[index].unmatched.map(PublicAddress.masked)
    }
    for index in findings.indices {
      findings[index].sheet = labels.masked(findings[index].sheet)
      findings[index].value = PublicText.masked(findings[index].value)
      findings[index].message = PublicText.masked(findings[index].message)
      findings[index].advice = PublicText.masked(findings[index].advice)
    }
    if let figures = document.plan?.figures { document.plan?.figures = PublicPlan().masked(figures) }
  }

  private func gathered() -> [Finding] {
    let all =
      (refusal.map { [$0] } ?? []) + document.findings + document.rosters.flatMap(\.findings)
      + (document.plan?.findings ?? [])
    return Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }

  var light: Light {
    if isIgnored { return .grey }
    if findings.contains(where: { $0.severity == .error }) { return .red }
    return findings.contains { $0.severity != .information } ? .yellow : .green
  }

  var enterprise: String {
    let names = document.rosters.map(\.enterprise.display)
    let other = document.plan?.enterprise.display ?? document.enterprise?.display ?? ""
    return PublicText.masked(names.isEmpty ? other : names.joined(separator: "、"))
  }

  var persons: [Person] { document.rosters.flatMap(\.persons) }

  var json: JSONValue {
    let persons = persons
    return .object([
      "path": .string(path), "kind": .string(document.kind.rawValue), "enterprise": .string(enterprise),
      "sheets": .array(document.sheets.map(\.json)), "rows": document.rows.json,
      "byUnit": counts(persons, ResidenceUnit.allCases, \.name) { $0.unit },
      "byZone": counts(persons, ControlZone.allCases, \.name) { $0.zone },
      "byMode": counts(persons, TravelMode.allCases, \.name) { $0.mode },
      "release": counts(persons, ReleaseVerdict.allCases, \.key) { $0.release },
      "plan": document.plan.map { JSONValue($0.figures) } ?? .null, "findings": .array(findings.map(\.json)),
    ])
  }

  private func counts<Dimension: Hashable>(
    _ persons: [Person], _ all: [Dimension], _ name: (Dimension) -> String, _ value: (Person) -> Dimension
  ) -> JSONValue {
    var counts: [Dimension: Int] = [:]
    for person in persons { counts[value(person), default: 0] += 1 }
    return JSONValue(Dictionary(uniqueKeysWithValues: all.map { (name($0), counts[$0] ?? 0) }))
  }
}

extension ReleaseVerdict {
  /// As `release` in JSON calls it.
  fileprivate var key: String {
    switch self {
    case .clear: "clear"
    case .fail: "fail"
    case .unknown: "unknown"
    }
  }
}

extension SheetReading {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(name), "headerRow": JSONValue(headerRow), "unmatched": .array(unmatched.map(JSONValue.string)),
      "columns": .object(
        Dictionary(uniqueKeysWithValues: columns.map { ($0.key.rawValue, JSONValue.string($0.value)) })),
    ]
    if let encoding { members["encoding"] = .string(encoding) }
    return .object(members)
  }
}

extension RowBalance {
  fileprivate var json: JSONValue {
    JSONValue([
      "read": read, "persons": persons, "duplicates": duplicates, "quarantined": quarantined, "nonPerson": nonPerson,
      "hidden": hidden,
    ])
  }
}

extension Finding {
  /// How to mend it: its own advice, or what its code says.
  var mending: String { advice.isEmpty ? FindingCatalogue.explanation(of: code)?.mending ?? "" : advice }

  fileprivate var json: JSONValue {
    .object([
      "code": .string(code.rawValue), "severity": .string(severity.rawValue), "sheet": .string(sheet),
      "cell": .string(cells), "value": .string(value), "message": .string(message), "count": .integer(count),
      "field": .string(field), "advice": .string(mending),
    ])
  }
}
