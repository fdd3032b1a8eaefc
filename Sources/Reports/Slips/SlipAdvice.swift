internal import Rulebook

/// Advice as an enterprise can follow it: what only the office can do (its settings) is left out.
enum SlipAdvice {
  static func text(_ code: FindingCode, _ advice: String) -> String {
    if code == .stageMismatch { return "请核对实际的通勤安排；与当前阶段要求不一致的，请更正或说明。" }
    // A letter tells most advice from the few that speak of the program.
    guard advice.utf8.withContiguousStorageIfAvailable({ $0.contains(program[0]) }) != false else { return advice }
    let whole = Array(advice.utf8)[...]
    guard holdsProgram(whole) else { return advice }
    var kept: [UInt8] = []
    // Sentence by sentence, and inside a sentence clause by clause.
    for sentence in parts(of: whole, endedBy: fullStop) {
      let clauses = parts(of: sentence, endedBy: semicolon).filter { !holdsProgram($0) }
      guard !clauses.isEmpty else { continue }
      kept += clauses.joined(separator: semicolon)
      kept += fullStop
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let program = Array("fugong".utf8)
  private static let fullStop = Array("。".utf8)
  private static let semicolon = Array("；".utf8)

  /// The parts of UTF-8 between marks, empty ones left out.
  private static func parts(of text: ArraySlice<UInt8>, endedBy mark: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for index in text.indices where text[index] == mark[0] && text[index...].starts(with: mark) {
      if start < index { parts.append(text[start..<index]) }
      start = index + mark.count
    }
    if start < text.endIndex { parts.append(text[start...]) }
    return parts
  }

  private static func holdsProgram(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0] == program[0] && text[$0...].starts(with: program) }
  }
}
