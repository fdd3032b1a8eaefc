/// Buses of one kind.
struct BusGroup: Equatable {
  var count: Int
  var seats: Int?
  var isApproximate = false
}

/// A number of a sentence about buses, in reading order.
enum BusEvent: Equatable {
  case count(Int, isApproximate: Bool)
  case seats(Int)

  var isSeats: Bool { if case .seats = self { true } else { false } }

  var count: Int? { if case .count(let count, _) = self { count } else { nil } }
}

/// Brings together how many buses a sentence asks for and how many seats each of them has.
struct BusGroups {
  private(set) var groups: [BusGroup] = []

  /// - Parameters:
  ///   - namesKinds: the sentence names two kinds of buses (大巴、中巴), so that two equal counts are no repetition.
  ///   - speaksOfEach: its seats are those of each bus (每台核载49人，按50%每台不超过24人).
  ///   - isSummed: a total has been left out already.
  init(_ events: [BusEvent], namesKinds: Bool, speaksOfEach: Bool, isSummed: Bool = false) {
    let events = isSummed ? events : Self.withoutTotal(events, namesKinds: namesKinds)
    let seats = events.compactMap { if case .seats(let seats) = $0 { seats } else { nil } }
    if events.drop(while: { !$0.isSeats }).allSatisfy(\.isSeats), seats.count > 1, !speaksOfEach {
      takeInOrder(events, seats)
    } else {
      takeByTurns(events)
    }
  }

  /// 班车3台，其中49座2台、33座1台: the first figure is the sum of the others; 大巴1辆、中巴1辆 are two, and so are 1辆49座、1辆33座.
  private static func withoutTotal(_ events: [BusEvent], namesKinds: Bool) -> [BusEvent] {
    guard let first = events.first?.count else { return events }
    let rest = events.dropFirst().compactMap(\.count)
    let isRepeated = !namesKinds && events.count(where: \.isSeats) < 2
    guard !rest.isEmpty, rest.reduce(0, +) == first, rest.count > 1 || isRepeated else { return events }
    return Array(events.dropFirst())
  }

  /// 大巴1辆、中巴1辆，分别为49座、19座, and 班车2台：吉A…（49座）、吉A…（33座): all counts stand before all seats.
  private mutating func takeInOrder(_ events: [BusEvent], _ seats: [Int]) {
    takeByTurns(events.filter { !$0.isSeats })
    if groups.count == 1, groups[0].count == seats.count {
      let isApproximate = groups[0].isApproximate
      groups = seats.map { BusGroup(count: 1, seats: $0, isApproximate: isApproximate) }
    } else if groups.count == seats.count {
      for (index, seats) in seats.enumerated() { groups[index].seats = seats }
    } else if groups.count > 1 || Set(seats).count == 1 {
      groups = []
      takeByTurns(events)
    }
    // 班车3台，分别为49座、33座: nobody can tell which of them has how many.
  }

  /// 49座大巴两台、33座一台 and 2台49座、1台33座: seats and counts belong together by turns.
  private mutating func takeByTurns(_ events: [BusEvent]) {
    var waitingSeats: Int?
    var isSeatsFirst: Bool?
    for event in events {
      switch event {
      case .seats(let seats):
        if isSeatsFirst == nil { isSeatsFirst = groups.isEmpty }
        if isSeatsFirst == true {
          waitingSeats = seats
        } else {
          for index in groups.indices where groups[index].seats == nil { groups[index].seats = seats }
        }
      case .count(let count, let isApproximate):
        groups.append(BusGroup(count: count, seats: waitingSeats, isApproximate: isApproximate))
        waitingSeats = nil
      }
    }
  }
}
