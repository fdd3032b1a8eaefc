/// What of a publication is rendered together and needs nothing of the rest: on any thread, in any order.
package enum ReportPiece: Sendable {
  case files(@Sendable () throws -> [ReportFile])
  case long(LongReport)

  /// Whole, a long one too.
  package func files() throws -> [ReportFile] {
    switch self {
    case .files(let render): return try render()
    case .long(let report):
      var bytes: [UInt8] = []
      try report.forEachPart { bytes += $0 }
      return [ReportFile(path: report.path, bytes: bytes, isInternal: report.isInternal)]
    }
  }
}

/// A file that is too long to be held in memory: it comes in parts of about a megabyte, each of whole lines.
package struct LongReport: Sendable {
  package typealias Take = (_ part: [UInt8]) throws -> Void

  /// As ``ReportFile/path``.
  package let path: String
  /// As ``ReportFile/isInternal``.
  package let isInternal: Bool
  private let render: @Sendable (Take) throws -> Void

  init(path: String, isInternal: Bool, _ render: @escaping @Sendable (Take) throws -> Void) {
    self.path = path
    self.isInternal = isInternal
    self.render = render
  }

  /// Renders the file.
  /// - Parameter take: told each part in turn; it may end the rendering by throwing.
  package func forEachPart(_ take: Take) throws { try render(take) }
}

/// A file of a publication as run.json lists it.
package struct ReportOutput: Sendable {
  package var path: String
  /// Lower-case hex.
  package var sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
