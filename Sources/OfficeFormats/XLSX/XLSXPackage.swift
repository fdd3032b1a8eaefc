/// Which of the two parsers reads sheets and shared strings.
package enum SheetParsing: Sendable {
  /// The fast scanner, and libxml2 for what it does not know.
  case scannerFirst
  /// libxml2 alone, as the judge in tests.
  case referenceOnly
}

/// An XLSX file opened: its sheets are listed, and each can be read.
///
/// Parts are found through relationships and never by their usual names (ECMA-376 Part 2, 6.5; requirement 13).
package struct XLSXPackage: Sendable {
  /// A worksheet by its place in the workbook.
  package struct SheetListing: Sendable {
    package let name: String
    /// 1-based among the worksheets, hidden ones included, chart sheets not.
    package let number: Int
    package let visibility: SheetVisibility
    /// Absent for a dialog sheet, which has a number but no cells.
    fileprivate let part: String?
  }

  package let listings: [SheetListing]
  private let archive: ZipArchive
  private var limits: ReadLimits
  private let parsing: SheetParsing
  private let uses1904Dates: Bool
  private let stringsPart: String?
  private let stylesPart: String?
  private var budget: InflationBudget
  private var strings: SharedStrings?
  /// Whether the shared strings are UTF-8; the texts of a large workbook are looked through while its first sheet is read.
  private var areStringsValid: Eventual<Bool>?
  private var styles: [CellStyle]?

  /// - Parameter main: the part that the package's relationships name, where that has been looked up already.
  /// - Throws: the reason why this is no workbook.
  package init(
    _ archive: ZipArchive, main: String? = nil, limits: ReadLimits, parsing: SheetParsing = .scannerFirst
  ) throws(ReadError) {
    self.archive = archive
    self.parsing = parsing
    self.limits = limits
    var budget = InflationBudget(limits)
    let workbookPart = if let main { main } else { try Self.workbookPart(archive, limits) }
    guard let entry = archive.entry(workbookPart) else { throw ReadError(.missingPart, part: workbookPart) }
    let workbook = WorkbookHandler()
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.smallPartBytes, handler: workbook)
    let relationships = try Self.relationships(of: workbookPart, archive, limits, &budget)
    listings = Self.list(workbook.sheets, relationships)
    uses1904Dates = workbook.uses1904Dates
    stringsPart = relationships.first { $0.kind == .sharedStrings }?.target
    stylesPart = relationships.first { $0.kind == .styles }?.target
    self.budget = budget
  }

  /// Reads every worksheet.
  package mutating func readAll() throws(ReadError) -> Workbook {
    var sheets: [Sheet] = []
    for listing in listings { sheets.append(try read(listing)) }
    return Workbook(sheets: sheets)
  }

  /// Reads one worksheet; shared strings and styles are read with the first one.
  package mutating func read(_ listing: SheetListing) throws(ReadError) -> Sheet {
    do throws(ReadError) {
      return try readSheet(listing)
    } catch {
      var error = error
      error.sheetName = listing.name
      throw error
    }
  }

  private mutating func readSheet(_ listing: SheetListing) throws(ReadError) -> Sheet {
    guard let part = listing.part else {
      return Sheet(name: listing.name, number: listing.number, visibility: listing.visibility)
    }
    guard let entry = archive.entry(part) else { throw ReadError(.missingPart, part: part) }
    let strings = try sharedStrings()
    let assembler = CellAssembler(
      limits: limits, styles: try cellStyles(), sharedStringCount: strings.count,
      uses1904Dates: uses1904Dates)
    let rows = Result { () throws(ReadError) in try self.rows(entry, assembler) }
    guard areStringsValid?.get() ?? true else { throw ReadError(.malformedXML("not UTF-8")) }
    let (blocks, merges) = try rows.get()
    return Sheet(
      name: listing.name, number: listing.number, visibility: listing.visibility, blocks: blocks,
      sharedStrings: strings, merges: merges, uses1904Dates: uses1904Dates)
  }

  private mutating func rows(
    _ entry: ZipEntry, _ assembler: CellAssembler
  ) throws(ReadError) -> (blocks: [RowBlock], merges: [CellRange]) {
    if parsing == .scannerFirst {
      var scanner = SheetScanner(assembler: assembler)
      if try archive.scanPart(entry, cut: .afterElement("row"), limits: limits, budget: &budget, &scanner) {
        return try take(scanner.assembler)
      }
    }
    let handler = WorksheetHandler(assembler: assembler)
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.inflatedBytes, handler: handler)
    return try take(handler.assembler)
  }

  /// The cap on cells is one for the whole file.
  private mutating func take(
    _ assembler: CellAssembler
  ) throws(ReadError) -> (blocks: [RowBlock], merges: [CellRange]) {
    var builder = assembler.builder
    limits.cells = max(0, limits.cells - builder.readCells)
    return (try builder.finish(), builder.merges)
  }

  private mutating func sharedStrings() throws(ReadError) -> SharedStrings {
    if let strings { return strings }
    let read = try readSharedStrings()
    strings = read
    return read
  }

  private mutating func readSharedStrings() throws(ReadError) -> SharedStrings {
    guard let stringsPart, let entry = archive.entry(stringsPart) else { return SharedStrings() }
    if parsing == .scannerFirst {
      var scanner = SharedStringsScanner(
        limits: limits, declaredBytes: entry.declaredSize, compressedBytes: entry.compressedSize)
      if try archive.scanPart(entry, cut: .afterElement("si"), limits: limits, budget: &budget, &scanner) {
        return try checked(scanner.finish())
      }
    }
    let handler = SharedStringsHandler(limits: limits)
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.inflatedBytes, handler: handler)
    return handler.strings
  }

  private mutating func checked(_ strings: SharedStrings) throws(ReadError) -> SharedStrings {
    if strings.utf8.count >= Self.concurrencyFloorBytes {
      areStringsValid = Eventual { strings.isValid }
    } else if !strings.isValid {
      throw ReadError(.malformedXML("not UTF-8"))
    }
    return strings
  }

  /// Fewer bytes than this are not worth a second thread.
  private static let concurrencyFloorBytes = 1 << 20

  private mutating func cellStyles() throws(ReadError) -> [CellStyle] {
    if let styles { return styles }
    guard let stylesPart, let entry = archive.entry(stylesPart) else { return [] }
    let handler = StylesHandler()
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.smallPartBytes, handler: handler)
    styles = handler.styles
    return handler.styles
  }

  private static func workbookPart(
    _ archive: ZipArchive, _ limits: ReadLimits
  ) throws(ReadError) -> String {
    guard let name = try archive.mainPartName(limits: limits) else { throw ReadError(.missingPart) }
    return name
  }

  private static func relationships(
    of part: String, _ archive: ZipArchive, _ limits: ReadLimits, _ budget: inout InflationBudget
  ) throws(ReadError) -> [Relationship] {
    guard let entry = archive.entry(relationshipsPartName(of: part)) else { return [] }
    let handler = RelationshipsHandler(sourcePart: part)
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.smallPartBytes, handler: handler)
    return handler.relationships
  }

  private static func list(_ sheets: [SheetEntry], _ relationships: [Relationship]) -> [SheetListing] {
    let byID = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var listings: [SheetListing] = []
    for sheet in sheets {
      guard let relationship = byID[sheet.relationshipID], let kind = relationship.kind,
        kind == .worksheet || kind == .dialogsheet
      else { continue }
      listings.append(
        SheetListing(
          name: sheet.name, number: listings.count + 1, visibility: sheet.visibility,
          part: kind == .worksheet ? relationship.target : nil))
    }
    return listings
  }
}

extension SharedStrings {
  fileprivate var isValid: Bool { utf8.withUnsafeBufferPointer { UTF8Check.firstFault($0, allowsLoss: true) } == nil }
}
