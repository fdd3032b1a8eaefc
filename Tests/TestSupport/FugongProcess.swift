package import Foundation

/// Runs the program itself, as a user or a script would.
package struct FugongProcess {
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let messages: String

    package var outputText: String { String(decoding: output, as: UTF8.self) }
  }

  /// The built program lies beside the test bundle.
  package static var program: URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
      .map { $0.deletingLastPathComponent().appendingPathComponent("fugong") }
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("fugong")
  }

  package static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let running = try start(arguments, in: folder, environment: environment)
    return running.finish()
  }

  package static func start(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], through wrapper: [String] = []
  ) throws -> Running {
    let process = Process()
    let command = wrapper + [program.path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return try Running(process)
  }

  /// A program that is at work, with its output gathered as it comes, so that it never waits for a reader.
  package final class Running {
    private let process: Process
    private let output = Pipe()
    private let errors = Pipe()
    private let gathered = Gathered()
    private let group = DispatchGroup()

    init(_ process: Process) throws {
      self.process = process
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      let gathered = gathered
      gather(output) { gathered.output = $0 }
      gather(errors) { gathered.errors = $0 }
    }

    package var identifier: Int32 { process.processIdentifier }
    package var isRunning: Bool { process.isRunning }

    package func finish() -> Outcome {
      process.waitUntilExit()
      group.wait()
      let status = process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
      return Outcome(
        status: status, output: Array(gathered.output), messages: String(decoding: gathered.errors, as: UTF8.self))
    }

    private func gather(_ pipe: Pipe, _ store: @escaping @Sendable (Data) -> Void) {
      let handle = pipe.fileHandleForReading
      DispatchQueue.global().async(group: group) { store(handle.readDataToEndOfFile()) }
    }
  }

  private final class Gathered: @unchecked Sendable {
    // Each is written once, before the group that `finish` waits for ends.
    var output = Data()
    var errors = Data()
  }
}
