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
  private let codes: [Range<Int>]

  /// Where the pieces of a source lie.
  private struct Source {
    var owner: Range<Int>
    var words: [Range<Int>]
    /// 说明, 处理建议 and the end of the row.
    var sentences: [Range<Int>]
  }

  init(_ lines: FindingLines) {
    self.lines = lines
    var csv = CSVText.pieces
    csv.reserve(lines.sources.reduce(4096) { $0 + Self.size($1) })
    codes = FindingCode.allCases.map { code in csv.piece { $0.text(code.rawValue) } }
    sources = lines.sources.map { source in
      Source(
        owner: csv.piece { csv in
          csv.text(source.enterprise)
          csv.endField()
          csv.text(source.file)
        },
        words: source.findings.words.map { word in csv.piece { $0.text(word) } },
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
    source.enterprise.utf8.count + source.file.utf8.count + 1
      + source.findings.words.reduce(0) { $0 + $1.utf8.count }
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
      // Most neighbours are of one source.
      var (number, list, source) = (UInt32.max, FindingList(), Source(owner: 0..<0, words: [], sentences: []))
      for place in lines.places[part] {
        if place.source != number {
          (number, list, source) = (
            place.source, lines.sources[Int(place.source)].findings, sources[Int(place.source)]
          )
        }
        append(list.entries[Int(place.index)], of: list, source, pieces, to: &csv)
      }
    }
    return heading.isEmpty ? csv.bytes : heading + csv.bytes
  }

  @inline(__always)
  private func append(
    _ entry: FindingList.Entry, of list: FindingList, _ source: Source, _ pieces: UnsafeBufferPointer<UInt8>,
    to csv: inout CSVText
  ) {
    func add(_ range: Range<Int>) { csv.written(UnsafeBufferPointer(rebasing: pieces[range])) }
    csv.text(entry.severity.rawValue)
    csv.endField()
    add(codes[Int(entry.code.ordinal)])
    csv.endField()
    add(source.owner)
    csv.endField()
    add(source.words[Int(entry.sheet)])
    csv.endField()
    list.withBytes(of: entry.cells) { csv.utf8($0) }
    csv.endField()
    csv.figure(Int(entry.count))
    csv.endField()
    add(source.words[Int(entry.field)])
    csv.endField()
    list.withBytes(of: entry.value) { csv.utf8($0) }
    csv.endField()
    add(source.sentences[Int(entry.sentence)])
  }
}
