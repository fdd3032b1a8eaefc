internal import Consolidation
internal import FoundationEssentials
package import Rulebook

/// run.json: every figure of a run and the files that it rests on (`interface.md`); no wall-clock time is in it.
struct RunManifest {
  let summary: Summary
  /// Check sums of the other files of the publication, by path.
  let outputs: [ReportOutput]

  func json() throws -> JSONValue {
    .object([
      "schema": .integer(1), "cutOff": .string(summary.cutOff), "stage": .integer(summary.stage),
      "settingsSHA256": .string(summary.settingsSHA256), "files": .array(summary.files.map(\.json)),
      "enterprises": .array(try summary.enterprises.map { try $0.json() }), "totals": totals,
      "findings": JSONValue(codes: summary.findingCounts), "indicators": indicators,
      "outputs": .array(outputs.map { .object(["path": .string($0.path), "sha256": .string($0.sha256)]) }),
    ])
  }

  /// 表1 by 指标, for the next run's 上次 and 基期; null where not stated.
  private var indicators: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: Indicator.allCases.map { ($0.rawValue, JSONValue($0.value(in: summary))) }))
  }

  private var totals: JSONValue {
    let tally = summary.totals
    let ways = zip(ReturnModeCounts.names, ReturnModeCounts(tally.byReturnMode).values)
    var members = tally.maps
    members["enterprises"] = .integer(summary.enterprisesWithRoster)
    members["persons"] = .integer(tally.persons)
    members["crossEnterpriseDuplicates"] = .integer(summary.crossEnterpriseDuplicates)
    members["byBuilding"] = JSONValue(names: SealedBuilding.allCases.map(\.name), tally.byBuilding)
    members["byReturnMode"] = .object(Dictionary(uniqueKeysWithValues: ways.map { ($0, .integer($1)) }))
    members["cube"] = .array(
      summary.cube.entries.map { entry in
        .object([
          "unit": .string(entry.unit.name), "zone": .string(entry.zone.name), "mode": .string(entry.mode.name),
          "persons": .integer(entry.persons),
        ])
      })
    return .object(members)
  }
}

extension JSONValue {
  fileprivate init(codes: [FindingCode: Int]) {
    self = .object(Dictionary(uniqueKeysWithValues: codes.map { ($0.key.rawValue, .integer($0.value)) }))
  }

  fileprivate init(names: [String], _ counts: [Int]) {
    self = .object(Dictionary(uniqueKeysWithValues: zip(names, counts).map { ($0, .integer($1)) }))
  }
}

extension Tally {
  /// byUnit, byZone, byMode and release, every key in each.
  fileprivate var maps: [String: JSONValue] {
    [
      "byUnit": JSONValue(names: ResidenceUnit.allCases.map(\.name), byUnit),
      "byZone": JSONValue(names: ControlZone.allCases.map(\.name), byZone),
      "byMode": JSONValue(names: TravelMode.allCases.map(\.name), byMode),
      "release": JSONValue(["clear": self[.clear], "fail": self[.fail], "unknown": self[ReleaseVerdict.unknown]]),
    ]
  }
}

extension FileRecord {
  fileprivate var json: JSONValue {
    let rows = rows ?? RowBalance()
    return .object([
      "path": .string(path), "sha256": .string(sha256), "kind": .string(kind), "enterprise": .string(enterprise),
      "fate": .string(fate.rawValue), "carriedFrom": JSONValue(carriedFrom), "findings": JSONValue(codes: findings),
      "rows": JSONValue([
        "read": rows.read, "persons": rows.persons, "duplicates": rows.duplicates, "quarantined": rows.quarantined,
        "nonPerson": rows.nonPerson, "hidden": rows.hidden,
      ]),
    ])
  }
}

extension EnterpriseSummary {
  fileprivate func json() throws -> JSONValue {
    var members = (tally ?? Tally()).maps
    members["name"] = .string(name)
    members["creditCode"] = .string(creditCode)
    members["persons"] = JSONValue(tally?.persons)
    members["plan"] = try plan.map { try JSONValue($0) } ?? .null
    members["carriedFrom"] = JSONValue(carriedFrom)
    members["sources"] = .array(sourceDigests.map(JSONValue.string))
    return .object(members)
  }
}

extension JSONValue {
  /// The figures of a plan in the names of `interface.md`.
  package init(_ plan: PlanFigures) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self = .written(Array(try encoder.encode(PlanFiguresJSON(plan))))
  }
}
