/// Reads the bytes of one file: the only door into `OfficeFormats`.
package struct OfficeReader: Sendable {
  package let limits: ReadLimits

  package init(limits: ReadLimits) { self.limits = limits }

  /// The format is decided from the bytes (requirement 3).
  package func read(_ bytes: [UInt8]) throws(ReadError) -> OfficeDocument {
    throw ReadError(.unsupportedFormat(.unknownBinary))
  }
}
