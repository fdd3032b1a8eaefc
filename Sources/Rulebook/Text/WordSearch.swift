/// Search for single words in short texts, byte by byte.
///
/// The standard library compares characters in their canonical forms, which no word of ours needs and which costs some
/// microseconds a word.
extension String {
  /// Whether a word stands anywhere in the text, exactly as written.
  package func has(_ word: String) -> Bool { utf8Offset(of: word, in: utf8) != nil }

  package func has(anyOf words: [String]) -> Bool { words.contains { has($0) } }

  package func has(allOf words: [String]) -> Bool { words.allSatisfy { has($0) } }

  /// Where a word stands first, exactly as written.
  package func place(of word: String) -> Range<Index>? { utf8.range(at: utf8Offset(of: word, in: utf8), of: word) }
}

extension Substring {
  /// Whether a word stands anywhere in the text, exactly as written.
  package func has(_ word: String) -> Bool { utf8Offset(of: word, in: utf8) != nil }

  /// Where a word stands first, exactly as written.
  package func place(of word: String) -> Range<Index>? { utf8.range(at: utf8Offset(of: word, in: utf8), of: word) }
}

extension Collection<UInt8> {
  fileprivate func range(at offset: Int?, of word: String) -> Range<Index>? {
    guard let offset else { return nil }
    let start = index(startIndex, offsetBy: offset)
    return start..<index(start, offsetBy: word.utf8.count)
  }
}

@inline(__always)
private func utf8Offset(of word: String, in text: some Collection<UInt8>) -> Int? {
  let found = text.withContiguousStorageIfAvailable { bytes in
    word.utf8.withContiguousStorageIfAvailable { offset(of: $0, in: bytes) }
  }
  // Both have storage of their own; `offset` is still nil where the word is not in the text.
  if let found, let offset = found { return offset }
  return Array(text).withUnsafeBufferPointer { bytes in
    Array(word.utf8).withUnsafeBufferPointer { offset(of: $0, in: bytes) }
  }
}

private func offset(of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let first = needle.first else { return 0 }
  guard let last = needle.last, bytes.count >= needle.count else { return nil }
  for start in 0...(bytes.count - needle.count) {
    // Most characters of a Chinese text share their first byte, so that the last one is looked at as well.
    guard bytes[start] == first, bytes[start + needle.count - 1] == last else { continue }
    if bytes[start..<start + needle.count].elementsEqual(needle) { return start }
  }
  return nil
}
