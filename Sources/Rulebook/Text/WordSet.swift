/// Words that a text is searched for together, in one pass however many they are.
///
/// The words lie in buckets by their first character, so that most positions of a text cost one look-up. Like
/// ``Swift/String/has(_:)`` it compares bytes, exactly as written.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private static let bucketCount = 256

  /// The words' bytes, those of one bucket together.
  private let words: [[UInt8]]
  /// Index of each bucket's first word, and one more for the end of the last.
  private let starts: [UInt16]

  /// - Parameter words: at most some thousands; empty ones are left out.
  package init(_ words: some Sequence<String>) {
    let placed = words.filter { !$0.isEmpty }.map { word in
      let bytes = Array(word.utf8)
      return (bucket: bytes.withUnsafeBufferPointer { Self.step($0, 0).bucket }, bytes: bytes)
    }.sorted { $0.bucket < $1.bucket }
    self.words = placed.map(\.bytes)
    var starts: [UInt16] = []
    for bucket in 0...Self.bucketCount {
      starts.append(UInt16(clamping: placed.prefix { $0.bucket < bucket }.count))
    }
    self.starts = starts
  }

  package init(arrayLiteral words: String...) { self.init(words) }

  /// - Parameter text: valid UTF-8.
  @inline(__always)
  fileprivate func isAny(in text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable(isAny(in:)) ?? Array(text).withUnsafeBufferPointer(isAny(in:))
  }

  private func isAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    starts.withUnsafeBufferPointer { starts in
      var position = 0
      while position < text.count {
        let (bucket, length) = Self.step(text, position)
        let (first, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
        if first < end, begins(text, at: position, first..<end) { return true }
        position += length
      }
      return false
    }
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at position: Int, _ range: Range<Int>) -> Bool {
    for index in range where Self.isPrefix(words[index], of: text, at: position) { return true }
    return false
  }

  @inline(__always)
  private static func isPrefix(_ word: [UInt8], of text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + word.count <= text.count else { return false }
    // The last byte tells words of one bucket apart soonest.
    var index = word.count - 1
    while index >= 0 {
      if text[position + index] != word[index] { return false }
      index -= 1
    }
    return true
  }

  /// Bucket and length of the character at a position.
  @inline(__always)
  private static func step(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (bucket: Int, length: Int) {
    let first = text[position]
    if first < 0x80 { return (Int(first), 1) }
    if first < 0xE0 { return (Int(second(text, position)), 2) }
    let third = position + 2 < text.count ? text[position + 2] : 0
    return (Int(second(text, position) &<< 3 ^ third), first < 0xF0 ? 3 : 4)
  }

  @inline(__always)
  private static func second(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt8 {
    position + 1 < text.count ? text[position + 1] : 0
  }
}

extension String {
  /// Whether any of the words stands anywhere in the text, exactly as written.
  package func has(anyOf words: WordSet) -> Bool { words.isAny(in: utf8) }
}

extension Substring {
  /// Whether any of the words stands anywhere in the text, exactly as written.
  package func has(anyOf words: WordSet) -> Bool { words.isAny(in: utf8) }
}
