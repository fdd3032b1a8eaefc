/// A word-processing file of Office Open XML (`.docx`, `.docm`, `.dotx`), transitional or strict.
///
/// Parts are found through relationships (ECMA-376 Part 2, 6.5); the glossary with its building blocks is not read.
package struct DOCXPackage {
  private let archive: ZipArchive
  private let limits: ReadLimits
  private let memory: WordStylesMemory
  private var budget: InflationBudget

  /// Reads the whole document.
  ///
  /// - Parameter main: the part that the package's relationships name.
  package static func read(_ archive: ZipArchive, main: String, limits: ReadLimits) throws(ReadError) -> TextDocument {
    try read(archive, main: main, limits: limits, memory: WordStylesMemory())
  }

  /// - Parameter memory: of the style sheets of other documents.
  static func read(
    _ archive: ZipArchive, main: String, limits: ReadLimits, memory: WordStylesMemory
  ) throws(ReadError) -> TextDocument {
    var package = DOCXPackage(archive, limits: limits, memory: memory)
    return try package.document(main)
  }

  private init(_ archive: ZipArchive, limits: ReadLimits, memory: WordStylesMemory) {
    self.archive = archive
    self.limits = limits
    self.memory = memory
    budget = InflationBudget(limits)
  }

  private mutating func document(_ main: String) throws(ReadError) -> TextDocument {
    let parts = try relationships(of: main)
    let styles = try self.styles(parts)
    let numbering = try self.numbering(parts)
    guard archive.entry(main) != nil else { throw ReadError(.missingPart, part: main) }
    var document = TextDocument()
    document.blocks = try text(of: main, styles, numbering)
    document.headers = try paragraphs(parts, [.header], styles, numbering)
    document.footers = try paragraphs(parts, [.footer], styles, numbering)
    document.footnotes = try paragraphs(parts, [.footnotes, .endnotes], styles, numbering)
    return document
  }

  private mutating func relationships(of part: String) throws(ReadError) -> [Relationship] {
    let handler = RelationshipsHandler(sourcePart: part)
    try parse(relationshipsPartName(of: part), handler)
    return handler.relationships
  }

  private mutating func styles(_ parts: [Relationship]) throws(ReadError) -> WordStyles {
    guard let part = parts.first(where: { $0.kind == .styles }) else { return WordStyles() }
    let key = try archive.entry(part.target).flatMap { (entry) throws(ReadError) in
      try WordStylesMemory.Key(entry, in: archive.source)
    }
    if let key, let known = memory.styles(key) { return known }
    let handler = WordStylesHandler()
    try parse(part.target, handler)
    if let key { memory.keep(handler.styles, key) }
    return handler.styles
  }

  private mutating func numbering(_ parts: [Relationship]) throws(ReadError) -> WordNumbering {
    guard let part = parts.first(where: { $0.kind == .numbering }) else { return WordNumbering() }
    let handler = WordNumberingHandler()
    try parse(part.target, handler)
    return handler.numbering
  }

  private mutating func text(
    of part: String, _ styles: WordStyles, _ numbering: WordNumbering, skipsSeparatorNotes: Bool = false
  ) throws(ReadError) -> [TextDocument.Block] {
    let handler = WordTextHandler(styles: styles, numbering: numbering, skipsSeparatorNotes: skipsSeparatorNotes)
    try parse(part, handler)
    return try handler.finish()
  }

  /// The paragraphs of all parts of some kinds, tables flattened, blank ones left out.
  private mutating func paragraphs(
    _ parts: [Relationship], _ kinds: [RelationshipKind], _ styles: WordStyles, _ numbering: WordNumbering
  ) throws(ReadError) -> [TextDocument.Paragraph] {
    var paragraphs: [TextDocument.Paragraph] = []
    for part in parts {
      guard let kind = part.kind, kinds.contains(kind) else { continue }
      let blocks = try text(of: part.target, styles, numbering, skipsSeparatorNotes: true)
      paragraphs += blocks.flatMap(\.paragraphs).filter { !$0.text.allSatisfy(\.isWhitespace) }
    }
    return paragraphs
  }

  /// A part that is not there holds nothing; only the document itself has to be.
  private mutating func parse(_ part: String, _ handler: any XMLHandler) throws(ReadError) {
    guard let entry = archive.entry(part) else { return }
    try archive.parseXML(
      entry, limits: limits, budget: &budget, maximumBytes: limits.smallPartBytes, handler: handler)
  }
}
