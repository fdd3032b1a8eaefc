extension ZipArchive {
  /// Parts below this compressed size are not worth a second thread.
  private static let concurrencyFloorBytes = 512 << 10

  /// Inflates a part chunk by chunk; what is made of the chunks of a big part is made by several threads.
  /// - Parameters:
  ///   - firstBytes: of the first chunk of a small part, for those who may want no more.
  ///   - work: what to make of a chunk that stands by itself.
  func chunks<Output>(
    of entry: ZipEntry, cut: PartCut, budget: InflationBudget, firstBytes: Int = .max,
    work: @escaping @Sendable (Chunk) -> Output
  ) throws(ReadError) -> ChunkQueue<Output> {
    let reader = try PartReader(source, entry: entry, budget: budget)
    let isBig = entry.compressedSize >= Self.concurrencyFloorBytes
    // One chunk is enough for most small parts; the declared size is only a hint.
    let plausible = min(max(4096, min(entry.declaredSize, 1 << 30) + 1), ChunkFeed.chunkBytes, firstBytes)
    let feed = ChunkFeed(reader, cut: cut, firstBytes: isBig ? ChunkFeed.chunkBytes : plausible)
    return ChunkQueue(feed, helpers: isBig ? Self.helpers : 0, work: work)
  }

  /// Inflating is done by one at a time, so that more than a few have nothing to do.
  private static let helpers = min(3, ProcessorCount.available - 1)

  /// Inflates a part and gives it to `body` chunk by chunk, in order.
  func forEachChunk(
    of entry: ZipEntry, budget: inout InflationBudget, firstBytes: Int = .max,
    _ body: (Chunk) throws(ReadError) -> Void
  ) throws(ReadError) {
    let chunks = try chunks(of: entry, cut: .anywhere, budget: budget, firstBytes: firstBytes) { _ in }
    defer { chunks.stop() }
    while let (chunk, _) = try chunks.next() {
      try body(chunk)
      chunks.reuse(chunk)
    }
    budget.spend(chunks.stop())
  }
}
