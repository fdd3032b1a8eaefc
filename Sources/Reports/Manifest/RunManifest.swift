internal import Consolidation
internal import Rulebook

/// The long lists of run.json, written ahead of the rest: they need nothing of the other files.
package struct ManifestLists: Sendable {
  fileprivate let files: [UInt8]
  fileprivate let enterprises: [UInt8]

  init(_ summary: Summary) {
    files = JSONValue.written(summary.files, depth: 1) { $0.json }
    enterprises = JSONValue.written(summary.enterprises, depth: 1, \.json)
  }
}

/// run.json: every figure of a run and the files that it rests on (`interface.md`); no wall-clock time is in it.
struct RunManifest {
  let summary: Summary
  let lists: ManifestLists
  /// Check sums of the other files of the publication, by path.
  let outputs: [ReportOutput]

  func json() -> JSONValue {
    .object([
      "schema": .integer(1), "cutOff": .string(summary.cutOff), "stage": .integer(summary.stage),
      "settingsSHA256": .string(summary.settingsSHA256), "files": .written(lists.files),
      "enterprises": .written(lists.enterprises), "totals": totals,
      "findings": JSONValue(codes: summary.findingCounts), "indicators": indicators,
      "outputs": .written(
        JSONValue.written(outputs, depth: 1) { output in
          .ascending(["path": .string(output.path), "sha256": .string(output.sha256)])
        }),
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
    var members = ["byUnit": tally.units, "byZone": tally.zones, "byMode": tally.modes, "release": tally.verdicts]
    members["enterprises"] = .integer(summary.enterprisesWithRoster)
    members["persons"] = .integer(tally.persons)
    members["crossEnterpriseDuplicates"] = .integer(summary.crossEnterpriseDuplicates)
    members["byBuilding"] = CountKeys.buildings.map(tally.byBuilding)
    members["byReturnMode"] = CountKeys.returnModes.map(ReturnModeCounts(tally.byReturnMode).values)
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
}

extension CountKeys {
  fileprivate static let units = CountKeys(ResidenceUnit.allCases.map(\.name))
  fileprivate static let zones = CountKeys(ControlZone.allCases.map(\.name))
  fileprivate static let modes = CountKeys(TravelMode.allCases.map(\.name))
  fileprivate static let buildings = CountKeys(SealedBuilding.allCases.map(\.name))
  fileprivate static let returnModes = CountKeys(ReturnModeCounts.names)
  fileprivate static let release = CountKeys(["clear", "fail", "unknown"])
  fileprivate static let rows = CountKeys(["read", "persons", "duplicates", "quarantined", "nonPerson", "hidden"])
}

extension Tally {
  fileprivate var units: JSONValue { CountKeys.units.map(byUnit) }
  fileprivate var zones: JSONValue { CountKeys.zones.map(byZone) }
  fileprivate var modes: JSONValue { CountKeys.modes.map(byMode) }
  fileprivate var verdicts: JSONValue {
    CountKeys.release.map([self[.clear], self[.fail], self[ReleaseVerdict.unknown]])
  }
}

extension FileRecord {
  fileprivate var json: JSONValue {
    let rows = rows ?? RowBalance()
    return .ascending([
      "carriedFrom": JSONValue(carriedFrom), "enterprise": .string(enterprise), "fate": .string(fate.rawValue),
      "findings": JSONValue(codes: findings), "kind": .string(kind), "path": .string(path),
      "rows": CountKeys.rows.map([
        rows.read, rows.persons, rows.duplicates, rows.quarantined, rows.nonPerson, rows.hidden,
      ]), "sha256": .string(sha256),
    ])
  }
}

extension EnterpriseSummary {
  fileprivate var json: JSONValue {
    let counts = tally ?? Tally()
    return .ascending([
      "byMode": counts.modes, "byUnit": counts.units, "byZone": counts.zones, "carriedFrom": JSONValue(carriedFrom),
      "creditCode": .string(creditCode), "name": .string(name), "persons": JSONValue(tally?.persons),
      "plan": plan.map { JSONValue($0) } ?? .null, "release": counts.verdicts,
      "sources": .array(sourceDigests.map(JSONValue.string)),
    ])
  }
}
