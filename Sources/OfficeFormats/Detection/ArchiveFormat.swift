extension ZipArchive {
  /// What an archive is: an office document by its main part, or just an archive; with that part where it was sought.
  ///
  /// The main part is found through the package relationships (ECMA-376 Part 2, 6.5.3.4) and known by its root
  /// element, so that odd part names and a broken content type list do not matter.
  func officeFormat(limits: ReadLimits) throws(ReadError) -> (format: SourceFormat, main: String) {
    if entry("mimetype") != nil, entry("META-INF/manifest.xml") != nil { return (.openDocument, "") }
    guard let main = try mainPartName(limits: limits) else { return (.zip, "") }
    if main.lowercased().hasSuffix(".bin") { return (.xlsb, main) }
    guard let part = entry(main) else { throw ReadError(.missingPart, part: main) }
    let root = RootElementHandler()
    var budget = InflationBudget(limits)
    do throws(ReadError) {
      try parseXML(
        part, limits: limits, budget: &budget, maximumBytes: limits.inflatedBytes, firstBytes: Self.rootBytes,
        handler: root)
    } catch {
      guard root.format != nil else { throw error }
    }
    return (root.format ?? .zip, main)
  }

  /// Enough for a root element with some thirty namespaces; a longer one costs a second chunk.
  private static let rootBytes = 4096

  /// The main part of an office document, or nil where the archive is no package.
  func mainPartName(limits: ReadLimits) throws(ReadError) -> String? {
    var budget = InflationBudget(limits)
    let handler = RelationshipsHandler(sourcePart: "")
    if let part = entry("_rels/.rels") {
      try parseXML(part, limits: limits, budget: &budget, maximumBytes: limits.smallPartBytes, handler: handler)
      return handler.relationships.first { $0.kind == .officeDocument }?.target
    }
    return ["xl/workbook.xml", "word/document.xml"].first { entry($0) != nil }
  }
}

/// Stops a parse at the root element and says which application's it is.
private final class RootElementHandler: XMLHandler {
  private(set) var format: SourceFormat?

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    format =
      switch (name.namespace, name.local) {
      case (.spreadsheet, "workbook"): .xlsx
      case (.wordprocessing, "document"): .docx
      case (_, "presentation"): .presentation
      default: .zip
      }
    throw ReadError(.malformedXML("only the root element is wanted"))
  }

  func endElement(_ name: XMLName) throws(ReadError) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}
}
