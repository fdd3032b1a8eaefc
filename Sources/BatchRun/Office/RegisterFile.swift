internal import Glibc
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// 企业名册 as it lies on the disk: the one that was named, else 企业名册.xlsx or 企业名册.csv in the office folder, the
/// ending in any letters.
struct RegisterFile {
  /// Absent where the office keeps none; a register that was named must be there.
  let register: Register?

  private static let usualNames = ["企业名册.xlsx", "企业名册.csv"]

  /// Throws `settings` (exit 10), since a night counted against half a register would look complete.
  init(_ folder: OfficeFolder, _ rulebook: Rulebook, _ cutOff: CutOff, limits: ReadLimits) throws(BatchFailure) {
    let usual = Self.usualNames(in: folder.office)
    guard let path = folder.register ?? usual.first.map({ folder.office == "." ? $0 : folder.office + "/" + $0 }) else {
      register = nil
      return
    }
    let reader = RegisterReader(rulebook: rulebook, batchDay: cutOff.day)
    let workbook = try Self.workbook(path, limits)
    do throws(RegisterError) {
      var read = try reader.read(workbook, path: path)
      if folder.register == nil, usual.count > 1 { read.warnings.insert(Self.several(usual), at: 0) }
      register = read
    } catch {
      throw .settings([error.message])
    }
  }

  /// What lies in the office, a link that leads nowhere included, the one to be used first.
  private static func usualNames(in office: String) -> [String] {
    // A folder may be closed to listing and open to whoever knows a name.
    let names =
      usualNames.filter { FileSystem.status(office + "/" + $0) != nil }
      + FileSystem.ownNames(in: office).filter { !usualNames.contains($0) }
    return usualNames.flatMap { usual in names.filter { $0.lowercased() == usual } }
  }

  /// The older one may be the one that is used, which nobody would notice.
  private static func several(_ names: [String]) -> String {
    let count = names.count == 2 ? "两" : " \(names.count) "
    return "企业名册有\(count)份：采用\(names[0])，没有读\(names.dropFirst().joined(separator: "、"))；请只留一份。"
  }

  private static func workbook(_ path: String, _ limits: ReadLimits) throws(BatchFailure) -> Workbook {
    do {
      let bytes = try FileSystem.readNamed(path, maximumBytes: limits.fileBytes)
      if case .workbook(let workbook) = try OfficeReader(limits: limits).read(bytes) { return workbook }
    } catch let error as ReadError {
      throw .settings(["企业名册“\(path)”无法使用：\(error.staffMessage)"])
    } catch let failure as FileSystem.ReadFailure {
      if case .failed(let error) = failure, error.code == ENOENT {
        guard FileSystem.status(path)?.kind != .link else {
          throw .settings(["企业名册“\(path)”是链接，它指向的文件找不到；请检查共享文件夹是否已连接。"])
        }
        throw .settings(["找不到企业名册“\(path)”，请检查 --register 所写的路径。"])
      }
      throw .settings(["企业名册“\(path)”读不出来（\(failure.reason)）。"])
    } catch {
      throw .settings(["企业名册“\(path)”读不出来。"])
    }
    throw .settings(["企业名册“\(path)”无法使用：这不是表格，请保存为 .xlsx 或 .csv。"])
  }
}
