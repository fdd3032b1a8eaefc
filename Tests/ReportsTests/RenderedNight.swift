internal import Consolidation
internal import TestSupport

@testable import Reports

/// The files of a night, by path, as a user finds them.
struct RenderedNight {
  let files: [ReportFile]

  /// A stand-in for SHA-256: tests compare what goes in with what comes out.
  @Sendable static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let hex = String(hash, radix: 16)
    return String(repeating: "0", count: 64 - hex.count) + hex
  }

  init(_ summary: Summary, templates: ReportTemplates = .builtIn) throws {
    files = try ReportSet(summary, templates: templates, sha256: Self.digest).files()
  }

  subscript(path: String) -> [UInt8] { files.first { $0.path == path }?.bytes ?? [] }

  func text(_ path: String) -> String { String(decoding: self[path], as: UTF8.self) }

  /// The lines of a CSV without its mark.
  func lines(_ path: String) -> [String] {
    text(path).split(separator: "\r\n").map(String.init).enumerated().map { index, line in
      index == 0 && line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
    }
  }
}
