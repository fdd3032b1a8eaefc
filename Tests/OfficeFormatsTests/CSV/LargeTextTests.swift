import OfficeFormats
import Testing

@Suite("Large delimited text")
struct LargeTextTests {
  /// Texts that are cut into pieces for several threads, with lines that end where no record does.
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var lineEnd = "\r\n"
    /// How a record's second field is written, and what it says.
    var field: @Sendable (Int) -> (written: String, says: String)

    private static let filler = String(repeating: "朝阳区某某街道某某小区", count: 24)

    static let all: [Text] = [
      Text(testDescription: "nothing quoted") { ("\(filler)\($0)", "\(filler)\($0)") },
      Text(testDescription: "line ends within quotes everywhere") {
        ("\"\(filler)\n\($0)\n\(filler)\"", "\(filler)\n\($0)\n\(filler)")
      },
      Text(testDescription: "line ends as between records within some quotes", lineEnd: "\n") {
        $0 % 50 == 0 ? ("\"\(filler)\n\n\($0)\"", "\(filler)\n\n\($0)") : ("\(filler)\($0)", "\(filler)\($0)")
      },
      Text(testDescription: "records so long that pieces end in their middle", lineEnd: "\n") {
        let long = String(repeating: filler + "\n", count: $0 % 5_000 == 0 ? 9_000 : 1)
        return ("\"\(long)\($0)\"", "\(long)\($0)")
      },
      Text(testDescription: "a quote that nobody closes") {
        $0 == 9_000 ? ("\"\(filler)", "\"\(filler)") : ("\(filler)\($0)", "\(filler)\($0)")
      },
    ]
  }

  @Test("Pieces come to the records that were written", arguments: Text.all)
  func readsRecords(_ text: Text) throws {
    var (written, said): ([UInt8], [String]) = ([], [])
    while written.count < 18 << 20 {
      let field = text.field(said.count)
      written += "\(said.count),\(field.written),完\(text.lineEnd)".utf8
      said.append(field.says)
    }
    let document = try OfficeReader(limits: ReadLimits(cellTextBytes: 16 << 20)).read(written)
    guard case .workbook(let workbook) = document else {
      Issue.record("no workbook")
      return
    }
    let sheet = try #require(workbook.sheets.first)
    let rows = sheet.blocks.flatMap { block in block.rows.map { (block, $0) } }
    #expect(rows.map(\.1.rowNumber) == Array(1...said.count))
    for (number, (block, row)) in rows.enumerated() {
      let texts = block.cells[row.cellRange].map { block.withTextBytes(of: $0) { String(decoding: $0, as: UTF8.self) } }
      guard texts != [String(number), said[number], "完"] else { continue }
      Issue.record("record \(number) differs")
      return
    }
  }
}
