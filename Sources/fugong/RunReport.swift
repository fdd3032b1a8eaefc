internal import BatchRun
internal import Consolidation
internal import Glibc

/// What a run tells whoever started it, on standard error: progress on a terminal, plain lines elsewhere.
struct RunReport: Sendable {
  let isQuiet: Bool
  private let console = Console()

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func show(_ event: BatchEvent) {
    guard !isQuiet else { return }
    switch event {
    case .listed(let files): console.line("收件夹里有 \(files) 个文件，开始读取。")
    case .read(let done, let total): console.progress("读取 \(done)/\(total)")
    case .consolidating: console.progress("汇总")
    case .rendering: console.progress("生成报表")
    case .publishing: console.progress("发布")
    }
  }

  func finished(_ lines: [String]) {
    console.clearProgress()
    guard !isQuiet else { return }
    for line in lines { console.line(line) }
  }

  func failed(_ failure: BatchFailure) {
    console.clearProgress()
    for (index, line) in failure.sentences.enumerated() {
      console.line(index == 0 ? console.emphasized("错误：") + line : line)
    }
  }
}

/// Standard error as people see it.
struct Console: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// https://no-color.org: any value that is not empty.
  private let hasColor = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true

  func line(_ text: String) {
    write(text + "\n")
  }

  /// One line that the next one overwrites; nothing where nobody watches.
  func progress(_ text: String) {
    if isTerminal { write("\r\u{1B}[K" + text) }
  }

  func clearProgress() { progress("") }

  func emphasized(_ text: String) -> String { isTerminal && hasColor ? "\u{1B}[1;31m" + text + "\u{1B}[0m" : text }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
  }
}
