internal import Glibc
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// 企业名册 as it lies on the disk: the one that was named, else 企业名册.xlsx or 企业名册.csv in the office folder.
struct RegisterFile {
  /// Absent where the office keeps none; a register that was named must be there.
  let register: Register?

  private static let usualNames = ["企业名册.xlsx", "企业名册.csv"]

  /// Throws `settings` (exit 10), since a night counted against half a register would look complete.
  init(_ folder: OfficeFolder, _ rulebook: Rulebook, _ cutOff: CutOff, limits: ReadLimits) throws(BatchFailure) {
    let usual = Self.usualPaths(in: folder.office)
    guard let path = folder.register ?? usual.first else {
      register = nil
      return
    }
    let reader = RegisterReader(rulebook: rulebook, batchDay: cutOff.day)
    let workbook = try Self.workbook(path, limits)
    do throws(RegisterError) {
      var read = try reader.read(workbook, path: path)
      if folder.register == nil, usual.count > 1 { read.warnings.insert(Self.twoRegisters, at: 0) }
      register = read
    } catch {
      throw .settings([error.message])
    }
  }

  private static func usualPaths(in office: String) -> [String] {
    usualNames.map { office == "." ? $0 : office + "/" + $0 }.filter(FileSystem.exists)
  }

  /// The older one of the two may be the one that is used, which nobody would notice.
  private static let twoRegisters = "企业名册有两份：采用企业名册.xlsx，没有读企业名册.csv；请只留一份。"

  private static func workbook(_ path: String, _ limits: ReadLimits) throws(BatchFailure) -> Workbook {
    do {
      let bytes = try FileSystem.readNamed(path, maximumBytes: limits.fileBytes)
      if case .workbook(let workbook) = try OfficeReader(limits: limits).read(bytes) { return workbook }
    } catch let error as ReadError {
      throw .settings(["企业名册“\(path)”无法使用：\(error.staffMessage)"])
    } catch let failure as FileSystem.ReadFailure {
      if case .failed(let error) = failure, error.code == ENOENT {
        throw .settings(["找不到企业名册“\(path)”，请检查 --register 所写的路径。"])
      }
      throw .settings(["企业名册“\(path)”读不出来（\(failure.reason)）。"])
    } catch {
      throw .settings(["企业名册“\(path)”读不出来。"])
    }
    throw .settings(["企业名册“\(path)”无法使用：这不是表格，请保存为 .xlsx 或 .csv。"])
  }
}
