internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("Groups of rows whose places are shown alike")
struct PlaceGroupsTests {
  private static func key(_ number: Int) -> PlaceGroups.Key {
    PlaceGroups.Key(
      unit: Int32(number % 7) - 1, township: Int32(number % 5) - 1, community: -1, moves: Int32(number % 3),
      address: UInt64(number / 35),
      code: UInt8(number % 2))
  }

  @Test("A key gives its own group or none, however many there are")
  func ownGroup() {
    var groups = PlaceGroups()
    for number in 0..<40_000 {
      groups[Self.key(number)] = Int32(number)
      #expect(groups[Self.key(number)] == Int32(number))
    }
    let known = (0..<40_000).filter { groups[Self.key($0)] != nil }
    #expect(known.allSatisfy { groups[Self.key($0)].map { Self.key(Int($0)) } == Self.key($0) })
    #expect(known.count > 1_000)
  }
}

@Suite("Findings about places, where a column has ever new words")
struct PlaceGroupsReadingTests {
  private static let header: [BuiltCell] = ["姓名", "身份证号", "所在县区", "家庭住址", "管控情况"]
  private static let towns = ["桂林街道", "富锋街道", "永春镇", "清和街道", "前进街道", "红旗街道"]
  private static let places = ["朝阳区", "南关区", "汽开区", "绿园区", "公主岭市", "净月高新区"]

  /// A number without digits, which would be masked.
  private static func letters(_ number: Int) -> String {
    String(String(number).compactMap { Array("甲乙丙丁戊己庚辛壬癸")[$0.wholeNumberValue ?? 0] })
  }

  /// Words come again after others have come that were never there before.
  private static func places(_ number: Int, _ random: inout SeededRandom) -> (unit: String, address: String) {
    let known = Int.random(in: 0...max(1, number / 12), using: &random)
    let unit =
      (places.randomElement(using: &random) ?? "") + (known.isMultiple(of: 3) ? "" : "（\(Self.letters(known))）")
    let place = (places.randomElement(using: &random) ?? "") + (towns.randomElement(using: &random) ?? "")
    return (unit, "长春市\(place)红旗小区\(number)栋")
  }

  @Test("each row stands in the line that shows what it says", arguments: [1, 2, 3])
  func ownLine(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let places = (0..<2500).map { Self.places($0, &random) }
    let rows = places.enumerated().map { number, place -> [BuiltCell] in
      ["王小明", BuiltCell(inventedID(number)), BuiltCell(place.unit), BuiltCell(place.address), "防范区"]
    }
    var builder = RosterBuilder([["长春甲汽车零部件有限公司返岗员工名单"], Self.header] + rows)
    if seed == 3 { builder.rowsPerBlock = 200 }
    let workbook = seed == 2 ? builder.delimited : builder.workbook
    let lines = RosterReading(workbook).findings.filter { $0.code == .unitConflict }
    var count = 0
    for line in lines {
      for cell in line.cells.split(separator: "、") {
        let ends = cell.split(separator: ":").compactMap { Int($0.drop(while: \.isLetter)) }
        for number in try #require(ends.first)...(try #require(ends.last)) {
          let place = places[number - 3]
          #expect(line.value == "\(place.unit) \(AddressMask.masked(place.address))")
          count += 1
        }
      }
    }
    #expect(count == lines.reduce(0) { $0 + $1.count } && count > 1000 && lines.count > 200)
  }
}
