internal import Rulebook
internal import Testing

@testable internal import Submissions

@Suite("Addresses that begin alike")
struct AddressMemoTests {
  private static let cities = ["长春市", "吉林省长春市", "", "吉林市", "长春市长春市"]
  private static let districts = ["朝阳区", "公主岭市", "净月高新区", "汽开区", "绿园区"]
  private static let towns = ["桂林街道", "富锋街道", "合心镇", "民康街道", "永春镇", "桂林街", "红旗街道", "新立城镇"]
  private static let ends = [
    "", "红旗小区3栋", "林园社区绿地公馆46栋1单元404", "街12号", "道北胡同", "永新乡二道村五组", "恒大绿洲", "开发区管委会对面大院里", "A座",
    "净水路100号", "（乙）", "县", "同心湖一二三四五六七八九十里镇", "学府家园区", "厂区宿舍",
  ]

  /// Every address of the parts, a thousand in all.
  private static let addresses: [String] = cities.flatMap { city in
    districts.flatMap { district in towns.flatMap { town in ends.map { city + district + town + $0 } } }
  }

  @Test("The head of an address is the same read whole and read on from any beginning")
  func readOn() {
    for text in Self.addresses {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { utf8 in
        let whole = AddressHead(of: utf8)
        for count in text.indices.map({ text[..<$0].utf8.count }) {
          var head = AddressHead(ofFirst: UnsafeBufferPointer(rebasing: utf8[..<count]))
          head.read(utf8)
          head.finish()
          #expect(head.bytes == whole.bytes && head.isOver == whole.isOver)
        }
      }
    }
  }

  @Test("Addresses with one mask number are masked alike, and many have one")
  func maskNumbers() {
    let resolver = Rulebook(settings: Settings()).places.forAnotherThread()
    var memo = AddressMemo()
    for text in Self.addresses {
      Array(text.utf8).withUnsafeBufferPointer { utf8 in
        guard memo.number(of: utf8) == nil else { return }
        let (evidence, decidingBytes) = resolver.address(utf8)
        _ = memo.insert(evidence, of: utf8, decidingBytes: decidingBytes)
      }
    }
    var masks: [UInt64: String] = [:]
    var numbered = 0
    for text in Self.addresses {
      let number = Array(text.utf8).withUnsafeBufferPointer { memo.maskNumber(of: $0) }
      guard let number else { continue }
      numbered += 1
      #expect(masks[number, default: AddressMask.masked(text)] == AddressMask.masked(text))
      masks[number] = AddressMask.masked(text)
    }
    #expect(numbered > Self.addresses.count / 4 && masks.count > 20 && masks.count < numbered / 2)
  }
}
