internal import Rulebook

/// The sentences of the template that the office hands out (方案, 附件3/附件4), by section.
///
/// They are no answers: they are taken out before anything is looked for in a section.
enum PlanTemplate {
  /// Sentences by section number, in the template's order.
  static let sentences: [Int: [String]] = [
    1: [],
    2: [
      "各企业填报《XX区（开发区）XX公司返岗员工统计明细表》（格式见附件5），在此基础上，汇总统计如下信息：",
      "需返岗员工分布在长春市各县（市）区、开发区的数量。",
      "需返岗员工家庭住址现行管控情况，包括位于封控区、管控区、防范区各多少人。",
      "员工通勤方式，包括在厂区内封闭生产多少人，采取班车“点对点”通勤方式多少人。",
      "员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线。",
    ],
    3: [
      "采取封闭在厂方式。",
      "采取班车“点对点”通勤方式：包括班车定司机、班车监督员配备情况、员工乘坐定位、落实车辆消杀措施、员工乘车秩序管理等方面的具体举措。",
    ],
    4: [
      "员工每天早上在家进行抗原检测的落实举措。",
      "员工进场时查验吉祥码、行程码、核酸检测证明、体温等疫情防控必须程序所采取落实举措。",
    ],
    5: [
      "企业制定《防疫规范操作手册》，明确产线工人、行政人员、辅助人员等在生产期间，在生产、会议、就餐、卫生间、住宿（封闭式管理）等环节加强疫情防控所采取的落实举措。"
    ],
    6: ["包括市域内运输车辆通行、省内到本市运输车辆通行、省外到本市运输车辆通行、本市向外地运输车辆通行等场景加强疫情防控所采取的落实举措。"],
    7: ["企业落实三日一次全员核酸、每日一次抗原检测的举措。"],
    8: ["企业在加强防疫消杀方面所采取的落实举措。"],
    9: ["企业制定《疫情应急处置预案》，明确在厂区发现阳性或确诊病例等异常情况所采取的应急措施。"],
    10: ["企业落实安全生产主体责任所采取的落实举措。"],
  ]

  /// More letters than any section of the template has, repeated twice over.
  private static let longestTemplate = 1000

  /// What the template says at its end, and stand-ins that people leave when they mean to come back.
  private static let everywhere = [
    "以上所有情况为相关企业申请复工复产所需基础要件，所有举措必须明确到部门、班组及具体责任人，确保工作安排确实可行、务实高效。", "（参考模板）", "此处填写", "在此填写", "请填写",
    "请在此处填写", "待填写", "待补充", "单击此处输入文字", "单击或点击此处输入文字", "填写说明",
  ]

  /// One of these is in every sentence above: most lines are passed over without a closer look.
  private static let signs: WordSet = [
    "举措", "措施", "多少人", "行车路线", "汇总统计", "的数量", "封闭在厂方式", "填写", "输入文字", "模板", "待补充", "基础要件",
  ]

  private static let keys: [Int: [[Unicode.Scalar]]] = Dictionary(
    uniqueKeysWithValues: (1...10).map { section in
      let all = (sentences[section] ?? []) + everywhere
      return (section, all.map(key).sorted { $0.count > $1.count })
    })

  /// Letters and digits only, folded: how a sentence is recognised whatever its punctuation.
  static func key(_ text: String) -> [Unicode.Scalar] {
    let folded = Folding.scalars(text)
    // Of ideographs, ASCII and their common signs each scalar is a character.
    guard folded.allSatisfy(\.isCharacter) else {
      return Array(String(String.UnicodeScalarView(folded)).filter { $0.isLetter || $0.isNumber }.unicodeScalars)
    }
    return folded.filter { isLetterOrDigit($0.value) }
  }

  /// Among the plain ones; of the ideographs all.
  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// Whether a section's lines hold nothing but the template's sentences, numbers of lists and stand-ins.
  ///
  /// - Parameter lines: without their list numbers.
  static func isLeftInPlace(_ lines: [String], section: Int) -> Bool {
    guard !lines.contains(where: { holdsOtherLetters($0, section) }) else { return false }
    var rest = key(lines.joined())
    guard rest.count <= longestTemplate else { return false }
    for sentence in keys[section] ?? [] { rest.removeAll(of: sentence) }
    return rest.allSatisfy { "x×某".unicodeScalars.contains($0) }
  }

  /// A letter that is in none of the template's sentences shows soon that somebody wrote an answer.
  private static func holdsOtherLetters(_ line: String, _ section: Int) -> Bool {
    guard let letters = letters[section] else { return false }
    return line.unicodeScalars.contains { scalar in
      (0x4E00...0x9FFF).contains(scalar.value) && !letters.contains(scalar)
        && Folding.scalars(String(scalar)).contains { !letters.contains($0) }
    }
  }

  /// The letters of ``keys``, by section, and what stands for a name.
  private static let letters = keys.mapValues { sentences in Set(sentences.joined()).union("x×某".unicodeScalars) }

  /// 班车行车路线：无 answers the template's question itself, so that what it asks about has to stay.
  private static let busQuestion = "每台班车容纳员工人数、班车行车路线"
  private static let busSubject = "班车"

  /// A line without the template's sentences that it repeats, so that their words are not taken for an answer.
  static func withoutSentences(_ line: String, section: Int) -> String {
    guard line.has(anyOf: signs) else { return line }
    var rest = line
    for form in forms[section] ?? forms[0] ?? [] where rest.has(form) {
      rest = rest.replacing(form, with: form.has(busQuestion) ? busSubject : " ")
    }
    let key = key(rest)
    return key == Array(busSubject.unicodeScalars) || keys[section]?.contains(key) == true ? "" : rest
  }

  /// By section; 0 holds those of every section.
  private static let forms = Dictionary(
    uniqueKeysWithValues: (0...10).map { section in
      (section, ((sentences[section] ?? []) + everywhere).flatMap(forms))
    })

  /// A sentence as it stands, and without its last sign, which people turn into a colon and go on.
  private static func forms(of sentence: String) -> [String] {
    [sentence, String(sentence.dropLast()), sentence.replacing("“", with: "\"").replacing("”", with: "\"")]
      .filter { $0.count >= 4 }
  }
}

extension [Unicode.Scalar] {
  fileprivate mutating func removeAll(of part: [Unicode.Scalar]) {
    guard !part.isEmpty, count >= part.count else { return }
    var position = 0
    while position + part.count <= count {
      if self[position] == part[0], self[position..<position + part.count].elementsEqual(part) {
        removeSubrange(position..<position + part.count)
      } else {
        position += 1
      }
    }
  }
}
