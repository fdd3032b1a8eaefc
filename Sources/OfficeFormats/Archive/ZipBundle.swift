/// An archive that is no office document, with the files in it; all of them together stay under the caps of one file.
package struct ZipBundle: Sendable {
  private let archive: ZipArchive
  private let limits: ReadLimits
  private var budget: InflationBudget

  package init(_ source: some ByteSource, limits: ReadLimits) throws(ReadError) {
    archive = try ZipArchive(source, limits: limits)
    self.limits = limits
    budget = InflationBudget(limits)
  }

  /// Files in directory order; folders have names that end with a slash.
  package var entries: [ZipEntry] { archive.entries }

  /// The name of a file as text: UTF-8 where the bytes are valid, else GB18030, which Windows in Chinese and WPS write
  /// (APPNOTE.TXT appendix D knows neither); `nil` where they are neither.
  package static func name(of entry: ZipEntry) -> String? {
    if let text = String(validating: entry.name, as: UTF8.self) { return text }
    return entry.name.withUnsafeBufferPointer { bytes -> String? in
      var index = 0
      while index < bytes.count {
        guard let length = GB18030.characterLength(bytes, at: index) else { return nil }
        index += length
      }
      let text = String(gb18030: bytes)
      return text.contains("\u{FFFD}") ? nil : text
    }
  }

  /// The bytes of one file.
  /// - Throws: `.overLimit` for a file over the caps, `.encrypted`, `.truncated` or `.corrupt`.
  package mutating func contents(of entry: ZipEntry) throws(ReadError) -> [UInt8] {
    var whole: [UInt8] = []
    let allowed = limits.fileBytes
    try archive.forEachChunk(of: entry, budget: &budget) { (chunk) throws(ReadError) in
      guard whole.count + chunk.count <= allowed else { throw ReadError(.overLimit(.fileBytes, allowed: allowed)) }
      whole += chunk.buffer[..<chunk.count]
    }
    return whole
  }
}
