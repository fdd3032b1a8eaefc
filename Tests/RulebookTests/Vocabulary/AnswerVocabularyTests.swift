import Rulebook
import Testing

@Suite("Answers, tests, contact, duty and blanks (domain.md 5.3 and 6)")
struct AnswerVocabularyTests {
  let answers = AnswerVocabulary()

  @Test("Yes, no and neither")
  func yesNo() {
    for word in ["是", "有", "√", "Y", "已", "符合", "持有", "☑", "Ｙ"] {
      #expect(answers.yesNo(word, isBinaryColumn: false) == .yes, "\(word)")
    }
    for word in ["否", "无", "×", "N", "未", "没有"] {
      #expect(answers.yesNo(word, isBinaryColumn: false) == .no, "\(word)")
    }
    for word in ["/", "-", "○", "〇", "O", "是/否", "大概"] {
      #expect(answers.yesNo(word, isBinaryColumn: true) == .ambiguous, "\(word)")
    }
    for word in ["", "  ", "不详"] { #expect(answers.yesNo(word, isBinaryColumn: true) == .unstated, "\(word)") }
    #expect(answers.yesNo("是□否☑", isBinaryColumn: false) == .no)
    #expect(answers.yesNo("☑是 □否", isBinaryColumn: false) == .yes)
  }

  @Test("1 and 0 count only in a column of nothing else")
  func binary() {
    #expect(answers.yesNo("1", isBinaryColumn: true) == .yes)
    #expect(answers.yesNo("0", isBinaryColumn: true) == .no)
    #expect(answers.yesNo("1", isBinaryColumn: false) == .ambiguous)
    #expect(answers.yesNo("0", isBinaryColumn: false) == .ambiguous)
  }

  @Test(
    "Test results",
    arguments: [
      (TestResult.negative, "阴性 阴 (-) 阴性(-) 未检出 一道杠 （－） 陰性 阴性，已上传 阴性(已上传)"), (.positive, "阳性 阳 + 两道杠 初阳 弱阳 混检阳性 （+）"),
      (.notTested, "未检 未做 无"),
      (.pending, "已采样 待出 结果未出"), (.ambiguous, "已上传 - — / 正常 是 √ 合格 1 0 绿码"), (.unstated, "未填"),
    ])
  func tests(_ result: TestResult, _ words: String) {
    for word in words.split(separator: " ") {
      #expect(answers.testResult(String(word), isQuestion: false) == result, "\(word)")
    }
    #expect(answers.testResult("", isQuestion: false) == .unstated)
    #expect(answers.testResult("说不清楚的结果", isQuestion: false) == .ambiguous)
  }

  @Test("是否有48小时核酸阴性证明 is answered by yes and no")
  func testQuestion() {
    for word in ["是", "有", "√", "阴性"] { #expect(answers.testResult(word, isQuestion: true) == .negative, "\(word)") }
    for word in ["否", "无", "×", "未检"] { #expect(answers.testResult(word, isQuestion: true) == .notTested, "\(word)") }
    #expect(answers.testResult("阳性", isQuestion: true) == .positive)
    #expect(answers.testResult("-", isQuestion: true) == .ambiguous)
    #expect(answers.testResult("", isQuestion: true) == .unstated)
  }

  @Test(
    "Contact",
    arguments: [
      (ContactStatus.notContact, "否 无 非密接 均否 × 非密接、非次密接 否，非次密接 无密接史"), (.closeContact, "密接 密切接触者 同住密接"),
      (.secondaryContact, "次密接 次密 密接的密接"),
      (.released, "已解除隔离 密接解除"), (.ambiguous, "时空伴随 一般接触者 次次密接 同楼有阳性 - /"), (.closeOrSecondary, "是 √ 有"),
    ])
  func contact(_ status: ContactStatus, _ words: String) {
    for word in words.split(separator: " ") {
      #expect(answers.contact(String(word), isCombinedQuestion: true) == status, "\(word)")
    }
  }

  @Test("A blank contact is unknown, never none")
  func blankContact() {
    for word in ["", "  ", "不详", "未填"] {
      #expect(answers.contact(word, isCombinedQuestion: true) == .unknown, "\(word)")
    }
  }

  @Test("What 是 means follows from what is asked")
  func contactByHeading() {
    #expect(answers.contact("是", isCombinedQuestion: false) == .closeContact)
    #expect(answers.contact("是", heading: "是否密接") == .closeContact)
    #expect(answers.contact("是", heading: "是否次密接") == .secondaryContact)
    #expect(answers.contact("是", heading: "是否密接/次密接") == .closeOrSecondary)
    #expect(answers.contact("有", heading: "接触史") == .ambiguous)
    #expect(answers.contact("否", heading: "接触史") == .notContact)
  }

  @Test("Duty status by word and by question")
  func duty() {
    #expect(answers.duty("需返岗", heading: "在岗状态") == .toReturn)
    #expect(answers.duty("当前在岗", heading: "在岗状态") == .onDuty)
    #expect(answers.duty("原驻厂", heading: "新返岗/原驻厂") == .onDuty)
    #expect(answers.duty("是", heading: "是否在岗") == .onDuty)
    #expect(answers.duty("否", heading: "是否在岗") == .toReturn)
    #expect(answers.duty("√", heading: "是否需返岗（是/否）") == .toReturn)
    #expect(answers.duty("否", heading: "是否需返岗") == .onDuty)
    #expect(answers.duty("是", heading: "备注") == .unstated)
    #expect(answers.duty("", heading: "是否在岗") == .unstated)
  }

  @Test("Blanks and ditto marks")
  func placeholders() {
    for word in ["", " ", "/", "-", "——", "N/A", "空", "不详", "？", "#N/A", "#REF!"] {
      #expect(answers.isBlank(word), "\(word)")
    }
    for word in ["无", "0", "没有", "张三"] { #expect(!answers.isBlank(word), "\(word)") }
    for word in ["同上", "〃", "″", "同 上", "\""] { #expect(answers.isDitto(word), "\(word)") }
    for word in ["", "同德", "张同"] { #expect(!answers.isDitto(word), "\(word)") }
  }
}
