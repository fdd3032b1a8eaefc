extension ZipArchive {
  /// Runs a scanner over a part, giving it what it left over again together with the next chunk.
  /// - Parameter scan: consumes bytes from the start and says how many.
  /// - Returns: false where the scanner met something that it does not know.
  func scanPart(
    _ entry: ZipEntry, cut: PartCut, limits: ReadLimits, budget: inout InflationBudget,
    _ scan: (Span<UInt8>) throws(ScanStop) -> Int
  ) throws(ReadError) -> Bool {
    var carry: [UInt8] = []
    // A row or text that goes on and on is looked at again only when it has doubled, so that the work stays linear.
    var retryAt = 0
    var isUnknown = false
    do throws(ReadError) {
      try forEachChunk(of: entry, cut: cut, budget: &budget) { (chunk, isLast) throws(ReadError) in
        do throws(ScanStop) {
          if carry.isEmpty {
            let used = try scan(chunk)
            if used < chunk.count { append(chunk.extracting(used...), to: &carry) }
          } else {
            append(chunk, to: &carry)
            guard carry.count >= retryAt || isLast else { return }
            carry.removeFirst(try scan(carry.span))
          }
          retryAt = carry.count * 2
        } catch {
          switch error {
          case .failed(let failure): throw failure
          case .unknown, .incomplete:
            isUnknown = true
            throw ReadError(.malformedXML("unknown to the scanner"))
          }
        }
        // One row or string that long is beyond every application's limits; libxml2 has its own.
        guard carry.count <= limits.smallPartBytes else {
          throw ReadError(.overLimit(.partBytes, allowed: limits.smallPartBytes))
        }
      }
    } catch {
      if isUnknown { return false }
      throw error.inPart(entry)
    }
    return carry.isEmpty
  }

  private func append(_ bytes: Span<UInt8>, to carry: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { carry.append(contentsOf: $0) }
  }
}

extension ReadError {
  /// The same error with its part named, unless it is already.
  func inPart(_ entry: ZipEntry) -> ReadError {
    var error = self
    error.part = part ?? String(decoding: entry.name, as: UTF8.self)
    return error
  }
}
