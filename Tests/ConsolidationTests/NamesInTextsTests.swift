import Rulebook
import Submissions
import TestSupport
import Testing

@testable import Consolidation

/// Requirement 22: whoever stands in a text that is published is found by the keys of his enterprise's roster.
struct NamesInTextsTests {
  private func person(_ name: String) throws -> Person {
    var person = Person.invented()
    person.nameKey = PersonName.key(ofHash: try #require(PersonName(text: name)).hash)
    return person
  }

  private func plan(_ enterprise: String, stops: [String]) -> SentFile {
    let plan = Plan.invented(enterprise) { $0.routes = [PlanFigures.Route(name: "1号线", stops: stops)] }
    return SentFile("方案.docx", plan: plan)
  }

  @Test func `names of the enterprise's own persons are found in stops and paths`() throws {
    let summary = NightBuilder([
      SentFile("王某甲/名单张某乙.xlsx", "长春甲公司").persons([try person("王某甲"), try person("张某乙"), try person("李雪")]),
      SentFile("乙.xlsx", "长春乙公司").persons([try person("赵某丁")]),
      plan("长春甲公司", stops: ["李雪接站点", "张某乙家", "赵某丁路口", "張某乙家"]),
    ]).summary
    #expect(summary.namesInTexts == ["王某甲", "张某乙", "李雪", "張某乙"])
  }
}
