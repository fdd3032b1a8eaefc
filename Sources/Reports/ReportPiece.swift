/// Files of a publication that are rendered together and need nothing of the others: on any thread, in any order.
package struct ReportPiece: Sendable {
  private let render: @Sendable () throws -> [ReportFile]

  init(_ render: @escaping @Sendable () throws -> [ReportFile]) { self.render = render }

  package func files() throws -> [ReportFile] { try render() }
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
