internal import Consolidation
internal import Foundation
internal import Rulebook

/// What one office has published, checked before it is added to anything.
struct PublishedOffice {
  /// Its folder as it was named, for messages.
  let folder: String
  /// The folder of the date in it.
  let place: String
  /// The bytes of its run.json.
  let manifestBytes: [UInt8]
  let manifest: OfficeManifest
  let enterpriseRows: [String: [String: String]]
  let returnRows: [String: [String: String]]
  /// Rows of 表4 by enterprise, its 合计 left out.
  let busRows: [String: [[String: String]]]
  /// 说明 of 收件清单 by path; empty, like the two lists below, where the internal lists were not handed on.
  let notes: [String: String]
  /// Rows of 未报名单.
  let missingRows: [[String: String]]
  /// Rows of 方案核对.
  let planCheckRows: [[String: String]]

  var date: String { String(manifest.cutOff.prefix(10)) }

  /// - Parameter folder: a date's folder, an output folder, or an office folder; of several dates the newest counts,
  ///   and of one date what was published last.
  init(_ folder: String) throws(BatchFailure) {
    self.folder = folder
    guard let published = Self.dateFolder(folder) else {
      throw .merge("“\(folder)”里没有已发布的报表（找不到 run.json）。")
    }
    place = published
    manifestBytes = FileSystem.readOwn(published + "/run.json") ?? []
    manifest = try Self.manifest(manifestBytes, published)
    let files = PublishedFiles(manifest.outputs, in: published)
    try files.checkTables()
    let buses = try files.table("表4-班车.csv").rows.filter { $0["车号"] != "合计" }
    busRows = Dictionary(grouping: buses) { $0["企业名称"] ?? "" }
    enterpriseRows = Dictionary(
      try files.table("表3-按企业.csv").rows.compactMap { row in row["企业名称"].map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
    returnRows = Dictionary(
      try files.table("表7-返岗方式.csv").rows.compactMap { row in row["居住地"].map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
    notes = Dictionary(
      try files.internalRows("收件清单.csv").compactMap { row in row["文件"].map { ($0, row["说明"] ?? "") } },
      uniquingKeysWith: { first, _ in first })
    missingRows = try files.internalRows("未报名单.csv")
    planCheckRows = try files.internalRows("方案核对.csv")
    let faults = OfficeBalance(self).faults
    guard faults.isEmpty else { throw .merge("“\(published)”的数字不平衡，没有合并：" + faults.joined(separator: "；")) }
  }

  /// The last part of the path that tells offices apart, which a report may show: 净月 for `/srv/净月/output/2022-04-18`.
  var label: String {
    let parts = folder.split(separator: "/").filter { $0 != "output" && $0 != "." && DateFolder($0) == nil }
    return parts.last.map(String.init) ?? "本单位"
  }

  /// Folders that no merge may write to: its own ones, and the office itself.
  var guarded: FolderGuard {
    guard let (output, _) = Self.dated(place) else { return FolderGuard(within: [place], exactly: [folder]) }
    let isInOffice = output.split(separator: "/").last == "output"
    return FolderGuard(within: [output], exactly: [folder] + (isInOffice ? [output + "/.."] : []))
  }

  private static func dateFolder(_ folder: String) -> String? {
    if let (output, named) = dated(folder), FileSystem.exists(folder + "/run.json") {
      let last = named.number == 1 ? PublishedReports.folder(of: named.date, in: output) : named
      return output + "/" + (last ?? named).name
    }
    for place in [folder, folder + "/output"] {
      if FileSystem.exists(place + "/run.json") { return place }
      let folders = DateFolder.all(in: place).filter { FileSystem.exists(place + "/" + $0.name + "/run.json") }
      if let date = folders.last?.date, let last = PublishedReports.folder(of: date, in: place) {
        return place + "/" + last.name
      }
    }
    return nil
  }

  /// The output folder and the date's folder in it, where the path ends in the name of one.
  private static func dated(_ path: String) -> (output: String, folder: DateFolder)? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, let folder = DateFolder(name) else { return nil }
    let output = parts.dropLast().joined(separator: "/")
    return (path.hasPrefix("/") ? "/" + output : output.isEmpty ? "." : output, folder)
  }

  private static func manifest(_ bytes: [UInt8], _ published: String) throws(BatchFailure) -> OfficeManifest {
    let data = Data(bytes)
    guard let schema = try? JSONDecoder().decode(ManifestSchema.self, from: data).schema else {
      throw .merge("“\(published)/run.json”不是本程序发布的文件。")
    }
    guard schema == 1 else {
      throw .merge("“\(published)/run.json”的格式版本是 \(schema)，本程序只能合并版本 1；请用相同版本的程序重新发布。")
    }
    guard let manifest = try? JSONDecoder().decode(OfficeManifest.self, from: data) else {
      throw .merge("“\(published)/run.json”缺少内容或已损坏，请该单位重新发布。")
    }
    return manifest
  }
}
