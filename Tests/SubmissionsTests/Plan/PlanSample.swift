import OfficeFormats
import Rulebook
import Submissions

/// A plan of an invented enterprise whose sections a test replaces one by one.
struct PlanSample {
  /// Text of each section below its heading; `nil` leaves the section out.
  var bodies: [Int: String] = [
    1: "因订单交付需要，计划4月18日复工。责任人：王强。",
    2: "需返岗员工共计156人。",
    3: "1.采取封闭在厂方式，由生产部落实。责任人：王强。",
    4: "员工进场测量体温。责任人：王强。",
    5: "员工分网格管理。责任人：王强。",
    6: "车辆消毒后进厂。责任人：王强。",
    7: "每三天一次核酸。责任人：王强。",
    8: "每日消毒两次。责任人：王强。",
    9: "制定应急预案。责任人：王强。",
    10: "落实安全生产责任。责任人：王强。",
  ]
  var titles = [
    "", "企业复工复产原因及计划复工复产时间", "需要返岗（当前在岗）员工情况", "企业复工复产方式组织", "员工进场管理", "员工厂内管理", "运输车辆通行", "核酸、抗原检测", "防疫消杀",
    "应急措施", "安全生产",
  ]
  var order = Array(1...10)
  var title = "长春莲峰汽车零部件有限公司复工复产工作方案"
  /// The number in front of a heading, by its place in the paper (1-based).
  var number: (Int) -> String = { ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][$0 - 1] + "、" }

  static func withStaff(_ text: String) -> PlanSample {
    var sample = PlanSample()
    sample.bodies[2] = text
    return sample
  }

  var text: String {
    var lines = [title]
    for (index, section) in order.filter({ bodies[$0] != nil }).enumerated() {
      lines.append(number(index + 1) + titles[section])
      lines.append(bodies[section] ?? "")
    }
    return lines.joined(separator: "\n")
  }

  func read(path: String = "方案.txt") -> SubmittedDocument { Self.read(TextDocument(plainText: text), path: path) }

  static func read(_ document: TextDocument, path: String = "方案.docx") -> SubmittedDocument {
    let day = CalendarDay(dayNumber: 19_100)  // 2022-04-18
    return SubmissionReader(rulebook: rulebook, cutOff: CutOff(day: day, minuteOfDay: 18 * 60))
      .read(.text(document), from: DocumentOrigin(path: path))
  }

  var figures: PlanFigures { read().plan?.figures ?? PlanFigures() }

  func count(of code: FindingCode) -> Int { read().plan?.findings.first { $0.code == code }?.count ?? 0 }

  private static let rulebook = Rulebook()
}
