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
    let cuts = candidates.compactMap { cut(sample, by: $0) }
    let best = cuts.max { left, right in
      // Close agreement says little: then the finer cut wins, and of equals the one that stands first.
      if abs(left.agreement - right.agreement) > 0.1 { return left.agreement < right.agreement }
      return left.fields < right.fields
    }
    return best?.delimiter ?? candidates[0]
  }

  private static func cut(_ sample: [UInt8], by delimiter: UInt8) -> Cut? {
    let records = fieldCounts(sample, delimiter)
    var frequency: [Int: Int] = [:]
    for count in records where count > 1 { frequency[count, default: 0] += 1 }
    guard let most = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let headerBonus = (records.first ?? 1) > 1 ? 0.25 : 0
    return Cut(
      delimiter: delimiter, fields: most.key, agreement: Double(most.value) / Double(records.count) + headerBonus)
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
      let endsRecord = !isQuoted && (byte == 0x0A || byte == 0x0D)
      let endsField = endsRecord || (!isQuoted && byte == delimiter)
      let isQuote = byte == UInt8(ascii: "\"") && (mayQuote || isQuoted)
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
