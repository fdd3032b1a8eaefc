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

  var settings: Settings { loaded.settings }

  package init(_ place: OfficeFolder.SettingsPlace) throws(BatchFailure) {
    let bytes = try Self.bytes(place)
    sha256 = sha256Hex(bytes)
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
      if case .usual = place, case .failed(let error) = error, error.code == ENOENT { return [] }
      throw .settings(["设置文件 \(place.path) 读不出来（\(error.reason)）。"])
    }
  }

  /// A relative path counts from the settings file that it stands in.
  private static func path(_ folder: String, besides settings: String) -> String {
    guard !folder.hasPrefix("/"), let slash = settings.lastIndex(of: "/") else { return folder }
    return settings[...slash] + folder
  }

  private static func templates(_ folder: String) throws(BatchFailure) -> ReportTemplates {
    guard FileSystem.isFolder(folder) else { throw .settings(["模板文件夹 \(folder) 不存在，请检查设置中的 templates。"]) }
    let names = FileSystem.ownNames(in: folder).filter { $0.hasSuffix(".mustache") }
    do throws(TemplateError) {
      return try ReportTemplates(
        replacing: names.map { ($0, FileSystem.readOwn(folder + "/" + $0, maximumBytes: 16 << 20) ?? []) })
    } catch {
      throw .settings([error.description])
    }
  }
}
