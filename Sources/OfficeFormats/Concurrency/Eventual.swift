internal import Dispatch
internal import Synchronization

/// A value that another thread works out meanwhile.
package final class Eventual<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isReady = DispatchSemaphore(value: 0)

  /// Begins `work` at once on another thread.
  ///
  /// - Parameter waitsForDisk: the work is mostly waiting. The shared threads are as many as processors, so that one that
  ///   waits would leave a processor idle: such work gets a thread of its own.
  package init(waitsForDisk: Bool = false, _ work: @escaping @Sendable () -> Value) {
    let run: @Sendable () -> Void = { [self] in
      let result = work()
      value.withLock { $0 = result }
      isReady.signal()
    }
    if waitsForDisk { DetachedThread.start(run) } else { DispatchQueue.global(qos: .userInitiated).async(execute: run) }
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
