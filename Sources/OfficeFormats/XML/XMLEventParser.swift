internal import CLibXML2

/// The name of an element or attribute with what its namespace means to a reader of office files.
struct XMLName: Equatable {
  var local: String
  var namespace: XMLNamespace
}

/// Namespaces that readers ask for; transitional and strict ones are the same (ECMA-376 Part 1, Annex A, and Part 4).
enum XMLNamespace: Equatable {
  case none
  case spreadsheet
  case officeRelationships
  case packageRelationships
  case wordprocessing
  case markupCompatibility
  case officeMath
  case other

  private static let byURI: [String: Self] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .spreadsheet,
    "http://purl.oclc.org/ooxml/spreadsheetml/main": .spreadsheet,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .officeRelationships,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .officeRelationships,
    "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .wordprocessing,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .wordprocessing,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .markupCompatibility,
    "http://schemas.openxmlformats.org/officeDocument/2006/math": .officeMath,
    "http://purl.oclc.org/ooxml/officeDocument/math": .officeMath,
  ]

  init(uri: String?) {
    guard let uri else {
      self = .none
      return
    }
    self = Self.byURI[uri] ?? .other
  }
}

/// The attributes of one element; valid only while its start is being handled.
struct XMLAttributes {
  fileprivate let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int
  fileprivate let names: XMLNameMemory

  /// The value of an attribute without a namespace, entities resolved.
  subscript(name: StaticString) -> String? { value(named: name, in: .none) }

  subscript(name: StaticString, namespace: XMLNamespace) -> String? { value(named: name, in: namespace) }

  /// xsd:boolean.
  func isTrue(_ name: StaticString) -> Bool {
    let value = self[name]
    return value == "1" || value == "true"
  }

  private func value(named name: StaticString, in namespace: XMLNamespace) -> String? {
    guard let base else { return nil }
    // libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
    for index in 0..<count {
      let fields = base + index * 5
      guard let local = fields[0], strcmp(local, name) else { continue }
      guard names.namespace(fields[2]) == namespace else { continue }
      guard let start = fields[3], let end = fields[4] else { return "" }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private func strcmp(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let size = name.utf8CodeUnitCount
    for index in 0..<size where text[index] != name.utf8Start[index] { return false }
    return text[size] == 0
  }
}

/// Receives the events of an XML part; a thrown error ends the parse.
protocol XMLHandler: AnyObject {
  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError)
  func endElement(_ name: XMLName) throws(ReadError)
  /// May come in several pieces.
  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError)
}

/// libxml2's push parser without document types, entities, network or files (requirement 19).
final class XMLEventParser {
  private let context: xmlParserCtxtPtr
  private let handler: any XMLHandler
  private let part: String
  private let maximumDepth: Int
  private var depth = 0
  private var hasBegun = false
  private var failure: ReadError?

  private let names = XMLNameMemory()

  private static let encodingBytes = 4

  init(part: String, limits: ReadLimits, handler: any XMLHandler) throws(ReadError) {
    self.part = part
    self.handler = handler
    maximumDepth = limits.xmlDepth
    var sax = Self.callbacks()
    guard let context = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else {
      throw ReadError(.malformedXML("no parser"), part: part)
    }
    self.context = context
    // Without XML_PARSE_NOENT an attribute's `&amp;` arrives as `&#38;`; no entity but the predefined five exists here.
    let options = [XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    xmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    // xmlCtxtUseOptions may replace handlers, so that the context's own copy is what counts.
    context.pointee.sax.pointee = Self.callbacks()
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Parses the next bytes of the part.
  func parse(_ bytes: Span<UInt8>, isLast: Bool) throws(ReadError) {
    var code: Int32 = 0
    if !hasBegun, bytes.count > Self.encodingBytes {
      // libxml2 decides UTF-16 from its first bytes, and takes it rightly only where they come alone.
      code = feed(bytes.extracting(first: Self.encodingBytes), isLast: false)
      if code == 0 { code = feed(bytes.extracting(droppingFirst: Self.encodingBytes), isLast: isLast) }
    } else {
      code = feed(bytes, isLast: isLast)
    }
    hasBegun = true
    if let failure { throw failure }
    guard code == 0 || context.pointee.wellFormed == 1 else {
      throw ReadError(
        .malformedXML("libxml2 error \(code)"), part: part, byteOffset: Int(xmlByteConsumed(context)))
    }
  }

  private func feed(_ bytes: Span<UInt8>, isLast: Bool) -> Int32 {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlParseChunk(context, $0.baseAddress, Int32(truncatingIfNeeded: $0.count), isLast ? 1 : 0)
      }
    }
  }

  private func stop(_ error: ReadError) {
    guard failure == nil else { return }
    failure = error
    failure?.part = part
    xmlStopParser(context)
  }

  private func handle(_ event: () throws(ReadError) -> Void) {
    guard failure == nil else { return }
    do throws(ReadError) { try event() } catch { stop(error) }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth <= maximumDepth else { return stop(ReadError(.overLimit(.xmlDepth, allowed: maximumDepth))) }
    handle { () throws(ReadError) in
      try handler.startElement(self.name(name, uri), XMLAttributes(base: attributes, count: Int(count), names: names))
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) {
    depth -= 1
    handle { () throws(ReadError) in try handler.endElement(self.name(name, uri)) }
  }

  private func name(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> XMLName {
    XMLName(local: names.local(local), namespace: names.namespace(uri))
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> XMLEventParser? {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = context.pointee._private
    else { return nil }
    return Unmanaged<XMLEventParser>.fromOpaque(own).takeUnretainedValue()
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let name else { return }
      XMLEventParser.parser(context)?.start(name, uri, count, attributes)
    }
    sax.endElementNs = { context, name, _, uri in
      guard let name else { return }
      XMLEventParser.parser(context)?.end(name, uri)
    }
    let characters: charactersSAXFunc = { context, text, count in
      guard let parser = XMLEventParser.parser(context) else { return }
      let buffer = UnsafeBufferPointer(start: text, count: Int(count))
      parser.handle { () throws(ReadError) in try parser.handler.characters(buffer) }
    }
    sax.characters = characters
    sax.cdataBlock = characters
    sax.ignorableWhitespace = characters
    sax.internalSubset = { context, _, _, _ in XMLEventParser.parser(context)?.stop(ReadError(.documentType)) }
    sax.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    return sax
  }
}

extension ZipArchive {
  /// Runs a part through libxml2; for the parts whose cost does not matter, and as the judge of the scanners.
  func parseXML(
    _ entry: ZipEntry, limits: ReadLimits, budget: inout InflationBudget, maximumBytes: Int, firstBytes: Int = .max,
    handler: any XMLHandler
  ) throws(ReadError) {
    let part = String(decoding: entry.name, as: UTF8.self)
    let parser = try XMLEventParser(part: part, limits: limits, handler: handler)
    var size = 0
    try forEachChunk(of: entry, budget: &budget, firstBytes: firstBytes) { (chunk) throws(ReadError) in
      size += chunk.count
      guard size <= maximumBytes else { throw ReadError(.overLimit(.partBytes, allowed: maximumBytes), part: part) }
      try chunk.withBytes { (bytes) throws(ReadError) in try parser.parse(bytes, isLast: chunk.isLast) }
    }
  }
}
