/// A sheet as the workbook part lists it (ECMA-376 Part 1, 18.2.19).
struct SheetEntry: Equatable {
  var name: String
  var relationshipID: String
  var visibility: SheetVisibility
}

/// The list of sheets and the date system (ECMA-376 Part 1, 18.2.27 and 18.2.28).
final class WorkbookHandler: XMLHandler {
  private(set) var sheets: [SheetEntry] = []
  private(set) var uses1904Dates = false

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    switch (name.namespace, name.local) {
    case (.spreadsheet, "sheet"):
      let sheet = SheetEntry(
        name: attributes["name"] ?? "", relationshipID: attributes["id", .officeRelationships] ?? "",
        visibility: attributes["state"].flatMap(SheetVisibility.init) ?? .visible)
      sheets.append(sheet)
    case (.spreadsheet, "workbookPr"):
      uses1904Dates = attributes.isTrue("date1904")
    default:
      break
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}
}
