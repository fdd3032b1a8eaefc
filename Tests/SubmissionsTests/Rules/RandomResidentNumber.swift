import TestSupport

extension SeededRandom {
  /// The first 17 digits of an invented resident number with a real date.
  mutating func body() -> UInt64 {
    let region = UInt64.random(in: 110_000..<660_000, using: &self)
    let year = UInt64.random(in: 1950..<2005, using: &self)
    let monthAndDay = UInt64.random(in: 1...12, using: &self) * 100 + UInt64.random(in: 1...28, using: &self)
    let sequence = UInt64.random(in: 1..<1000, using: &self)
    return ((region * 10_000 + year) * 10_000 + monthAndDay) * 1000 + sequence
  }
}
