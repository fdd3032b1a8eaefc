package import Rulebook

/// At most three people to a vehicle on the way back, the driver included (`domain.md` 7.5, 12.2; 方案 §六(一)).
///
/// People are grouped by plate and return date within one enterprise. It concerns 自驾, 合乘 and 企业安排车辆; buses are
/// no matter of it.
package struct VehicleCheck: Sendable {
  /// One person who names a vehicle.
  package struct Rider: Sendable {
    /// See ``Plate/key``.
    package var plate: UInt64
    /// The day of return; `nil` where none can be read, which is a group of its own.
    package var day: CalendarDay?
    package var mode: TravelMode
    package var driver: DriverCell
    /// See ``PersonName/hash``; 0 where unknown.
    package var name: UInt64
    /// Whatever the caller finds the row by again.
    package var place: Int

    package init(
      plate: UInt64, day: CalendarDay?, mode: TravelMode, driver: DriverCell = .unstated, name: UInt64, place: Int
    ) {
      self.plate = plate
      self.day = day
      self.mode = mode
      self.driver = driver
      self.name = name
      self.place = place
    }
  }

  /// One vehicle on one day that is not in order.
  package struct Violation: Sendable, Equatable {
    package var code: FindingCode
    package var day: CalendarDay?
    /// ``Rider/place`` of everybody listed, in the order they came.
    package var places: [Int]
    /// Listed people, and the driver where nobody listed is one.
    package var people: Int
    package var limit: Int
  }

  private struct Key: Hashable {
    var plate: UInt64
    var day: CalendarDay?
  }

  private var order: [Key] = []
  private var riders: [Key: [Rider]] = [:]

  package init() {}

  /// Riders without a plate or with another mode are not looked at.
  package mutating func add(_ rider: Rider) {
    guard rider.plate != 0, Self.isConcerned(rider.mode) else { return }
    let key = Key(plate: rider.plate, day: rider.day)
    if riders[key] == nil { order.append(key) }
    riders[key, default: []].append(rider)
  }

  package static func isConcerned(_ mode: TravelMode) -> Bool {
    mode == .selfDriving || mode == .carpool || mode == .companyVehicle
  }

  /// - Parameters:
  ///   - limit: `persons_per_vehicle` of the settings.
  ///   - rosterNames: the names of the enterprise's persons; asked for only where a row names a driver.
  /// - Returns: in the order in which the vehicles first appear.
  package func violations(limit: Int, rosterNames: () -> Set<UInt64>) -> [Violation] {
    var names: Set<UInt64>?
    return order.compactMap { key in
      guard let group = riders[key] else { return nil }
      if names == nil, group.contains(where: \.driver.isName) { names = rosterNames() }
      return Self.judge(group, key: key, limit: limit, rosterNames: names ?? [])
    }
  }

  private static func judge(_ group: [Rider], key: Key, limit: Int, rosterNames: Set<UInt64>) -> Violation? {
    let drivers = Drivers(of: group, rosterNames: rosterNames)
    let people = group.count + (drivers.addOne ? 1 : 0)
    let isUnclear = group.count == limit && !drivers.isKnown
    guard people > limit || isUnclear else { return nil }
    return Violation(
      code: people > limit ? .carOverThree : .carDriverUnclear, day: key.day, places: group.map(\.place),
      people: people, limit: limit)
  }

  /// Who drives: somebody listed, somebody else, or nobody knows.
  private struct Drivers {
    var isKnown: Bool
    /// The driver sits in the vehicle but stands in no row.
    var addOne: Bool

    init(of group: [Rider], rosterNames: Set<UInt64>) {
      let listed = Set(group.map(\.name))
      let named = group.compactMap(\.driver.name)
      let isListed =
        group.contains { $0.driver == .driver || $0.mode == .selfDriving } || named.contains(where: listed.contains)
      let isStranger = named.contains { !listed.contains($0) && !rosterNames.contains($0) }
      let isCompanyVehicle = group.contains { $0.mode == .companyVehicle }
      isKnown = isListed || !named.isEmpty
      addOne = isStranger || (isCompanyVehicle && !isListed)
    }
  }
}

extension VehicleCheck.Violation {
  package var message: String {
    let when = day?.iso ?? "未填返岗日期"
    return code == .carOverThree
      ? "同一车牌（\(when)）乘坐\(people)人，含驾驶员不得超过\(limit)人"
      : "同一车牌（\(when)）已列\(people)人但未注明驾驶员，如驾驶员另有其人则超过\(limit)人"
  }
}
