internal import Rulebook
internal import Submissions

/// The fate of every file of the night (`interface.md`, 处置): nothing lies in the inbox without one.
///
/// An original that was read again for an enterprise that does not need it after all was never part of the inbox and
/// has no record.
struct FileRecords {
  private(set) var records: [FileRecord] = []
  private let night: Night
  private let standings: [Standing]
  private let notes: FileNotes
  /// Indices in ``CountedRosters/pieces`` by file.
  private var countedPieces: [Int: [Int]] = [:]
  private let sources: Set<Int>
  private var findings: [Int: [FindingCode: Int]] = [:]

  init(
    _ standings: [Standing], _ counted: CountedRosters, _ counts: EnterpriseCounts, _ filed: [FiledFindings],
    of night: Night
  ) {
    self.night = night
    self.standings = standings
    notes = FileNotes(standings, of: night)
    sources = Set(standings.flatMap(\.sources))
    for (index, piece) in counted.pieces.enumerated() { countedPieces[piece.file, default: []].append(index) }
    addCounts(filed)
    addVerdicts(counted, counts)
    let byPath = Dictionary(night.files.indices.map { (night.files[$0].path, $0) }) { first, _ in first }
    for file in night.files.indices {
      if let record = record(of: file, counted, originals: byPath) { records.append(record) }
    }
    records.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func addCounts(_ filed: [FiledFindings]) {
    var counts: [Int: CodeCounts] = [:]
    for list in filed { counts[list.file, default: CodeCounts()].add(list.findings) }
    findings = counts.mapValues(\.byCode)
  }

  /// REL_FAIL and REL_UNKNOWN are the persons of the counted rosters by verdict.
  private mutating func addVerdicts(_ counted: CountedRosters, _ counts: EnterpriseCounts) {
    for (index, piece) in counted.pieces.enumerated() {
      for (code, verdict) in [(FindingCode.releaseFail, ReleaseVerdict.fail), (.releaseUnknown, .unknown)] {
        let persons = counts.verdicts[index][Int(verdict.rawValue)]
        if persons > 0 { findings[piece.file, default: [:]][code, default: 0] += persons }
      }
    }
  }

  private func record(of file: Int, _ counted: CountedRosters, originals: [String: Int]) -> FileRecord? {
    let submitted = night.files[file]
    let reading = night.readings[file]
    var record = FileRecord(
      path: submitted.path, sha256: submitted.sha256, kind: reading.kind.rawValue,
      enterprise: names(reading.enterprises), fate: .ignored, findings: findings[file] ?? [:])
    record.carriedFrom = submitted.carriedFrom
    switch reading.use {
    case .ignored(let reason): record.note = reason
    case .notReady(let reason): (record.fate, record.note) = (.notReady, reason)
    case .register: record.note = FileNotes.register
    case .refused(let findings): (record.fate, record.note) = (.refused, FileNotes.refused(findings))
    case .duplicate(let original):
      (record.fate, record.note) = (.duplicate, FileNotes.duplicate(of: original))
      if let first = originals[original] {
        record.kind = night.readings[first].kind.rawValue
        record.enterprise = names(night.readings[first].enterprises)
      }
    case .usable:
      if sources.contains(file) {
        complete(&record, file, counted)
      } else if submitted.carriedFrom != nil {
        return nil
      } else {
        (record.fate, record.note) = (.superseded, notes.superseded(file))
      }
    }
    return record
  }

  private func complete(_ record: inout FileRecord, _ file: Int, _ counted: CountedRosters) {
    let pieces = countedPieces[file] ?? []
    record.rows = rows(of: file, pieces, counted)
    record.fate = (record.rows?.quarantined ?? 0) > 0 ? .partlyCounted : .counted
    if night.files[file].carriedFrom != nil { record.fate = .carriedForward }
    record.note = notes.counted(file, rows: record.rows)
  }

  /// The file's balance without the rosters that others replace; persons of an unusable roster are set aside, and
  /// persons whom the enterprise's base already holds are 重复.
  private func rows(of file: Int, _ pieces: [Int], _ counted: CountedRosters) -> RowBalance? {
    guard case .document(let document) = night.files[file].content, !document.rosters.isEmpty else { return nil }
    if pieces.isEmpty { return nil }
    var rows = document.rows
    let kept = Set(pieces.map { counted.pieces[$0].index })
    for (index, roster) in document.rosters.enumerated() where !kept.contains(index) {
      if roster.isUsable {
        rows = rows - roster.rows
      } else {
        rows.persons -= roster.rows.persons
        rows.quarantined += roster.rows.persons
      }
    }
    for piece in pieces {
      rows.persons -= counted.repeatedInside[piece].count
      rows.duplicates += counted.repeatedInside[piece].count
    }
    return rows
  }

  private func names(_ enterprises: [Int]) -> String {
    enterprises.map { night.directory.entries[$0].name }.joined(separator: "、")
  }
}

extension RowBalance {
  fileprivate static func - (left: Self, right: Self) -> Self {
    Self(
      read: left.read - right.read, persons: left.persons - right.persons,
      duplicates: left.duplicates - right.duplicates, quarantined: left.quarantined - right.quarantined,
      nonPerson: left.nonPerson - right.nonPerson, hidden: left.hidden - right.hidden)
  }
}
