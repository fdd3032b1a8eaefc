package import Rulebook
package import Submissions

/// The lines of 问题清单 in their order; as a collection it makes each line when it is asked for.
///
/// A night may have hundreds of thousands: whatever goes over all of them takes ``places`` and the compact entries
/// behind them.
package struct FindingLines: Sendable {
  /// Findings of one enterprise in one file.
  package struct Source: Sendable {
    /// Empty where the file names no enterprise, or several.
    package var enterprise: String
    package var file: String
    /// Already masked, every sentence with its advice.
    package var findings: FindingList

    package init(enterprise: String, file: String, findings: FindingList) {
      self.enterprise = enterprise
      self.file = file
      self.findings = findings
    }
  }

  /// Where a line's finding is.
  package struct Place: Sendable {
    /// Index in ``FindingLines/sources``.
    package var source: UInt32
    /// Index in the source's findings.
    package var index: UInt32
  }

  package private(set) var sources: [Source]
  package private(set) var places: [Place]

  package init(sources: [Source] = [], places: [Place] = []) {
    self.sources = sources
    self.places = places
  }

  package init(_ lines: some Sequence<FindingLine>) {
    self.init()
    for line in lines {
      if sources.last?.enterprise != line.enterprise || sources.last?.file != line.file {
        sources.append(Source(enterprise: line.enterprise, file: line.file, findings: FindingList()))
      }
      let source = sources.count - 1
      places.append(Place(source: UInt32(source), index: UInt32(sources[source].findings.count)))
      sources[source].findings.append(
        Finding(
          line.code, severity: line.severity, sheet: line.sheet, cells: line.cells, count: line.rowCount,
          field: line.field, value: line.rawValue, message: line.message, advice: line.advice))
    }
  }

  package func entry(at place: Place) -> FindingList.Entry {
    sources[Int(place.source)].findings.entries[Int(place.index)]
  }

  /// Enterprises that have a line, of one code where it is given; lines without an enterprise aside.
  package func enterprises(with code: FindingCode? = nil) -> Set<String> {
    var hasLine = [Bool](repeating: false, count: sources.count)
    for place in places where code == nil || entry(at: place).code == code { hasLine[Int(place.source)] = true }
    return Set(zip(sources, hasLine).lazy.filter { $1 && !$0.enterprise.isEmpty }.map(\.0.enterprise))
  }

  /// The same lines with other texts, as masks make them.
  ///
  /// - Parameters:
  ///   - change: of enterprises and sentences.
  ///   - changeName: of sheets.
  ///   - file: of files.
  package func replacing(
    _ change: (String) -> String?, names changeName: (String) -> String?, files file: (String) -> String,
    values changeValue: (UnsafeBufferPointer<UInt8>) -> String?
  ) -> Self {
    var lines = self
    for index in sources.indices {
      let source = sources[index]
      lines.sources[index] = Source(
        enterprise: change(source.enterprise) ?? source.enterprise, file: file(source.file),
        findings: source.findings.replacing(change, words: changeName, values: changeValue))
    }
    return lines
  }
}

extension FindingLines: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  package subscript(index: Int) -> FindingLine {
    let source = sources[Int(places[index].source)]
    let finding = source.findings[Int(places[index].index)]
    return FindingLine(
      code: finding.code, severity: finding.severity, enterprise: source.enterprise, file: source.file,
      sheet: finding.sheet, cells: finding.cells, rowCount: finding.count, field: finding.field,
      rawValue: finding.value, message: finding.message, advice: finding.advice)
  }
}

extension FindingLines: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
