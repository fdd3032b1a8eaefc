/// Reads the bytes of one file: the only door into `OfficeFormats`.
package struct OfficeReader: Sendable {
  package let limits: ReadLimits
  package let textFaults: TextFaults
  private let styles = WordStylesMemory()

  package init(limits: ReadLimits, textFaults: TextFaults = .refuse) {
    self.limits = limits
    self.textFaults = textFaults
  }

  /// Reads the whole file; the format is decided from the bytes (requirement 3).
  /// - Parameter source: an array, or a file of which only what is needed comes into memory.
  package func read(_ source: some ByteSource) throws(ReadError) -> OfficeDocument {
    switch try open(source) {
    case .spreadsheet(var package): .workbook(try package.readAll())
    case .delimitedText(let workbook): .workbook(workbook)
    case .wordprocessing(let archive, let main):
      .text(try DOCXPackage.read(archive, main: main, limits: limits.started(), memory: styles))
    }
  }

  /// Opens a file as far as is needed to list its sheets.
  /// - Throws: `.unsupportedFormat` with the format's name for everything that is known but not read.
  package func open(_ source: some ByteSource) throws(ReadError) -> OpenedFile {
    let limits = limits.started()
    guard source.count > 0 else { throw ReadError(.empty) }
    guard source.count <= limits.fileBytes else {
      throw ReadError(.overLimit(.fileBytes, allowed: limits.fileBytes))
    }
    switch try ByteSignature.format(of: source) {
    case .zip: return try openArchive(try ZipArchive(source, limits: limits), limits)
    case .delimitedText:
      return .delimitedText(
        try CSVReader(limits: limits, faults: textFaults)
          .read(try source.allBytes()))
    case .encryptedOOXML: throw ReadError(.encrypted)
    case let other: throw ReadError(.unsupportedFormat(other))
    }
  }

  private func openArchive(_ archive: ZipArchive, _ limits: ReadLimits) throws(ReadError) -> OpenedFile {
    let (format, main) = try archive.officeFormat(limits: limits)
    switch format {
    case .xlsx: return .spreadsheet(try XLSXPackage(archive, main: main, limits: limits))
    case .docx: return .wordprocessing(archive, main: main)
    case let other: throw ReadError(.unsupportedFormat(other))
    }
  }
}

/// A file whose format is known and whose content can be asked for.
package enum OpenedFile: Sendable {
  case spreadsheet(XLSXPackage)
  /// Delimited text has one sheet and is read at once.
  case delimitedText(Workbook)
  /// - Parameter main: the part that the document is in.
  case wordprocessing(ZipArchive, main: String)
}
