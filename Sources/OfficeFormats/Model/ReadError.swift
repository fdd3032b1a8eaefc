/// Why a file could not be read, with the place inside it; the one error that leaves `OfficeFormats`.
package struct ReadError: Error, Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    /// No bytes at all.
    case empty
    /// An OLE container with an `EncryptedPackage` stream (MS-OFFCRYPTO 2.3.4).
    case encrypted
    /// A known format that is not read; the associated value is its usual name.
    case unsupportedFormat(SourceFormat)
    /// The file ends too early: half copied, or cut off on the way.
    case truncated
    /// Structure or check sum broken; the associated value is for operators, in English.
    case corrupt(String)
    /// Not well-formed XML, or XML that the format does not allow; for operators, in English.
    case malformedXML(String)
    /// A document type declaration: no honest office file has one (requirement 19).
    case documentType
    /// A part that the package promises but does not hold.
    case missingPart
    /// A row above 1,048,576 or a column above 16,384 (requirement 11).
    case cellOutsideSheet(String)
    /// Over one of ``ReadLimits``.
    case overLimit(Limit, allowed: Int)
    /// Bytes that are neither UTF-8 nor GB18030 nor UTF-16 with a byte order mark.
    case undecodableText
  }

  package enum Limit: Sendable, Equatable {
    case fileBytes, inflatedBytes, inflationRatio, cells, partBytes, xmlDepth, cellTextBytes, textBytes, zipEntries,
      seconds
  }

  package var cause: Cause
  /// Name of the package part, for files that have parts.
  package var part: String?
  /// Byte offset in the part (or in the file where there is no part), 0-based.
  package var byteOffset: Int?
  /// Name of the worksheet that was being read.
  package var sheetName: String?
  /// 1-based row that was being read.
  package var rowNumber: Int?

  package init(
    _ cause: Cause, part: String? = nil, byteOffset: Int? = nil, sheetName: String? = nil, rowNumber: Int? = nil
  ) {
    self.cause = cause
    self.part = part
    self.byteOffset = byteOffset
    self.sheetName = sheetName
    self.rowNumber = rowNumber
  }
}

/// What a file is, decided from its bytes and never from its name (requirement 3).
package enum SourceFormat: String, Sendable, CaseIterable {
  case xlsx
  case docx
  case delimitedText
  case encryptedOOXML
  /// BIFF workbook in an OLE container (`.xls`, WPS `.et`), or bare BIFF.
  case xls
  /// Word 97 document in an OLE container (`.doc`, WPS `.wps`).
  case doc
  case openDocument
  case rtf
  case html
  case xml
  case pdf
  case image
  /// A ZIP archive that is no office document.
  case zip
  case otherArchive
  case xlsb
  case presentation
  case unknownOLE
  case unknownBinary
}
