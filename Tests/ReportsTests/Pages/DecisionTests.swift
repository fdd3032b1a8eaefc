internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("What needs a decision")
struct DecisionTests {
  @Test("Only a positive result is urgent; the other alerts of the night follow, then what the totals show")
  func order() {
    var summary = SampleSummary.small()
    summary.alerts = ["名单填报有核酸阳性 1 人，请当日处置。", "2 份文件无法使用，须重新报送。"]
    let items = Decisions(summary).items
    #expect(items.map(\.isUrgent).prefix(2) == [true, false])
    #expect(items.dropFirst(2).first?.text == "未报 3 户，请督促报送（名单见“未报名单”）。")
    #expect(items.contains { $0.text.hasPrefix("待核实：居住地 49 人、管控情况 161 人、通勤方式 126 人") })
    #expect(items.contains { $0.text.hasPrefix("方案人数与名单人数不一致 7 户") })
  }

  @Test("A night without anything to decide says so")
  func nothing() throws {
    var summary = Summary.empty
    summary.enterprises = [EnterpriseSummary(name: "甲厂")]
    #expect(Decisions(summary).items.isEmpty)
    #expect(try RenderedNight(summary).text("汇总报告.html").contains("没有需要处理的事项。"))
  }

  @Test("Advice on a slip leaves out what only the office can do")
  func slipAdvice() {
    let advice = "改填封控区、管控区、防范区之一。本单位固定的叫法可以加进 fugong.yaml 的 vocabulary.zones。"
    #expect(SlipAdvice.text(.zoneAmbiguous, advice) == "改填封控区、管控区、防范区之一。")
    for explanation in FindingCatalogue.all {
      let text = SlipAdvice.text(explanation.code, explanation.mending)
      #expect(!text.contains("fugong") && !text.isEmpty, "\(explanation.code.rawValue)")
    }
  }
}
