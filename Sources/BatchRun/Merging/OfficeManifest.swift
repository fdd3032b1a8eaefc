/// The part of another office's `run.json` that a merge adds up (`interface.md`, run.json).
struct OfficeManifest: Decodable {
  struct File: Decodable {
    var path: String
    var sha256: String
    var kind: String
    var enterprise: String
    var fate: String
    var rows: Rows
    var findings: [String: Int]
  }

  struct Output: Decodable {
    var path: String
    var sha256: String
  }

  struct Rows: Decodable {
    var read: Int
    var persons: Int
    var duplicates: Int
    var quarantined: Int
    var nonPerson: Int
    var hidden: Int
  }

  struct Release: Decodable {
    var clear: Int
    var fail: Int
    var unknown: Int
  }

  struct Enterprise: Decodable {
    struct Plan: Decodable {
      var total: Int?
      var plannedDate: String?
      var buses: Int?
      var seats: [Int]
      var loadFactor: Double?
    }

    var name: String
    /// Where the report is a merged one itself.
    var office: String?
    var creditCode: String
    var persons: Int?
    var byUnit: [String: Int]
    var byZone: [String: Int]
    var byMode: [String: Int]
    var release: Release
    var plan: Plan?
    var carriedFrom: String?
  }

  struct Totals: Decodable {
    struct CubeEntry: Decodable {
      var unit: String
      var zone: String
      var mode: String
      var persons: Int
    }

    var persons: Int
    var crossEnterpriseDuplicates: Int
    var byUnit: [String: Int]
    var byZone: [String: Int]
    var byMode: [String: Int]
    var byBuilding: [String: Int]
    var release: Release
    var cube: [CubeEntry]
  }

  var schema: Int
  var cutOff: String
  var stage: Int
  var files: [File]
  var enterprises: [Enterprise]
  var totals: Totals
  var findings: [String: Int]
  var outputs: [Output]
  /// 表1 by 指标; null where not stated.
  var indicators: [String: Int?]
}

/// Only the part that every schema has.
struct ManifestSchema: Decodable {
  var schema: Int
}
