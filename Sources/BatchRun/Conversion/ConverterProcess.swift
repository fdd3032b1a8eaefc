internal import Dispatch
internal import Glibc
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Runs one conversion to its end, or ends it with everything that it started.
struct ConverterProcess: Sendable {
  let command: (program: String, arguments: [String])
  /// Home, working and temporary folder of the process.
  let folder: String
  let seconds: Int
  let isStopped: @Sendable () -> Bool

  /// Waits on the calling thread, which must be none of Swift's own.
  func run() throws(LegacyConverter.Failure) {
    let ended = DispatchSemaphore(value: 0)
    let failure = Mutex<LegacyConverter.Failure?>(nil)
    let process = Task.detached {
      do {
        _ = try await start()
      } catch {
        failure.withLock { $0 = .unavailable("启动不了转换程序") }
      }
      ended.signal()
    }
    let deadline = WallClock.monotonic + Double(seconds)
    while ended.wait(timeout: .now() + 0.1) == .timedOut {
      guard isStopped() || WallClock.monotonic > deadline else { continue }
      // Cancelling runs the teardown, which ends the whole group.
      process.cancel()
      ended.wait()
      throw isStopped() ? .interrupted : .timedOut(seconds: seconds)
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func start() async throws {
    var options = PlatformOptions()
    // A session of its own is a process group of its own.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let result = try await Subprocess.run(
      .path(FilePath(command.program)), arguments: Arguments(command.arguments), environment: environment,
      workingDirectory: FilePath(folder), platformOptions: options, output: .discarded)
    // Helpers that outlive their parent would hold the profile.
    kill(-result.processIdentifier.value, SIGKILL)
  }

  private var environment: Environment {
    .custom([
      "HOME": folder, "TMPDIR": folder, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
    ])
  }
}
