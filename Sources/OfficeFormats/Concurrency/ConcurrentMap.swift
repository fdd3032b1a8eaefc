internal import Dispatch
internal import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// As `map`, with several elements at a time: the caller's thread works on them and as many more as there are
  /// processors.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: count) { place in
        let result = transform(self[startIndex + place])
        results.withLock { $0[place] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
