internal import Consolidation
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// 问题清单.csv: every finding with its place, masked; never capped (`interface.md`).
///
/// Hundreds of thousands of lines repeat a few sentences: what a line takes from its file, sheet, column and sentence is
/// written once, and copied as bytes.
struct FindingsList {
  static let title = "问题清单"
  static let headings = [
    "级别", "代码", "企业名称", "文件", "工作表", "单元格", "行数", "字段", "原值", "说明", "处理建议",
  ]

  private let lines: FindingLines
  /// Bytes that lines repeat.
  private let pieces: [UInt8]
  private let sources: [Source]
  /// 级别 and 代码, by rank of the severity and then by code.
  private let codes: [Range<Int>]

  /// Where the pieces of a source lie, each with the comma behind it.
  private struct Source {
    /// 企业名称 and 文件.
    var owner: Range<Int>
    var words: [Range<Int>]
    /// 说明, 处理建议 and the end of the row.
    var sentences: [Range<Int>]
  }

  init(_ lines: FindingLines) {
    self.lines = lines
    var csv = CSVText.pieces
    csv.reserve(lines.sources.reduce(4096) { $0 + Self.size($1) })
    codes = Severity.allCases.flatMap { severity in
      FindingCode.allCases.map { code in csv.fields(severity.rawValue, code.rawValue) }
    }
    sources = lines.sources.map { source in
      Source(
        owner: csv.fields(source.enterprise, source.file), words: source.findings.words.map { csv.field($0) },
        sentences: source.findings.sentences.map { sentence in
          csv.piece { csv in
            csv.text(sentence.message)
            csv.endField()
            csv.text(sentence.advice)
            csv.endRow()
          }
        })
    }
    pieces = csv.bytes
  }

  /// Bytes of the pieces of a source, where none has to be quoted.
  private static func size(_ source: FindingLines.Source) -> Int {
    source.enterprise.utf8.count + source.file.utf8.count + 2
      + source.findings.words.reduce(0) { $0 + $1.utf8.count + 1 }
      + source.findings.sentences.reduce(0) { $0 + $1.message.utf8.count + $1.advice.utf8.count + 3 }
  }

  static func report(_ lines: FindingLines) -> LongReport {
    LongReport(path: "内部/\(title).csv", isInternal: true) { take in try Self(lines).render(take) }
  }

  /// Roughly the bytes of a part, which the cache of a processor holds.
  private static let partBytes = 1 << 20
  /// Roughly the bytes of a line but for its value and its cells.
  private static let lineBytes = 200

  /// Each part is rendered while the one before is taken.
  private func render(_ take: LongReport.Take) throws {
    var heading = CSVText(headings: Self.headings).bytes
    var (first, ahead) = (lines.places.startIndex, Eventual<[UInt8]>?.none)
    repeat {
      let part = part(from: first)
      first = part.upperBound
      let isOnly = ahead == nil && first == lines.places.endIndex
      let next = isOnly ? nil : Eventual { [heading] in rendered(part, behind: heading) }
      if let ahead { try take(ahead.get()) }
      if isOnly { try take(rendered(part, behind: heading)) }
      heading = []
      ahead = next
    } while first < lines.places.endIndex
    if let ahead { try take(ahead.get()) }
  }

  /// The places of the next part.
  private func part(from first: Int) -> Range<Int> {
    var (index, size) = (first, 0)
    while index < lines.places.endIndex, size < Self.partBytes {
      let place = lines.places[index]
      let entry = lines.sources[Int(place.source)].findings.entries[Int(place.index)]
      size += Int(entry.value.count) + Int(entry.cells.count) + Self.lineBytes
      index += 1
    }
    return first..<index
  }

  private func rendered(_ part: Range<Int>, behind heading: [UInt8]) -> [UInt8] {
    var csv = CSVText.pieces
    csv.reserve(Self.partBytes * 2)
    pieces.withUnsafeBufferPointer { pieces in
      var first = part.lowerBound
      while first < part.upperBound {
        // Most neighbours are of one source.
        let source = lines.places[first].source
        let end = lines.places[first..<part.upperBound].firstIndex { $0.source != source } ?? part.upperBound
        append(
          lines.places[first..<end], of: lines.sources[Int(source)].findings, sources[Int(source)], pieces, to: &csv)
        first = end
      }
    }
    return heading.isEmpty ? csv.bytes : heading + csv.bytes
  }

  /// - Parameter places: of one source.
  private func append(
    _ places: ArraySlice<FindingLines.Place>, of list: FindingList, _ source: Source,
    _ pieces: UnsafeBufferPointer<UInt8>, to csv: inout CSVText
  ) {
    func add(_ range: Range<Int>) { csv.written(UnsafeBufferPointer(rebasing: pieces[range])) }
    for place in places {
      let entry = list.entries[Int(place.index)]
      add(codes[entry.severity.rank * FindingCode.allCases.count + Int(entry.code.ordinal)])
      add(source.owner)
      add(source.words[Int(entry.sheet)])
      list.withBytes(of: entry.cells) { csv.utf8($0) }
      csv.endField()
      csv.figure(Int(entry.count))
      csv.endField()
      add(source.words[Int(entry.field)])
      list.withBytes(of: entry.value) { csv.utf8($0) }
      csv.endField()
      add(source.sentences[Int(entry.sentence)])
    }
  }
}

extension CSVText {
  /// Writes a piece of one field.
  fileprivate mutating func field(_ text: String) -> Range<Int> {
    piece { csv in
      csv.text(text)
      csv.endField()
    }
  }

  /// Writes a piece of two fields.
  fileprivate mutating func fields(_ first: String, _ second: String) -> Range<Int> {
    field(first).lowerBound..<field(second).upperBound
  }
}
