internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// Findings for files that cannot be used at all, each with the sentence that staff read (`domain.md` 3.4.9).
enum Refusal {
  /// - Parameter sentence: what is wrong, and behind it what to do, as in 没有打开；请放入原文件。
  static func unsupported(_ sentence: String) -> Finding {
    let (message, advice) = parted(sentence)
    return Finding(.fileUnsupported, severity: .error, message: message, advice: advice)
  }

  /// A file may be refused for many reasons, and what mends one of them is no help against another: the sentence's own
  /// advice is the finding's, not what the code says of formats.
  private static func parted(_ sentence: String) -> (message: String, advice: String) {
    let comma = sentence.indices.last { "，；".contains(sentence[$0]) && sentence[$0...].dropFirst().hasPrefix("请") }
    guard let comma else { return (sentence, "") }
    return (sentence[..<comma] + "。", String(sentence[comma...].dropFirst()))
  }

  static let missing = Finding(
    .fileUnsupported, severity: .error, message: "找不到这个文件，或打不开。", advice: "检查文件名、路径和读取权限。")

  static let folder = Finding(
    .fileUnsupported, severity: .error, message: "这是文件夹，不是文件。",
    advice: "请写出其中的文件（如 文件夹/*.xlsx），或用 fugong run 处理整个收件夹。")

  static let emptyFile = Finding(
    .fileUnsupported, severity: .error, message: "空文件（0 字节），没有内容。", advice: "请重新保存、导出或复制后再报送。")

  static let emptyBundle = Finding(
    .fileUnsupported, severity: .error, message: "压缩包里没有文件。", advice: "请把文件放进压缩包后重新打包报送。")

  static func tooLarge(bytes: Int, allowedMegabytes: Int) -> Finding {
    let size = (bytes + (1 << 20) - 1) >> 20
    return unsupported("文件有 \(size) MB，超过每个文件 \(allowedMegabytes) MB 的限制，没有读取；请拆分或清理后重新报送。")
  }

  static func tooSlow(seconds: Int) -> Finding {
    unsupported("读取用时超过每个文件 \(seconds) 秒的限制，已放弃；请用 Excel 或 WPS 打开并重新保存后再报送。")
  }

  static func unreadable(_ error: ReadError) -> Finding {
    let code: FindingCode =
      switch error.cause {
      case .encrypted: .fileEncrypted
      case .undecodableText: .fileEncoding
      default: .fileUnsupported
      }
    return code == .fileUnsupported
      ? unsupported(error.staffMessage) : Finding(code, severity: .error, message: error.staffMessage)
  }
}
