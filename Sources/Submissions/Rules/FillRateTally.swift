package import Rulebook

/// Counts how many rows fill the cells that grids, vehicles and buses need (`domain.md` 7.7).
///
/// 部门, 班组 and 岗位 are asked of everybody, 车牌 of 自驾 and 合乘, 线路 of 班车.
package struct FillRateTally: Sendable, Equatable {
  /// Which of the asked cells of a row hold something; a ditto mark that was copied counts as filled.
  package struct Filled: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let department = Filled(rawValue: 1)
    package static let team = Filled(rawValue: 2)
    package static let post = Filled(rawValue: 4)
    package static let plate = Filled(rawValue: 8)
    package static let route = Filled(rawValue: 16)
  }

  private var persons = 0
  private var department = 0
  private var team = 0
  private var post = 0
  private var plate = FillRate(filled: 0, asked: 0)
  private var route = FillRate(filled: 0, asked: 0)

  package init() {}

  package mutating func add(_ filled: Filled, mode: TravelMode, returnMode: TravelMode?) {
    persons += 1
    if filled.contains(.department) { department += 1 }
    if filled.contains(.team) { team += 1 }
    if filled.contains(.post) { post += 1 }
    if Self.needsPlate(mode) || returnMode.map(Self.needsPlate) ?? false { plate.add(filled.contains(.plate)) }
    if mode == .shuttleBus || returnMode == .shuttleBus { route.add(filled.contains(.route)) }
  }

  package mutating func add(_ other: Self) {
    persons += other.persons
    department += other.department
    team += other.team
    post += other.post
    plate = FillRate(filled: plate.filled + other.plate.filled, asked: plate.asked + other.plate.asked)
    route = FillRate(filled: route.filled + other.route.filled, asked: route.asked + other.route.asked)
  }

  /// Every field, also where nobody was asked.
  package var rates: [RosterField: FillRate] {
    [
      .department: FillRate(filled: department, asked: persons), .team: FillRate(filled: team, asked: persons),
      .post: FillRate(filled: post, asked: persons), .plate: plate, .route: route,
    ]
  }

  private static func needsPlate(_ mode: TravelMode) -> Bool {
    switch mode {
    case .selfDriving, .carpool: true
    default: false
    }
  }
}

extension FillRate {
  fileprivate mutating func add(_ isFilled: Bool) {
    asked += 1
    if isFilled { filled += 1 }
  }
}
