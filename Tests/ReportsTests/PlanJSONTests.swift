import FoundationEssentials
import Reports
import Rulebook
import Testing

@Suite("A plan as JSON")
struct PlanJSONTests {
  private func object(_ figures: PlanFigures) throws -> [String: Value] {
    try JSONDecoder().decode([String: Value].self, from: Data(JSONValue(figures).bytes))
  }

  @Test("has every key even where the plan states nothing, and null instead of zero")
  func emptyPlan() throws {
    let plan = try object(PlanFigures())
    #expect(
      plan.keys.sorted()
        == [
          "buses", "bus", "byUnit", "byZone", "closed", "loadFactor", "plannedDate", "presence", "responsible",
          "routes",
          "seats", "sections", "total",
        ].sorted())
    #expect(plan["total"] == .null)
    #expect(plan["plannedDate"] == .null)
    #expect(plan["byUnit"]?["南关区"] == .null)
    #expect(plan["byZone"]?["封控区"] == .null)
    #expect(plan["presence"]?["三日一检"] == .bool(false))
    #expect(plan["responsible"]?["10"] == .bool(false))
  }

  @Test("writes dates as ISO, load factors as fractions and a stated zero as 0")
  func statedFigures() throws {
    var figures = PlanFigures()
    figures.plannedDate = CalendarDay(year: 2022, month: 4, day: 18)
    figures.loadFactor = 0.5
    figures.byZone[.sealed] = 0
    figures.sections = [PlanFigures.Section(number: 1, title: "复工“原因”\\\"", status: .answered)]
    figures.routes = [PlanFigures.Route(name: "1号线", stops: ["卫星广场", "厂区"])]
    let plan = try object(figures)
    #expect(plan["plannedDate"] == .string("2022-04-18"))
    #expect(plan["loadFactor"] == .number(0.5))
    #expect(plan["byZone"]?["封控区"] == .number(0))
    #expect(plan["sections"]?[0]?["title"] == .string("复工“原因”\\\""))
    #expect(plan["routes"]?[0]?["stops"]?[1] == .string("厂区"))
  }
}

private enum Value: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Value])
  case object([String: Value])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([Value].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: Value].self))
    }
  }

  subscript(key: String) -> Value? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  subscript(index: Int) -> Value? {
    guard case .array(let array) = self, array.indices.contains(index) else { return nil }
    return array[index]
  }
}
