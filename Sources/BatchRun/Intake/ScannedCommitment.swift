internal import Consolidation
internal import Rulebook
internal import Submissions

/// A PDF or a picture counts only as a commitment letter, by its name, and only as present: nothing in it is read
/// (`domain.md` 12.18, 方案 四(四)).
enum ScannedCommitment {
  /// `nil` where the name does not say that it is one.
  static func content(path: String, _ places: PlaceResolver) -> SubmittedFile.Content? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.contains("承诺") else { return nil }
    // The file's own name first, then the folders around it, the nearest first.
    let enterprise = parts.reversed().lazy.compactMap { EnterpriseName(parsing: stem($0), places: places) }.first
    guard let enterprise else {
      return .refused(
        Finding(
          .fileEnterpriseUnknown, severity: .error,
          message: "扫描的承诺书看不出是哪家企业，没有登记；请在文件名中写明企业全称，例如“长春甲公司承诺书.pdf”。"))
    }
    return .document(SubmittedDocument(kind: .commitment, enterprise: enterprise))
  }

  private static func stem(_ name: Substring) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name
  }
}
