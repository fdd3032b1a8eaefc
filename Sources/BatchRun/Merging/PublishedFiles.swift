/// The files of a publication, held against the check sums that its run.json gives them: a table that Excel has saved
/// again, or that belongs to another night, is not what the office has published.
struct PublishedFiles {
  private let folder: String
  /// By path.
  private let sums: [String: String]

  private static let internalFolder = "内部/"

  init(_ outputs: [OfficeManifest.Output], in folder: String) {
    self.folder = folder
    sums = Dictionary(outputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }

  /// Looks at every table, those included that a merge makes anew.
  func checkTables() throws(BatchFailure) {
    for path in sums.keys.sorted() where path.hasSuffix(".csv") && !path.hasPrefix(Self.internalFolder) {
      _ = try bytes(path)
    }
  }

  func table(_ path: String) throws(BatchFailure) -> PublishedTable {
    guard let table = try PublishedTable(bytes(path)) else { throw .merge("“\(folder)/\(path)”不是本程序的表格，没有合并。") }
    return table
  }

  /// Rows of an internal list; empty where the internal lists were not handed on.
  func internalRows(_ name: String) throws(BatchFailure) -> [[String: String]] {
    let path = Self.internalFolder + name
    guard FileSystem.readOwn(folder + "/" + path) != nil else { return [] }
    return try table(path).rows
  }

  private func bytes(_ path: String) throws(BatchFailure) -> [UInt8] {
    guard let sum = sums[path], let bytes = FileSystem.readOwn(folder + "/" + path) else {
      throw .merge("“\(folder)”里缺少 \(path)，没有合并；请重新拷贝整个文件夹，或请该单位重新发布。")
    }
    guard sha256Hex(bytes) == sum else {
      throw .merge("“\(folder)/\(path)”与发布时的内容不同（可能用 Excel 打开后保存过），没有合并；请重新拷贝整个文件夹，或请该单位重新发布。")
    }
    return bytes
  }
}
