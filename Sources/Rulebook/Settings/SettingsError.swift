/// Everything that is wrong with a settings file, at once, each with its place.
package struct SettingsError: Error, Equatable, Sendable {
  package struct Problem: Equatable, Sendable {
    /// 1-based; absent where the whole file is meant.
    package var line: Int?
    /// What is wrong and what may be written instead, in Chinese.
    package var message: String

    package init(line: Int?, message: String) {
      self.line = line
      self.message = message
    }
  }

  package var file: String
  /// In the order of the file.
  package var problems: [Problem]

  package init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }

  /// One sentence a problem: `fugong.yaml 第 7 行：…`.
  package var sentences: [String] {
    problems.map { problem in file + (problem.line.map { " 第 \($0) 行：" } ?? "：") + problem.message }
  }
}
