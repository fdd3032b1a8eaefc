internal import Rulebook
internal import Submissions

/// Decides which offers of an enterprise stand (`domain.md` 3.7).
struct VersionRules {
  let night: Night
  /// Check sums of the originals that the last published figures rest on, by enterprise.
  private let previousSources: [Int: Set<String>]

  init(_ night: Night) {
    self.night = night
    var sources: [Int: Set<String>] = [:]
    for (index, enterprise) in night.previousEnterprises {
      sources[index, default: []].formUnion(enterprise.sources.map(\.sha256))
    }
    previousSources = sources
  }

  func standing(of enterprise: Int, offers: Offers) -> Standing {
    var standing = Standing()
    standing.refused = offers.refused
    standing.letters = offers.letters.isEmpty ? offers.carriedLetters : offers.letters
    choosePlan(of: enterprise, offers, &standing)
    chooseRosters(of: enterprise, offers, &standing)
    return standing
  }

  private func chooseRosters(of enterprise: Int, _ offers: Offers, _ standing: inout Standing) {
    let full = inContentOrder(offers.fullRosters)
    let parts = RosterParts(today: full, previous: offers.carriedRosters.filter(isFull), in: night)
    var base: [RosterPiece] = []
    for part in parts.all {
      let (today, before) = (parts.pieces(of: part, among: full), parts.pieces(of: part, among: offers.carriedRosters))
      base +=
        part == nil
        ? chooseWhole(today, current(before), parts, of: enterprise, &standing)
        : chooseBase(today, current(before), of: enterprise, &standing)
    }
    let replaced = offers.increments.filter { isOlder($0, than: base) }
    standing.rosters =
      inOrderOfGrowth(base) + inOrderOfGrowth(offers.increments.filter { !replaced.contains($0) })
    standing.ledgers = offers.ledgers
    standing.supersededRosters = full.filter { !base.contains($0) } + replaced
    standing.withoutBase = base.isEmpty ? standing.rosters.first : nil
  }

  /// A list of one workshop that is newer than the list of the whole does not replace it: somebody has to be asked.
  private func chooseWhole(
    _ full: [RosterPiece], _ previous: [RosterPiece], _ parts: RosterParts, of enterprise: Int,
    _ standing: inout Standing
  ) -> [RosterPiece] {
    let wholes = full.filter { !parts.isPart($0) }
    let isPreviousWhole = previous.contains { isFull($0) && !parts.isPart($0) }
    guard wholes.count < full.count, !wholes.isEmpty || isPreviousWhole else {
      return chooseBase(full, previous, of: enterprise, &standing)
    }
    let base = chooseBase(wholes, previous, of: enterprise, &standing)
    let newer = full.filter { piece in parts.isPart(piece) && !isOlder(piece, than: base) }
    if !newer.isEmpty {
      standing.note(undecided: newer.map(\.file) + wholes.map(\.file), wholes.isEmpty ? .previous : .whole)
    }
    return base
  }

  /// What stands of one part of the enterprise, or of all of it where no parts are told apart.
  ///
  /// - Parameters:
  ///   - full: today's, in the order of their content.
  ///   - previous: what stood before tonight.
  private func chooseBase(
    _ full: [RosterPiece], _ previous: [RosterPiece], of enterprise: Int, _ standing: inout Standing
  ) -> [RosterPiece] {
    switch VersionChoice(among: full.map(night.candidate)) {
    case .none: return previous
    case .decided(let winner):
      guard isOutdated(full[winner], by: previous) else {
        if isUnrelated(full[winner], to: full + previous) { standing.unrelatedRosters.append(full[winner]) }
        return [full[winner]]
      }
      standing.outdatedRosters.append(full[winner])
      return previous
    case .undecided(let contenders, let newest):
      var base = previous
      if !base.contains(where: isFull) { base += full.filter { isPrevious($0.file, of: enterprise) }.prefix(1) }
      standing.note(undecided: contenders.map { full[$0].file }, base.isEmpty ? .newest : .previous)
      return base.isEmpty ? [full[newest]] : base
    }
  }

  /// Whether what was published is dated later, as it would be seen if its file still lay in the inbox.
  private func isOutdated(_ piece: RosterPiece, by previous: [RosterPiece]) -> Bool {
    guard let date = night.candidate(piece).date else { return false }
    return previous.contains { isFull($0) && (night.candidate($0).date).map { date < $0 } ?? false }
  }

  /// Whether a roster replaces others with none of whose persons it has a document number in common; a list without numbers
  /// cannot be compared.
  private func isUnrelated(_ piece: RosterPiece, to others: [RosterPiece]) -> Bool {
    let replaced = others.filter { $0 != piece }.compactMap(night.roster)
    guard !replaced.isEmpty, let roster = night.roster(piece) else { return false }
    let keys = Set(roster.persons.lazy.map(\.idKey)).subtracting([0])
    guard !keys.isEmpty, replaced.contains(where: { $0.persons.contains { $0.idKey != 0 } }) else { return false }
    return !replaced.contains { $0.persons.contains { keys.contains($0.idKey) } }
  }

  /// The roster that stood before tonight: one full roster and what was added to it.
  private func current(_ carried: [RosterPiece]) -> [RosterPiece] {
    let full = inContentOrder(carried.filter(isFull))
    let base = Self.best(VersionChoice(among: full.map(night.candidate)), of: full)
    return (base.map { [$0] } ?? []) + carried.filter { !isFull($0) }
  }

  /// Whether a later full roster has replaced what an increment added to, so that a cleared inbox and one where all
  /// files still lie give the same figures.
  private func isOlder(_ increment: RosterPiece, than base: [RosterPiece]) -> Bool {
    guard let day = night.roster(increment)?.reportDate else { return false }
    return base.contains { isFull($0) && (night.roster($0)?.reportDate).map { day < $0 } ?? false }
  }

  private func isFull(_ piece: RosterPiece) -> Bool { night.roster(piece)?.isIncremental == false }

  private func choosePlan(of enterprise: Int, _ offers: Offers, _ standing: inout Standing) {
    let plans = inContentOrder(offers.plans)
    let carried = inContentOrder(offers.carriedPlans)
    var chosen = Self.best(VersionChoice(among: carried.map(night.planCandidate)), of: carried)
    switch VersionChoice(among: plans.map(night.planCandidate)) {
    case .none: break
    case .decided(let winner): chosen = plans[winner]
    case .undecided(let contenders, let newest):
      let kept = chosen ?? plans.first { isPrevious($0, of: enterprise) }
      chosen = kept ?? plans[newest]
      standing.undecidedPlans = Standing.Undecided(
        files: contenders.map { plans[$0] }.sorted(), kept: kept == nil ? .newest : .previous)
    }
    standing.plan = chosen
    standing.supersededPlans = plans.filter { $0 != chosen }
  }

  private static func best<Candidate>(_ choice: VersionChoice, of candidates: [Candidate]) -> Candidate? {
    switch choice {
    case .none: nil
    case .decided(let index), .undecided(_, let index): candidates[index]
    }
  }

  private func isPrevious(_ file: Int, of enterprise: Int) -> Bool {
    previousSources[enterprise]?.contains(night.files[file].sha256) ?? false
  }
}

extension VersionRules {
  /// The base before its increments, increments by their date: the first row with a person is the one that counts.
  private func inOrderOfGrowth(_ pieces: [RosterPiece]) -> [RosterPiece] {
    if pieces.count < 2 { return pieces }
    return pieces.sorted { left, right in
      let (leftKey, rightKey) = (growthKey(left), growthKey(right))
      return leftKey == rightKey ? piecePrecedes(left, right) : leftKey < rightKey
    }
  }

  private func growthKey(_ piece: RosterPiece) -> (Int, Int) {
    let roster = night.roster(piece)
    return (roster?.isIncremental == true ? 1 : 0, roster?.reportDate?.dayNumber ?? Int.min)
  }

  private func inContentOrder(_ pieces: [RosterPiece]) -> [RosterPiece] {
    pieces.count < 2 ? pieces : pieces.sorted(by: piecePrecedes)
  }

  private func inContentOrder(_ files: [Int]) -> [Int] { files.count < 2 ? files : files.sorted(by: contentPrecedes) }

  private func piecePrecedes(_ left: RosterPiece, _ right: RosterPiece) -> Bool {
    left.file == right.file ? left.index < right.index : contentPrecedes(left.file, right.file)
  }

  /// By path only among equal bytes, so that renaming a file changes nothing.
  private func contentPrecedes(_ left: Int, _ right: Int) -> Bool {
    (night.files[left].sha256, left) < (night.files[right].sha256, right)
  }
}
