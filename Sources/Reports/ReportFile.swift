/// One file of a publication, ready to be written.
package struct ReportFile: Sendable, Equatable {
  /// Inside the date's folder, with `/`.
  package var path: String
  package var bytes: [UInt8]
  /// Below 内部/: not for sending, and stricter file modes.
  package var isInternal: Bool

  package init(path: String, bytes: [UInt8], isInternal: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isInternal = isInternal
  }
}
