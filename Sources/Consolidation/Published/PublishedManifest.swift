internal import Rulebook

/// The part of a published `run.json` that a later run looks back at (`interface.md`, run.json).
///
/// Every key but `schema` may be missing, so that a manifest of an older release still gives what it has. Beyond the
/// page, four additions are read where they are written: `indicators` (表1 by 指标, null where not stated),
/// `files[].carriedFrom` (the date of the report in which the file was last new), `enterprises[].sources` (SHA-256 of
/// the files that count for it: of a file with several enterprises perhaps only one still rests on it) and, in merged
/// reports alone, `enterprises[].office` (from which of the offices it comes).
struct PublishedManifest: Decodable {
  struct File: Decodable {
    var path: String?
    var sha256: String?
    var kind: String?
    var enterprise: String?
    var fate: String?
    var carriedFrom: String?
  }

  struct Enterprise: Decodable {
    var name: String?
    var office: String?
    var creditCode: String?
    var persons: Int?
    var carriedFrom: String?
    var sources: [String]?
  }

  struct Totals: Decodable {
    var enterprises: Int?
    var persons: Int?
    var crossEnterpriseDuplicates: Int?
    var byUnit: [String: Int]?
    var byZone: [String: Int]?
    var byMode: [String: Int]?
  }

  var schema: Int
  var files: [File]?
  var enterprises: [Enterprise]?
  var totals: Totals?
  var indicators: [String: Int?]?
}

extension PublishedManifest {
  /// No office counts beyond this; a manifest that does has been tampered with, and sums must not overflow.
  private static let counts = 0...1_000_000_000

  static func count(_ figure: Int) -> Int { min(max(figure, counts.lowerBound), counts.upperBound) }

  func figures(date: String) -> PublishedFigures {
    PublishedFigures(
      date: date, enterprises: Self.count(totals?.enterprises ?? 0),
      persons: Self.count(totals?.persons ?? 0),
      byUnit: Self.byCase(totals?.byUnit, name: \ResidenceUnit.name),
      byZone: Self.byCase(totals?.byZone, name: \ControlZone.name),
      byMode: Self.byCase(totals?.byMode, name: \TravelMode.name), indicators: namedIndicators)
  }

  /// What `totals` says under the name of 表1, and `indicators` before it.
  private var namedIndicators: [String: Int] {
    var named = (totals?.byZone ?? [:]).merging(totals?.byMode ?? [:]) { first, _ in first }
    named["企业户数"] = totals?.enterprises
    named["返岗人数"] = totals?.persons
    named["跨企业重复"] = totals?.crossEnterpriseDuplicates
    return named.merging((indicators ?? [:]).compactMapValues { $0 }) { _, stated in stated }.mapValues(Self.count)
  }

  private static func byCase<Case: CaseIterable & Hashable>(
    _ counts: [String: Int]?, name: KeyPath<Case, String>
  ) -> [Case: Int] {
    guard let counts else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Case.allCases.compactMap { value in counts[value[keyPath: name]].map { (value, count($0)) }
      })
  }
}
