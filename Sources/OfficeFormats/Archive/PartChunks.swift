internal import Dispatch

extension ZipArchive {
  /// Bytes of one chunk; small enough for the second-level cache, large enough that hand-over costs nothing.
  private static let chunkBytes = 256 << 10
  /// Parts below this compressed size are not worth a second thread.
  private static let pipelineFloorBytes = 512 << 10

  /// Inflates a part and gives it to `body` chunk by chunk, in order; big parts are inflated on a second thread while
  /// `body` works on the chunk before.
  ///
  /// `body` gets the chunk and whether it is the last one. The last chunk may be empty.
  /// - Parameter firstBytes: of the first chunk of a small part, for those who may want no more.
  func forEachChunk(
    of entry: ZipEntry, cut: PartCut, budget: inout InflationBudget, firstBytes: Int = .max,
    _ body: (Span<UInt8>, _ isLast: Bool) throws(ReadError) -> Void
  ) throws(ReadError) {
    guard entry.compressedSize >= Self.pipelineFloorBytes else {
      budget.spend(try inflateHere(entry, budget, firstBytes, body))
      return
    }
    let handOver = HandOver(capacity: 4)
    let copy = budget
    DispatchQueue.global(qos: .userInitiated).async {
      handOver.close(with: Result { () throws(ReadError) in try inflate(entry, cut: cut, copy, into: handOver) })
    }
    do throws(ReadError) {
      while let chunk = handOver.receive() { try body(chunk.bytes.span, chunk.isLast) }
    } catch {
      handOver.cancel()
      throw error
    }
    budget.spend(try handOver.result())
  }

  private func inflateHere(
    _ entry: ZipEntry, _ budget: InflationBudget, _ firstBytes: Int,
    _ body: (Span<UInt8>, Bool) throws(ReadError) -> Void
  ) throws(ReadError) -> Int {
    var reader = try PartReader(source, entry: entry, budget: budget)
    // One chunk is enough for most small parts; the declared size is only a hint.
    var size = min(max(4096, min(entry.declaredSize + 1, Self.chunkBytes * 4)), firstBytes)
    repeat {
      try reader.limits.checkDeadline()
      let chunk = try reader.chunk(ofAtMost: size)
      try body(chunk.span, reader.isFinished)
      size = Self.chunkBytes
    } while !reader.isFinished
    return reader.produced
  }

  private func inflate(
    _ entry: ZipEntry, cut: PartCut, _ budget: InflationBudget, into handOver: HandOver
  ) throws(ReadError) -> Int {
    var reader = try PartReader(source, entry: entry, budget: budget)
    var rest: [UInt8] = []
    repeat {
      try reader.limits.checkDeadline()
      var chunk = try reader.chunk(ofAtMost: Self.chunkBytes, after: rest)
      rest = reader.isFinished ? [] : cut.takeRest(of: &chunk)
      guard handOver.send(Chunk(bytes: chunk, isLast: reader.isFinished)) else { break }
    } while !reader.isFinished
    return reader.produced
  }
}

extension PartReader {
  /// The next bytes of the part, behind those that the last chunk left over.
  fileprivate mutating func chunk(ofAtMost size: Int, after rest: [UInt8] = []) throws(ReadError) -> [UInt8] {
    var failure: ReadError?
    let chunk = [UInt8](unsafeUninitializedCapacity: rest.count + size) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      raw.copyBytes(from: rest)
      do throws(ReadError) {
        count =
          rest.count + (try read(into: UnsafeMutableRawBufferPointer(rebasing: raw[rest.count..<rest.count + size])))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk
  }
}

extension PartCut {
  /// Cuts a chunk back to its last boundary and gives what lay behind it; a chunk without a boundary stays whole.
  fileprivate func takeRest(of chunk: inout [UInt8]) -> [UInt8] {
    guard case .afterElement(let name) = self, let end = chunk.endOfLastTag(named: name) else { return [] }
    let rest = Array(chunk[end...])
    chunk.removeLast(rest.count)
    return rest
  }
}

extension [UInt8] {
  /// Offset behind the last `</name>`; a start tag without attributes may be mistaken for one, which the scanners
  /// put right.
  fileprivate func endOfLastTag(named name: StaticString) -> Int? {
    let size = name.utf8CodeUnitCount
    return withUnsafeBufferPointer { bytes in
      var index = bytes.count - 1
      while index > size {
        if bytes[index] == UInt8(ascii: ">"), bytes[index - size - 1] == UInt8(ascii: "/"),
          (0..<size).allSatisfy({ bytes[index - size + $0] == name.utf8Start[$0] })
        {
          return index + 1
        }
        index -= 1
      }
      return nil
    }
  }
}
