internal import Rulebook

/// A test's time and its result written into one cell: 4月17日 阴性, 阴性（4.17 8:30）, 4月17日已采样，结果未出.
struct TimedResult: Equatable {
  let moment: StatedMoment
  let result: TestResult

  /// Longer texts are sentences, and whoever reads two facts out of them guesses.
  private static let longest = 40
  private static let separators = Set<Character>(" 　,，、;；:：|/\n\r\t")
  /// With the brackets that one of the two may stand in.
  private static let frames = separators.union("()（）[]【】")

  /// - Parameter isQuestion: see ``AnswerVocabulary/testResult(_:isQuestion:)``.
  /// - Returns: `nil` unless the text is one moment and one result, whichever comes first, and nothing else.
  init?(_ text: String, answers: AnswerVocabulary, moments: MomentReader, isQuestion: Bool) {
    let characters = Array(text)
    guard (4...Self.longest).contains(characters.count), characters.contains(where: \.isNumber) else { return nil }
    for place in characters.indices.dropFirst() {
      let (head, tail) = (characters[..<place], characters[place...])
      for (time, word) in [(head, tail), (tail, head)] {
        let result = Self.result(Self.trimmed(word, of: Self.separators), answers, isQuestion)
        guard result != .ambiguous, result != .unstated,
          case .stated(let moment) = moments.read(text: Self.trimmed(time, of: Self.frames))
        else { continue }
        self.moment = moment
        self.result = result
        return
      }
    }
    return nil
  }

  /// (阴性) and 结果：阴性 as well; (-) means more than -.
  private static func result(_ word: String, _ answers: AnswerVocabulary, _ isQuestion: Bool) -> TestResult {
    let result = answers.testResult(word, isQuestion: isQuestion)
    guard result == .ambiguous else { return result }
    var bare = trimmed(Array(word)[...], of: frames)
    for label in ["核酸结果", "检测结果", "结果"] where bare.begins(with: label) {
      bare = trimmed(Array(bare.dropFirst(label.count))[...], of: separators)
      break
    }
    return bare == word || bare.count < 2 ? .ambiguous : answers.testResult(bare, isQuestion: isQuestion)
  }

  private static func trimmed(_ text: ArraySlice<Character>, of signs: Set<Character>) -> String {
    String(text.drop(while: signs.contains).reversed().drop(while: signs.contains).reversed())
  }
}
