/// Finds elements of an array by hashes of them: open addressing with linear probes (Knuth, TAOCP 6.4, algorithm L), for where
/// `Dictionary` would hash and copy keys that lie in the elements already.
///
/// Half of the hash stands beside each index, so that hardly any element is looked at in vain.
package struct IndexTable: Sendable {
  /// The hash in the upper half, the index plus one in the lower; 0 where free.
  ///
  /// A power of two, or empty.
  @usableFromInline var slots: [UInt64] = []
  private var count = 0

  package init() {}

  /// - Parameter count: so many indices find room without growing.
  package init(expecting count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The first index of a hash that `isMatch`; it is asked of those that another hash has led here, too.
  @inlinable
  @inline(__always)
  package func firstIndex(of hash: UInt64, where isMatch: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let found = slots[slot]
      if (found ^ hash) >> 32 == 0 {
        let index = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1
        if isMatch(index) { return index }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// - Parameter index: below 2^32 - 1.
  package mutating func insert(_ index: Int, hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    enter((hash & ~0xFFFF_FFFF) | UInt64(UInt32(truncatingIfNeeded: index + 1)))
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(32, old.count * 2))
    for entry in old where entry != 0 { enter(entry) }
  }

  private mutating func enter(_ entry: UInt64) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = entry
  }
}
