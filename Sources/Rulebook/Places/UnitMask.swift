/// Several units, a bit each, in report order.
struct UnitMask: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ unit: ResidenceUnit) { rawValue = 1 << UInt32(unit.rawValue) }

  /// Names of `interface.md`, joined by commas.
  init(names: some StringProtocol) {
    self = names.split(separator: ",").reduce(into: []) { mask, name in
      if let unit = ResidenceUnit(name: String(name)) { mask.insert(UnitMask(unit)) }
    }
  }

  static let outside: UnitMask = [UnitMask(.elsewhereInProvince), UnitMask(.otherProvince), UnitMask(.abroad)]

  /// The one unit, where it is one.
  var single: ResidenceUnit? {
    guard rawValue != 0, rawValue & (rawValue - 1) == 0 else { return nil }
    return ResidenceUnit(rawValue: UInt8(rawValue.trailingZeroBitCount))
  }

  /// In report order.
  var units: [ResidenceUnit] { ResidenceUnit.allCases.filter { contains(UnitMask($0)) } }
}
