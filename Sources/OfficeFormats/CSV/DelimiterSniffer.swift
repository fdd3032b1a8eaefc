internal import Glibc

/// Decides between comma, semicolon and tab: the one that cuts most records into the same number of fields.
struct DelimiterSniffer {
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
  private static let sampleBytes = 64 << 10
  private static let sampleRecords = 100

  /// What one candidate makes of the sample.
  private struct Cut {
    var delimiter: UInt8
    /// Fields of most records.
    var fields: Int
    /// Share of the records that have so many, and a bonus where the header is cut too.
    var agreement: Double
  }

  /// - Returns: a comma where nothing speaks for another one.
  static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    let sample = Array(text.prefix(sampleBytes))
    let counts =
      holds(quote, sample)
      ? candidates.map { holds($0, sample) ? fieldCounts(sample, $0) : [] } : plainFieldCounts(sample)
    let cuts = zip(candidates, counts).compactMap { cut($1, by: $0) }
    let best = cuts.max { left, right in
      // Close agreement says little: then the finer cut wins, and of equals the one that stands first.
      if abs(left.agreement - right.agreement) > 0.1 { return left.agreement < right.agreement }
      return left.fields < right.fields
    }
    return best?.delimiter ?? candidates[0]
  }

  private static func cut(_ records: [Int], by delimiter: UInt8) -> Cut? {
    var frequency: [Int: Int] = [:]
    for count in records where count > 1 { frequency[count, default: 0] += 1 }
    guard let most = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let headerBonus = (records.first ?? 1) > 1 ? 0.25 : 0
    return Cut(
      delimiter: delimiter, fields: most.key, agreement: Double(most.value) / Double(records.count) + headerBonus)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func holds(_ byte: UInt8, _ sample: [UInt8]) -> Bool {
    sample.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false }
  }

  /// A quote, a delimiter of any kind, or the end of a record.
  @inline(__always)
  private static func mayMatter(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x2C | 1 << 0x3B
    return byte < 64 && marks & (1 << UInt64(byte)) != 0
  }

  /// As ``fieldCounts(_:_:)`` for each candidate, where nothing is quoted: in one go over the sample.
  private static func plainFieldCounts(_ sample: [UInt8]) -> [[Int]] {
    var counts = [[Int]](repeating: [], count: candidates.count)
    var fields = (1, 1, 1)
    var isBlank = true
    func endRecord() {
      if !isBlank {
        counts[0].append(fields.0)
        counts[1].append(fields.1)
        counts[2].append(fields.2)
      }
      (fields, isBlank) = ((1, 1, 1), true)
    }
    for byte in sample {
      if byte == 0x0A || byte == 0x0D {
        endRecord()
        if counts[0].count == sampleRecords { return counts }
        continue
      }
      isBlank = false
      // Nearly every byte is none of the three.
      guard byte <= candidates[2] else { continue }
      if byte == candidates[0] { fields.0 += 1 }
      if byte == candidates[1] { fields.1 += 1 }
      if byte == candidates[2] { fields.2 += 1 }
    }
    if counts[0].isEmpty || sample.count < sampleBytes { endRecord() }
    return counts
  }

  /// Number of fields of each record that is not blank; a record that the sample cuts off counts only where it is alone.
  private static func fieldCounts(_ sample: [UInt8], _ delimiter: UInt8) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var isQuoted = false
    // A quote counts at the start of a field, and right behind another one.
    var mayQuote = true
    var isBlank = true
    for byte in sample {
      // Nearly every byte is neither a delimiter nor a quote nor the end of a record.
      guard mayMatter(byte) else {
        (mayQuote, isBlank) = (false, false)
        continue
      }
      let endsRecord = !isQuoted && (byte == 0x0A || byte == 0x0D)
      let endsField = endsRecord || (!isQuoted && byte == delimiter)
      let isQuote = byte == quote && (mayQuote || isQuoted)
      if isQuote { isQuoted.toggle() }
      mayQuote = endsField || (isQuote && !isQuoted)
      if endsRecord {
        if !isBlank { counts.append(fields) }
        if counts.count == sampleRecords { return counts }
        (fields, isBlank) = (1, true)
      } else {
        if endsField { fields += 1 }
        isBlank = false
      }
    }
    if !isBlank, counts.isEmpty || sample.count < sampleBytes { counts.append(fields) }
    return counts
  }
}
