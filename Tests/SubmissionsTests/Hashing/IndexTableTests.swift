internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("A table of indices by hashes")
struct IndexTableTests {
  @Test(
    "gives what a dictionary gives, with hashes that fall together and those that do not", arguments: [0, 7, 1 << 40])
  func asDictionary(spread: UInt64) {
    var random = SeededRandom(seed: spread)
    var table = spread == 0 ? IndexTable(expecting: 3) : IndexTable()
    var (keys, known) = ([UInt64](), [UInt64: Int]())
    for _ in 0..<3000 {
      let key = UInt64.random(in: 0..<2000, using: &random)
      let found = table.firstIndex(of: key &* spread) { keys[$0] == key }
      #expect(found == known[key])
      guard found == nil else { continue }
      known[key] = keys.count
      table.insert(keys.count, hash: key &* spread)
      keys.append(key)
    }
    #expect(known.count > 1000)
  }
}
