import Foundation
import Glibc
import OfficeFormats
import TestSupport
import Testing

@testable import BatchRun

@Suite("Old formats are read through LibreOffice where an office names it", .serialized) struct LegacyConverterTests {
  private static let soffice = "/usr/bin/soffice"
  private static let isInstalled = access(soffice, X_OK) == 0

  @Test(
    "The real program turns a spreadsheet of each old kind into one that reads the same",
    .enabled(if: isInstalled, "LibreOffice is not installed"), arguments: ["xls", "ods"])
  func convertsSpreadsheets(kind: String) async throws {
    let folder = try TemporaryFolder()
    let roster = InventedRoster("长春甲机械有限公司", persons: 5, seed: 1)
    try Data(roster.csv).write(to: URL(fileURLWithPath: folder.path + "/名单.csv"))
    let old = try prepared(folder, kind)
    let format = try #require(sourceFormat(of: old))
    let route = try #require(LegacyConverter.route(for: format, old))
    #expect(route.from == kind)
    let modern = try await convert(old, route, with: Self.soffice).get()
    guard case .workbook(let workbook) = try OfficeReader(limits: ReadLimits()).read(modern),
      case .workbook(let original) = try OfficeReader(limits: ReadLimits()).read(roster.csv)
    else {
      Issue.record("no workbook came out")
      return
    }
    #expect(texts(workbook).contains("长春甲机械有限公司返岗员工统计明细表"))
    #expect(texts(workbook).filter { $0.contains("某") } == texts(original).filter { $0.contains("某") })
    #expect(try leftovers().isEmpty)
  }

  @Test("A program that hangs is ended with everything that it started, and its folder goes")
  func endsWhatHangs() async throws {
    let folder = try TemporaryFolder()
    let marker = "31\(getpid())"
    let script = try program(folder, "sleep \(marker) &\nsleep \(marker)\n")
    let result = await convert([1], (from: "xls", to: .xlsx), with: script, seconds: 1)
    guard case .failure(.timedOut(seconds: 1)) = result else {
      Issue.record("\(result)")
      return
    }
    // The kernel ends a process namespace right after its first process, not with it.
    for _ in 0..<200 where try isRunning("sleep\u{0}\(marker)") { usleep(50_000) }
    #expect(try !isRunning("sleep\u{0}\(marker)"))
    #expect(try leftovers().isEmpty)
  }

  @Test("A program that gives nothing, or is not there, gives a sentence that says how to send the file instead")
  func explainsFailures() async throws {
    let folder = try TemporaryFolder()
    for program in [try program(folder, "exit 0\n"), folder.path + "/没有"] {
      guard case .failure(let failure) = await convert([1], (from: "xls", to: .xlsx), with: program) else {
        Issue.record("\(program) converted something")
        continue
      }
      #expect(failure.sentence.contains("另存为 .xlsx"))
    }
  }

  /// Converts as a run does: on a plain thread, since the wait would block one of Swift's own.
  private func convert(
    _ bytes: [UInt8], _ route: (from: String, to: LegacyConverter.Target), with program: String, seconds: Int = 120
  ) async -> Result<[UInt8], LegacyConverter.Failure> {
    await withCheckedContinuation { continuation in
      DetachedThread.start {
        let converter = LegacyConverter(program: program, seconds: seconds, maximumBytes: 10 << 20) { false }
        continuation.resume(
          returning: Result { () throws(LegacyConverter.Failure) in try converter.convert(bytes, route) })
      }
    }
  }

  private func program(_ folder: TemporaryFolder, _ body: String) throws -> String {
    // Below /opt or /usr nothing can be written by a test; the sandbox shows the program's own folder.
    let path = folder.path + "/office/program/soffice"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/office/program", withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(body)".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func prepared(_ folder: TemporaryFolder, _ kind: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.soffice)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--infilter=CSV:44,34,76", "--convert-to",
      kind, "--outdir", folder.path, folder.path + "/名单.csv",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/名单." + kind)))
  }

  private func sourceFormat(of bytes: [UInt8]) -> SourceFormat? {
    do throws(ReadError) {
      _ = try OfficeReader(limits: ReadLimits()).read(bytes)
      return nil
    } catch {
      guard case .unsupportedFormat(let format) = error.cause else { return nil }
      return format
    }
  }

  private func texts(_ workbook: Workbook) -> [String] {
    workbook.sheets.flatMap { sheet in
      sheet.blocks.flatMap { block in block.cells.map { sheet.rawText(of: $0, in: block) } }
    }
  }

  private func isRunning(_ command: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").contains { name in
      guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
        return false
      }
      return String(decoding: line, as: UTF8.self).hasPrefix(command)
    }
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()).filter {
      $0.hasPrefix("fugong-convert-\(getpid())-")
    }
  }
}
