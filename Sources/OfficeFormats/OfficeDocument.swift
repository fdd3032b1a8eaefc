/// A file of an office program as read.
package enum OfficeDocument: Sendable {
  case workbook(Workbook)
  case text(TextDocument)
}
