internal import OfficeFormats
internal import Rulebook

/// The enterprise's code in a 统一社会信用代码 column that is repeated on each row (`domain.md` 3.7).
///
/// It is taken where all person rows that fill the column agree on one code with the right check character; otherwise
/// the column tells no enterprise from another.
struct CreditCodeColumn {
  let code: CreditCode

  init?(of reading: TableReading, in sheet: Sheet, answers: AnswerVocabulary) {
    guard let column = reading.mapping.mapped.first(where: { $0.field == .creditCode })?.column else { return nil }
    let grid = SheetGrid(sheet: sheet)
    var only: CreditCode?
    var last: Cell?
    for person in reading.persons {
      guard let place = grid.position(ofRowIndex: Int(person.rowNumber) - 1),
        let cell = grid.cell(at: place, column: column), cell.hasContent
      else { continue }
      // Of a spreadsheet's column the same shared string is looked at once.
      if cell.kind == .sharedText, cell.kind == last?.kind, cell.payload == last?.payload { continue }
      last = cell
      let text = sheet.rawText(of: cell, in: sheet.blocks[place.block]).trimmed
      if answers.isBlank(text) || answers.isDitto(text) { continue }
      guard let code = CreditCode(text), only == nil || only == code else { return nil }
      only = code
    }
    guard let only else { return nil }
    code = only
  }
}
