import Rulebook
import Testing

@Suite("What decides an address") struct AddressBeginningTests {
  private static let resolver: PlaceResolver = Rulebook(settings: Settings()).places

  private static let beginnings = [
    "长春市朝阳区桂林街道", "长春市经开区会展街道", "经济技术开发区东方广场街道", "长春市净月高新区净月街道", "吉林省长春市宽城区兰家镇",
    "长春 市 南关区　曙光街道", "莲花山度假区泉眼镇", "朝阳区吉林大路", "长春市九台区卡伦", "新区北湖街道", "吉林省四平市公主岭市范家屯镇", "高新区硅谷街道",
    "北京市朝阳区三里屯街道", "长春市双阳区", "汽开区东风街道", "农安县农安镇", "净月大街", "二道区英俊",
  ]
  private static let endings = [
    "", "办事处", "阳光花园3栋1单元501", "红旗村五社", "北街12号", "路8号", "二中宿舍", "市场", "长春大街", "泉眼村", "辽宁省沈阳市铁西区", "道", "经济开发区", " 绿园区",
    "大学南校区", "镇", "㐀𠀀",
  ]

  @Test("The bytes that decide an address decide it whatever follows", arguments: beginnings)
  func decidesWhateverFollows(_ beginning: String) {
    for ending in Self.endings {
      let address = Array((beginning + ending).utf8)
      let (evidence, count) = address.withUnsafeBufferPointer { Self.resolver.address($0) }
      #expect(evidence == Self.resolver.evidence(of: beginning + ending, in: .address))
      guard let count else { continue }
      for other in Self.endings {
        let changed = Array(address[..<count]) + Array(other.utf8)
        #expect(
          changed.withUnsafeBufferPointer { Self.resolver.address($0).evidence } == evidence, "\(ending), \(other)")
      }
    }
  }

  @Test("A district and a town decide, and so spare the rest")
  func decides() {
    let address = Array("长春市朝阳区桂林街道阳光花园3栋".utf8)
    let count = address.withUnsafeBufferPointer { Self.resolver.address($0).decidingBytes }
    #expect(count == "长春市朝阳区桂林街道".utf8.count)
    let open = Array("长春市朝阳区阳光花园3栋".utf8)
    #expect(open.withUnsafeBufferPointer { Self.resolver.address($0).decidingBytes } == nil)
  }
}
