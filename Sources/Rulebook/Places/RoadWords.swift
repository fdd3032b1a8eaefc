/// Words that make a place name part of a road, an estate or an institution: 九台北路, 净月大街, 吉林大学 (`domain.md` 4.2).
struct RoadWords: Sendable {
  private let trie: PlaceTrie
  private let infixes: Set<UInt16>

  init() {
    var trie = PlaceTrie(capacityBits: 10)
    for word in Self.words { trie.insert(Array(word.utf16)) { $0.name = 1 } }
    self.trie = trie
    infixes = Set("东西南北中前后新老一二三四五六七八九十第内外".utf16)
  }

  /// Whether such a word stands at `index`, or after one or two units like 北 and 二 (九台北路, 吉林二中).
  ///
  /// - Parameter reach: raised to where the look ended; beyond the text where its end was met.
  func follow(_ text: UnsafeBufferPointer<UInt16>, at index: Int, _ reach: inout Int) -> Bool {
    var position = index
    for _ in 0..<3 {
      if begins(text, at: position, &reach) { return true }
      guard position < text.count, infixes.contains(text[position]) else { return false }
      position += 1
    }
    return false
  }

  private func begins(_ text: UnsafeBufferPointer<UInt16>, at index: Int, _ reach: inout Int) -> Bool {
    var node: UInt16 = 0
    var position = index
    while position < text.count, let next = trie.child(of: node, text[position]) {
      node = next
      position += 1
      if trie.payload(of: node).name != 0 {
        reach = max(reach, position + 1)
        return !isTownship(text, after: position)
      }
    }
    reach = max(reach, position + 1)
    return false
  }

  /// 街 of 净月街道 is no street.
  private func isTownship(_ text: UnsafeBufferPointer<UInt16>, after position: Int) -> Bool {
    position < text.count && text[position - 1] == Self.street && text[position] == Self.way
  }

  private static let street = "街".utf16.first
  private static let way = "道".utf16.first

  private static let words = [
    "路", "街", "大街", "大路", "大道", "公路", "高速", "胡同", "巷", "桥", "大桥", "广场", "站", "小区", "花园", "家园", "嘉园", "公园", "新村", "村",
    "屯", "学校", "小学", "中学", "大学", "学院", "师范", "医院", "宿舍", "公寓", "大厦", "市场", "商场", "商城", "宾馆", "酒店", "饭店", "滑雪场",
    "水库", "机场", "监狱", "农业", "工业", "建筑", "理工", "财经", "高中", "名城", "名苑", "豪庭", "华庭", "雅苑", "苑", "城市花园", "校区", "潭公园",
  ]
}
