internal import ArgumentParser
internal import Rulebook

/// `fugong explain`: what a finding code means and how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明问题代码的含义、例子和处理办法；不写代码则列出全部。",
    discussion: """
      示例：
        fugong explain
        fugong explain ZONE_AMBIGUOUS
        fugong explain zone_ambiguous
      """)

  @Argument(help: ArgumentHelp("问题清单中的代码，大小写均可。", valueName: "CODE"))
  var code: String?

  func validate() throws {
    guard let code, FindingCode(written: code) == nil else { return }
    let near = NearestName.suggestions(for: code, among: FindingCode.allCases.map(\.rawValue))
    let hint = near.isEmpty ? "不写代码可列出全部。" : "是否要查 \(near.joined(separator: "、"))？"
    throw ValidationError("没有“\(code)”这个问题代码。\(hint)")
  }

  func run() throws {
    var output = StandardOutput()
    if let explanation = code.flatMap({ FindingCode(written: $0) }).flatMap(FindingCatalogue.explanation) {
      output.write(ExplanationText(explanation).text)
    } else {
      for explanation in FindingCatalogue.all { output.write(ExplanationText(explanation).line) }
    }
    try output.finish()
  }
}

/// An explanation as it is printed.
private struct ExplanationText {
  let explanation: FindingExplanation

  init(_ explanation: FindingExplanation) { self.explanation = explanation }

  var line: String {
    "\(explanation.severity.rawValue)\t\(explanation.code.rawValue)\t\(explanation.title)\n"
  }

  var text: String {
    """
    \(explanation.code.rawValue)  \(explanation.title)
    级别：\(explanation.severity.rawValue)（\(explanation.severity.name)）
    含义：\(explanation.meaning)
    例子：\(explanation.example)
    处理：\(explanation.mending)
    依据：\(explanation.source)

    """
  }
}
