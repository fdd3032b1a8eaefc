internal import Glibc
internal import OfficeFormats

/// Turns old formats into readable ones with LibreOffice, where the settings name one (`converter`).
///
/// Every call has a folder, a profile and a process group of its own, all of which are gone afterwards: LibreOffice
/// lets a second call with the same profile wait or fail, and leaves helpers behind.
struct LegacyConverter: Sendable {
  /// Path of `soffice`.
  let program: String
  let seconds: Int
  /// Cap of what comes out, in bytes.
  let maximumBytes: Int
  let isStopped: @Sendable () -> Bool

  enum Target: String { case xlsx, docx }

  enum Failure: Error {
    case unavailable(String)
    case timedOut(seconds: Int)
    case interrupted
    /// It ended without a usable result.
    case noResult

    var sentence: String {
      switch self {
      case .unavailable(let reason): "旧格式文件需要转换，但转换程序不能用（\(reason)）；请另存为 .xlsx 或 .docx 后重新报送。"
      case .timedOut(let seconds): "旧格式转换超过 \(seconds) 秒，已放弃；请另存为 .xlsx 或 .docx 后重新报送。"
      case .interrupted: "运行被中断，没有转换。"
      case .noResult: "旧格式文件转换不成功，可能已损坏或有密码；请打开后另存为 .xlsx 或 .docx 再报送。"
      }
    }
  }

  /// The format to convert to, and the extension that LibreOffice recognises the source by; `nil` for formats that stay
  /// unsupported.
  static func route(for format: SourceFormat, _ bytes: [UInt8]) -> (from: String, to: Target)? {
    switch format {
    case .xls: ("xls", .xlsx)
    case .doc: ("doc", .docx)
    case .rtf: ("rtf", .docx)
    case .openDocument: openDocumentRoute(bytes)
    default: nil
    }
  }

  /// The first entry of an OpenDocument package is its type, uncompressed (ODF 1.3 part 2, 3.3).
  private static func openDocumentRoute(_ bytes: [UInt8]) -> (from: String, to: Target)? {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    if head.contains("opendocument.spreadsheet") { return ("ods", .xlsx) }
    return head.contains("opendocument.text") ? ("odt", .docx) : nil
  }

  func convert(_ bytes: [UInt8], _ route: (from: String, to: Target)) throws(Failure) -> [UInt8] {
    guard access(program, X_OK) == 0 else { throw .unavailable("找不到 \(program)") }
    let folder = try privateFolder()
    defer { FileSystem.remove(folder) }
    let source = folder + "/input." + route.from
    do throws(FileSystemError) {
      try FileSystem.write(bytes, to: source, mode: 0o600)
    } catch {
      throw .unavailable(error.reason)
    }
    let command = Sandbox.command(program: program, folder: folder, arguments: arguments(folder, source, route.to))
    try ConverterProcess(command: command, folder: folder, seconds: seconds, isStopped: isStopped).run()
    guard let result = FileSystem.readOwn(folder + "/out/input." + route.to.rawValue, maximumBytes: maximumBytes)
    else { throw .noResult }
    return result
  }

  private static var temporaryFolder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
  private static let folderPrefix = "fugong-convert-"

  private func privateFolder() throws(Failure) -> String {
    let parent = Self.temporaryFolder
    var template = Array((parent + "/" + Self.folderPrefix + "\(getpid())-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .unavailable(FileSystemError("make folder", parent).reason) }
    return FileSystem.display(template)
  }

  /// Removes folders of processes that are gone: what was converted there is personal.
  static func mend() {
    for name in FileSystem.ownNames(in: temporaryFolder) where name.hasPrefix(folderPrefix) {
      let owner = name.dropFirst(folderPrefix.count).prefix { $0 != "-" }
      guard let process = Int32(owner), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
      FileSystem.remove(temporaryFolder + "/" + name)
    }
  }

  private func arguments(_ folder: String, _ source: String, _ target: Target) -> [String] {
    [
      "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--norestore", "--nolockcheck",
      "--nodefault", "--nofirststartwizard", "--convert-to", target.rawValue, "--outdir", folder + "/out", source,
    ]
  }
}
