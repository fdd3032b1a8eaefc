internal import Consolidation
internal import Rulebook

/// The long lists of run.json, written ahead of the rest: they need nothing of the other files.
package struct ManifestLists: Sendable {
  fileprivate let files: [UInt8]
  fileprivate let enterprises: [UInt8]

  /// Roughly the bytes of a file and of an enterprise.
  private static let (fileBytes, enterpriseBytes) = (500, 1400)

  init(_ summary: Summary) {
    var files = JSONObjects(reserving: summary.files.count * Self.fileBytes)
    // By index: thousands of records need not be copied to be written.
    for index in summary.files.indices { files.object { summary.files[index].append(to: &$0) } }
    self.files = files.finished()
    var enterprises = JSONObjects(reserving: summary.enterprises.count * Self.enterpriseBytes)
    for index in summary.enterprises.indices { enterprises.object { summary.enterprises[index].append(to: &$0) } }
    self.enterprises = enterprises.finished()
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
    var members = [
      "byUnit": CountKeys.units.map(tally.byUnit), "byZone": CountKeys.zones.map(tally.byZone),
      "byMode": CountKeys.modes.map(tally.byMode), "release": CountKeys.release.map(tally.verdicts),
    ]
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
  /// By the names of ``CountKeys/release``.
  fileprivate var verdicts: [Int] { [self[.clear], self[.fail], self[ReleaseVerdict.unknown]] }
}

extension FileRecord {
  fileprivate func append(to json: inout JSONObjects) {
    let rows = rows ?? RowBalance()
    json.add("carriedFrom", JSONValue(carriedFrom))
    json.add("enterprise", enterprise)
    json.add("fate", fate.rawValue)
    json.add("findings", JSONValue(codes: findings))
    json.add("kind", kind)
    json.add("path", path)
    json.add(
      "rows", CountKeys.rows,
      [rows.read, rows.persons, rows.duplicates, rows.quarantined, rows.nonPerson, rows.hidden])
    json.add("sha256", sha256)
  }
}

extension EnterpriseSummary {
  fileprivate func append(to json: inout JSONObjects) {
    let counts = tally ?? Tally()
    json.add("byMode", CountKeys.modes, counts.byMode)
    json.add("byUnit", CountKeys.units, counts.byUnit)
    json.add("byZone", CountKeys.zones, counts.byZone)
    json.add("carriedFrom", JSONValue(carriedFrom))
    json.add("creditCode", creditCode)
    json.add("name", name)
    if !office.isEmpty { json.add("office", office) }
    json.add("persons", JSONValue(tally?.persons))
    json.add("plan", plan.map { JSONValue($0) } ?? .null)
    json.add("release", CountKeys.release, counts.verdicts)
    json.add("sources", .array(sourceDigests.map(JSONValue.string)))
  }
}
