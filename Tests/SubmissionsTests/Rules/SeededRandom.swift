/// Random numbers that are the same in every run (splitmix64), so that a failing property can be tried again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The first 17 digits of an invented resident number with a real date.
  mutating func body() -> UInt64 {
    let region = UInt64.random(in: 110_000..<660_000, using: &self)
    let year = UInt64.random(in: 1950..<2005, using: &self)
    let monthAndDay = UInt64.random(in: 1...12, using: &self) * 100 + UInt64.random(in: 1...28, using: &self)
    let sequence = UInt64.random(in: 1..<1000, using: &self)
    return ((region * 10_000 + year) * 10_000 + monthAndDay) * 1000 + sequence
  }
}
