package import Foundation

/// An office folder on a real disk, with what staff drop into it.
package final class OfficeOnDisk {
  private let folder: TemporaryFolder
  package var path: String { folder.path + "/office" }
  package var inbox: String { path + "/inbox" }
  package var output: String { path + "/output" }
  package var state: String { path + "/state" }

  package init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  /// Puts a file in the inbox that was last changed long ago, so that a run takes it for finished at once.
  package func drop(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: inbox + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_650_265_200)], ofItemAtPath: url.path)
  }

  package func drop(_ roster: InventedRoster, as name: String? = nil) throws {
    try drop(name ?? roster.enterprise + ".csv", roster.csv)
  }

  /// Takes a file out of the inbox again, if it is there.
  package func take(_ name: String) { try? FileManager.default.removeItem(atPath: inbox + "/" + name) }

  package func settings(_ yaml: String) throws {
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: path + "/fugong.yaml"))
  }

  package func run(_ arguments: String...) throws -> FugongProcess.Outcome {
    try FugongProcess.run(["run", "--office", path, "--date", "2022-04-18T18:00"] + arguments)
  }

  package func start(_ arguments: String...) throws -> FugongProcess.Running {
    try FugongProcess.start(["run", "--office", path, "--date", "2022-04-18T18:00"] + arguments)
  }

  /// Every file below a folder, by its path in it.
  package static func files(below folder: String) -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = FileManager.default.contents(atPath: folder + "/" + name) }
    }
    return files
  }

  /// What is published for the day of ``run(_:)``; empty where nothing is.
  package var published: [String: Data] { Self.files(below: output + "/2022-04-18") }

  /// Names in the output folder, hidden ones included.
  package var outputNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []).sorted()
  }

  package func manifest() throws -> RunManifestReading {
    try JSONDecoder().decode(RunManifestReading.self, from: published["run.json"] ?? Data())
  }
}

/// The part of run.json (`interface.md`) that tests of the night ask for.
package struct RunManifestReading: Decodable {
  package struct File: Decodable {
    package var path: String
    package var fate: String
    package var kind: String
    package var sha256: String
    package var findings: [String: Int]
  }

  package struct Totals: Decodable {
    package var enterprises: Int
    package var persons: Int
  }

  package var cutOff: String
  package var files: [File]
  package var totals: Totals

  package func fate(of path: String) -> String? { files.first { Array($0.path.utf8) == Array(path.utf8) }?.fate }
}
