internal import Glibc
internal import OfficeFormats
internal import Reports
package import Rulebook

/// `fugong.yaml` as it lies on the disk, with the templates that it names; without one every setting has its default.
package struct SettingsFile {
  package let loaded: Settings.Loaded
  /// Not made in a moment, and needed last.
  let templates: Eventual<ReportTemplates>
  /// Of the file's bytes, or of none.
  let sha256: String
  /// What somebody may have taken for it, in a Chinese sentence.
  package let warnings: [String]

  var settings: Settings { loaded.settings }

  package init(_ place: OfficeFolder.SettingsPlace) throws(BatchFailure) {
    let bytes = try Self.bytes(place)
    sha256 = sha256Hex(bytes)
    warnings = Self.warnings(place)
    do throws(SettingsError) {
      loaded = try Settings.load(yaml: bytes, file: place.path)
    } catch {
      throw .settings(error.sentences)
    }
    try Self.checkTimeZone(loaded)
    if let folder = loaded.settings.templates {
      let own = try Self.templates(Self.path(folder, besides: place.path))
      templates = Eventual { own }
    } else {
      templates = Eventual { .builtIn }
    }
  }

  private static func checkTimeZone(_ loaded: Settings.Loaded) throws(BatchFailure) {
    guard OfficeTimeZone(loaded.settings.timeZone) == nil else { return }
    let place = loaded.lines["time_zone"].map { " 第 \($0) 行" } ?? ""
    throw .settings([
      "\(loaded.file)\(place)：“time_zone”为 \(loaded.settings.timeZone)，这台机器不认识这个时区，例如应写 Asia/Shanghai。"
    ])
  }

  private static func bytes(_ place: OfficeFolder.SettingsPlace) throws(BatchFailure) -> [UInt8] {
    do throws(FileSystem.ReadFailure) {
      return try FileSystem.readNamed(place.path, maximumBytes: 16 << 20)
    } catch {
      guard case .failed(let failed) = error, failed.code == ENOENT else {
        throw .settings(["设置文件 \(place.path) 读不出来（\(error.reason)）。"])
      }
      // On a share that is not connected lies a file all the same: defaults in its place would go unnoticed.
      if FileSystem.status(place.path)?.kind == .link {
        throw .settings(["设置文件 \(place.path) 是链接，它指向的文件找不到；请检查共享文件夹是否已连接。"])
      }
      if case .usual = place { return [] }
      throw .settings(["设置文件 \(place.path) 读不出来（\(error.reason)）。"])
    }
  }

  /// The usual name is the only one that is read; one that is nearly the same lies there unread.
  private static func warnings(_ place: OfficeFolder.SettingsPlace) -> [String] {
    guard case .usual(let path) = place, FileSystem.status(path) == nil else { return [] }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let similar = ["fugong.yml", "fugong.yaml", "fugong.yml.txt", "fugong.yaml.txt"]
    return FileSystem.ownNames(in: folder).filter { similar.contains($0.lowercased()) }
      .map { "注意：没有读 \($0)，全部按默认设置；设置文件的名字应为 fugong.yaml，请改名后再运行。" }
  }

  /// A relative path counts from the settings file that it stands in.
  private static func path(_ folder: String, besides settings: String) -> String {
    guard !folder.hasPrefix("/"), let slash = settings.lastIndex(of: "/") else { return folder }
    return settings[...slash] + folder
  }

  private static func templates(_ folder: String) throws(BatchFailure) -> ReportTemplates {
    guard FileSystem.isFolder(folder) else { throw .settings(["模板文件夹 \(folder) 不存在，请检查设置中的 templates。"]) }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in FileSystem.ownNames(in: folder) where name.hasSuffix(".mustache") {
      do throws(FileSystem.ReadFailure) {
        files.append((name, try FileSystem.readNamed(folder + "/" + name, maximumBytes: 16 << 20)))
      } catch {
        throw .settings(["模板 \(name) 读不出来（\(error.reason)）。"])
      }
    }
    do throws(TemplateError) {
      return try ReportTemplates(replacing: files)
    } catch {
      throw .settings([error.description])
    }
  }
}
