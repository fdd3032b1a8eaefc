/// A worksheet through libxml2: for parts that the scanner does not know, and as its judge.
final class WorksheetHandler: XMLHandler {
  private(set) var assembler: CellAssembler
  private var hasRoot = false
  private var isInRows = false
  private var isInCell = false
  private var markup = CellMarkup()
  private var value: [UInt8]?
  private var formula: [UInt8] = []
  private var inline = RichTextCollector()
  private var inlineText: [UInt8]?
  private var collecting = Collecting.nothing

  private enum Collecting { case nothing, value, formula }

  init(assembler: CellAssembler) { self.assembler = assembler }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    try checkRoot(name)
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "sheetData": isInRows = true
    case "sheetFormatPr": assembler.builder.hidesRowsByDefault = attributes.isTrue("zeroHeight")
    case "mergeCell":
      if let reference = attributes["ref"] {
        try assembler.builder.addMerge(try CellRange(reference: reference.utf8))
      }
    case "row" where isInRows: try startRow(attributes)
    case "c" where isInRows: try startCell(attributes)
    case "v" where isInCell:
      value = []
      collecting = .value
    case "f" where isInCell:
      markup.hasFormula = true
      collecting = .formula
    case "is" where isInCell: inline.begin()
    default: inline.start(name.local)
    }
  }

  /// A page of an HTML server in place of a sheet must not read as an empty one.
  private func checkRoot(_ name: XMLName) throws(ReadError) {
    guard !hasRoot else { return }
    hasRoot = true
    guard name.namespace == .spreadsheet, name.local == "worksheet" else {
      throw ReadError(.malformedXML("root element \(name.local.prefix(40))"))
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "sheetData": isInRows = false
    case "row" where isInRows: try assembler.builder.endRow()
    case "c" where isInCell: try endCell()
    case "v", "f": collecting = .nothing
    case "is" where isInCell: inlineText = inline.finish()
    default: inline.end(name.local)
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    switch collecting {
    case .value: value?.append(contentsOf: text)
    case .formula: formula.append(contentsOf: text)
    case .nothing: inline.append(text)
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(ReadError) {
    var number: Int?
    if let stated = attributes["r"] {
      guard let row = Int(stated) else { throw ReadError(.cellOutsideSheet(String(stated.prefix(20)))) }
      number = row
    }
    var isHidden = attributes["hidden"].map { $0 == "1" || $0 == "true" }
    if let height = attributes["ht"], Double(height) == 0 { isHidden = true }
    try assembler.beginRow(number: number, isHidden: isHidden)
  }

  private func startCell(_ attributes: XMLAttributes) throws(ReadError) {
    isInCell = true
    markup = CellMarkup()
    value = nil
    formula.removeAll(keepingCapacity: true)
    inlineText = nil
    markup.styleIndex = attributes["s"].flatMap { Int($0) } ?? 0
    if let type = attributes["t"].map({ Array($0.utf8) }) {
      guard let known = CellType(type.span, 0..<type.count) else { throw ReadError(.malformedXML("cell type")) }
      markup.type = known
    }
    try assembler.place(column: try column(attributes["r"]))
  }

  /// The column of a reference; a cell that names another row than its own is put there by opening that row.
  private func column(_ reference: String?) throws(ReadError) -> Int? {
    guard let reference else { return nil }
    let place = try CellReference(reference.utf8)
    if place.rowIndex + 1 != assembler.builder.rowNumber {
      try assembler.builder.endRow()
      try assembler.beginRow(number: place.rowIndex + 1, isHidden: nil)
    }
    return place.columnIndex
  }

  private func endCell() throws(ReadError) {
    isInCell = false
    collecting = .nothing
    if isImage { markup.isImage = true }
    if let inlineText, markup.type == .inlineString { return try assembler.addInline(inlineText, markup) }
    let bytes = value ?? []
    guard try assembler.add(markup, bytes.span, value: value == nil ? nil : 0..<bytes.count, isResolved: true) else {
      throw ReadError(.malformedXML("cell value"), rowNumber: assembler.builder.rowNumber)
    }
  }

  private var isImage: Bool {
    if PictureFormula.stands(in: formula.span, 0..<formula.count) { return true }
    guard markup.type == .formulaString, let value else { return false }
    return PictureFormula.stands(in: value.span, 0..<value.count)
  }
}
