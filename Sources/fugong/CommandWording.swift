/// What the argument parser says of itself, in Chinese: headings of help texts, and what is wrong with a command line.
///
/// The parser's wording cannot be set from outside; a sentence that it may learn later stays as it is.
enum CommandWording {
  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    var line = line
    for (english, chinese) in phrases where line.contains(english) {
      line.replace(english, with: chinese)
    }
    if let start = line.firstRange(of: "(default: "), line.hasSuffix(")") {
      line.removeLast()
      line.replaceSubrange(start, with: "（默认：")
      line += "）"
    }
    return line
  }

  /// Longer ones before those that they contain.
  private static let phrases = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("Show help information.", "显示帮助。"), ("Show subcommand help information.", "显示一个命令的帮助。"),
    ("Show the version.", "显示版本号。"), ("Error: ", "错误："), ("Unknown option ", "没有这个选项："), (". Did you mean ", "，是不是 "),
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少选项的值："), ("Unexpected argument ", "多余的参数："),
    (" unexpected arguments: ", " 个多余的参数："), ("The value ", "值 "), (" is invalid for ", " 不能用于 "),
    ("  See '", "  详见 '"),
    (" for detailed help.", "。"), ("' for more information.", "'。"), (" (default)", "          "), ("Help:  ", "说明："),
  ]
}
