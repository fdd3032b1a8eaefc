internal import Rulebook
internal import Submissions

/// What one enterprise has sent that can be used, sorted by what it is.
struct Offers {
  var fullRosters: [RosterPiece] = []
  var increments: [RosterPiece] = []
  /// Test ledgers and the like beside a roster.
  var ledgers: [RosterPiece] = []
  var carriedRosters: [RosterPiece] = []
  var plans: [Int] = []
  var carriedPlans: [Int] = []
  var letters: [Int] = []
  var carriedLetters: [Int] = []
  var refused: [Int] = []

  /// The offers of every enterprise of the directory, each list in the order of ``Night/files``.
  static func gather(_ night: Night) -> [Offers] {
    var offers = [Offers](repeating: Offers(), count: night.directory.entries.count)
    for file in night.files.indices {
      switch night.readings[file].use {
      case .usable: take(file, of: night, into: &offers)
      case .refused where night.files[file].carriedFrom == nil:
        for enterprise in night.readings[file].enterprises { offers[enterprise].refused.append(file) }
      default: break
      }
    }
    for enterprise in offers.indices { offers[enterprise].setLedgersAside(night) }
    return offers
  }

  /// A list that is less than a minimum roster (`domain.md` 3.2) stands for the enterprise only where nothing else does.
  private mutating func setLedgersAside(_ night: Night) {
    func isLedger(_ piece: RosterPiece) -> Bool { night.roster(piece)?.isLedger == true }
    guard fullRosters.contains(where: isLedger), !(fullRosters + increments + carriedRosters).allSatisfy(isLedger)
    else {
      return
    }
    ledgers = fullRosters.filter(isLedger)
    fullRosters.removeAll(where: isLedger)
  }

  private static func take(_ file: Int, of night: Night, into offers: inout [Offers]) {
    guard case .document(let document) = night.files[file].content else { return }
    let isCarried = night.files[file].carriedFrom != nil
    for (index, roster) in document.rosters.enumerated() {
      guard let enterprise = night.directory.index(of: roster.enterprise) else { continue }
      let piece = RosterPiece(file: file, index: index, enterprise: enterprise)
      if !roster.isUsable {
        if !isCarried { offers[enterprise].refused.append(file) }
      } else if isCarried {
        offers[enterprise].carriedRosters.append(piece)
      } else if roster.isIncremental {
        offers[enterprise].increments.append(piece)
      } else {
        offers[enterprise].fullRosters.append(piece)
      }
    }
    let list: [DocumentKind: WritableKeyPath<Offers, [Int]>] =
      isCarried
      ? [.plan: \.carriedPlans, .commitment: \.carriedLetters] : [.plan: \.plans, .commitment: \.letters]
    let kind = document.plan == nil ? document.kind : .plan
    guard let path = list[kind], let name = document.plan?.enterprise ?? document.enterprise,
      let enterprise = night.directory.index(of: name)
    else { return }
    offers[enterprise][keyPath: path].append(file)
  }
}
