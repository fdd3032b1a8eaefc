internal import Glibc
internal import OfficeFormats
internal import Synchronization

/// Turns SIGINT and SIGTERM into a clean stop: before the reports are put in place nothing is published, from then on the
/// run ends normally.
package final class Interruption: Sendable {
  private enum Phase: Int { case running, interrupted, publishing }

  private let phase = Atomic<Int>(Phase.running.rawValue)

  package init() {}

  var isRaised: Bool { phase.load(ordering: .acquiring) == Phase.interrupted.rawValue }

  /// The point of no return; `false` where an interruption came first.
  func beginPublishing() -> Bool {
    phase.compareExchange(
      expected: Phase.running.rawValue, desired: Phase.publishing.rawValue, ordering: .acquiringAndReleasing
    ).original != Phase.interrupted.rawValue
  }

  /// - Returns: `false` where the reports are being put in place already.
  @discardableResult
  func raise() -> Bool {
    phase.compareExchange(
      expected: Phase.running.rawValue, desired: Phase.interrupted.rawValue, ordering: .acquiringAndReleasing
    ).original != Phase.publishing.rawValue
  }

  /// Starts listening; called before any other thread is started, which inherit the blocked signals.
  /// - Parameter lastResort: called on the listening thread when the run has not ended a while after a signal; the
  ///   process ends after it.
  package func listen(lastResort: @escaping @Sendable () -> Void) {
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    DetachedThread.start {
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      sigaddset(&signals, SIGTERM)
      self.wait(for: signals, lastResort)
    }
  }

  private func wait(for signals: sigset_t, _ lastResort: @Sendable () -> Void) {
    var signals = signals
    var number: Int32 = 0
    while sigwait(&signals, &number) == 0 {
      guard raise() else { continue }
      sleep(2)
      lastResort()
      _exit(130)
    }
  }
}
