internal import Dispatch
internal import Synchronization

/// A value that another thread works out meanwhile.
package final class Eventual<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isReady = DispatchSemaphore(value: 0)

  /// Begins `work` at once on another thread.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let result = work()
      value.withLock { $0 = result }
      isReady.signal()
    }
  }

  /// Waits for the value; may be called more than once.
  package func get() -> Value {
    while true {
      isReady.wait()
      isReady.signal()
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}
