internal import Rulebook

/// Advice as an enterprise can follow it: what only the office can do (its settings) is left out.
enum SlipAdvice {
  static func text(_ code: FindingCode, _ advice: String) -> String {
    if code == .stageMismatch { return "请核对实际的通勤安排；与当前阶段要求不一致的，请更正或说明。" }
    // A letter tells most advice from the few that speak of the program.
    guard advice.utf8.contains(UInt8(ascii: "f")), advice.contains("fugong") else { return advice }
    // Sentence by sentence, and inside a sentence clause by clause.
    let sentences = advice.split(separator: "。").compactMap { sentence -> String? in
      let clauses = sentence.split(separator: "；").filter { !$0.contains("fugong") }
      return clauses.isEmpty ? nil : clauses.joined(separator: "；") + "。"
    }
    return sentences.joined()
  }
}
