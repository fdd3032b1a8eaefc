package import Consolidation

extension Summary {
  /// How many files met each fate, in the order of ``FileFate``; fates that none met are left out.
  package var fileCounts: [(fate: FileFate, count: Int)] {
    var counts: [FileFate: Int] = [:]
    // By index: thousands of records need not be copied for their fates.
    for index in files.indices { counts[files[index].fate, default: 0] += 1 }
    return FileFate.allCases.compactMap { fate in counts[fate].map { (fate, $0) } }
  }
}
