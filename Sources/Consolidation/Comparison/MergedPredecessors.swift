/// Which entry of the last merged report each enterprise of this one continues.
///
/// One enterprise may have a roster in several offices, and each of them is a row of its own. So a row continues the one
/// of its name and office; where the offices are called otherwise than last time, or an old report does not name them,
/// a name that stands once on both sides is the same one. Of any other rows of one name nothing can be told: they are
/// compared with nothing, and neither came nor went.
package struct MergedPredecessors {
  /// Parallel to the enterprises: persons of the entry that it continues; `nil` where it had no roster or is unknown.
  package private(set) var persons: [Int?]
  /// Parallel to the enterprises: it has a roster and had none before.
  private(set) var came: [Bool]
  /// Those that had a roster and have none now, by name.
  private(set) var gone: [(name: String, persons: Int)] = []

  private let enterprises: [EnterpriseSummary]
  private let former: [PublishedEnterprise]

  package init(of enterprises: [EnterpriseSummary], in former: [PublishedEnterprise]) {
    self.enterprises = enterprises
    self.former = former
    persons = enterprises.map { _ in nil }
    came = enterprises.map { $0.tally != nil }
    var rest = (now: Array(enterprises.indices), before: Array(former.indices))
    pair(&rest, by: \.officeAndName, \.officeAndName)
    pair(&rest, by: \.name, \.name)
    let unclear = Set(rest.now.map { enterprises[$0].name }).intersection(rest.before.map { former[$0].name })
    for index in rest.now where unclear.contains(enterprises[index].name) { came[index] = false }
    for index in rest.before where !unclear.contains(former[index].name) { noteGone(former[index]) }
    gone.sort { $0.name < $1.name }
  }

  /// Takes out what has a key that stands once on both sides.
  private mutating func pair<Key: Hashable>(
    _ rest: inout (now: [Int], before: [Int]), by key: (EnterpriseSummary) -> Key,
    _ formerKey: (PublishedEnterprise) -> Key
  ) {
    let now = Dictionary(grouping: rest.now) { key(enterprises[$0]) }.compactMapValues(\.only)
    let before = Dictionary(grouping: rest.before) { formerKey(former[$0]) }.compactMapValues(\.only)
    var taken: (now: Set<Int>, before: Set<Int>) = ([], [])
    for (key, index) in now {
      guard let predecessor = before[key] else { continue }
      link(index, to: former[predecessor])
      taken.now.insert(index)
      taken.before.insert(predecessor)
    }
    rest.now.removeAll(where: taken.now.contains)
    rest.before.removeAll(where: taken.before.contains)
  }

  private mutating func link(_ index: Int, to entry: PublishedEnterprise) {
    persons[index] = entry.persons
    came[index] = enterprises[index].tally != nil && entry.persons == nil
    if enterprises[index].tally == nil { noteGone(entry) }
  }

  private mutating func noteGone(_ entry: PublishedEnterprise) {
    if let persons = entry.persons { gone.append((entry.name, persons)) }
  }
}

private struct OfficeAndName: Hashable {
  var office: String
  var name: String
}

extension EnterpriseSummary {
  fileprivate var officeAndName: OfficeAndName { OfficeAndName(office: office, name: name) }
}

extension PublishedEnterprise {
  fileprivate var officeAndName: OfficeAndName { OfficeAndName(office: office, name: name) }
}

extension Array {
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
