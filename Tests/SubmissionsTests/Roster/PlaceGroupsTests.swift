internal import Testing

@testable internal import Submissions

@Suite("Groups of rows whose places are shown alike")
struct PlaceGroupsTests {
  private static func key(_ number: Int) -> PlaceGroups.Key {
    PlaceGroups.Key(
      unit: Int32(number % 7) - 1, township: Int32(number % 5) - 1, community: -1, address: UInt64(number / 35),
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
