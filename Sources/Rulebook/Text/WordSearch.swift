/// Search for single words in short texts, byte by byte.
///
/// The standard library compares characters in their canonical forms, which no word of ours needs and which costs some
/// microseconds a word.
extension String {
  /// Whether a word stands anywhere in the text, exactly as written.
  package func has(_ word: String) -> Bool { utf8Offset(of: word, in: utf8) != nil }

  package func has(anyOf words: [String]) -> Bool { words.contains { has($0) } }

  package func has(allOf words: [String]) -> Bool { words.allSatisfy { has($0) } }

  /// Whether the text begins with a word, exactly as written.
  package func begins(with word: String) -> Bool { utf8Begins(utf8, with: word) }

  /// Whether the text ends with a word, exactly as written.
  package func ends(with word: String) -> Bool { utf8Ends(utf8, with: word) }

  /// Where a word stands first, exactly as written.
  package func place(of word: String) -> Range<Index>? { utf8.range(at: utf8Offset(of: word, in: utf8), of: word) }
}

extension Substring {
  /// Whether a word stands anywhere in the text, exactly as written.
  package func has(_ word: String) -> Bool { utf8Offset(of: word, in: utf8) != nil }

  /// Whether the text begins with a word, exactly as written.
  package func begins(with word: String) -> Bool { utf8Begins(utf8, with: word) }

  /// Whether the text ends with a word, exactly as written.
  package func ends(with word: String) -> Bool { utf8Ends(utf8, with: word) }

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
  withBytes(of: text, word) { offset(of: $1, in: $0) }
}

@inline(__always)
private func utf8Begins(_ text: some Collection<UInt8>, with word: String) -> Bool {
  withBytes(of: text, word) { $0.count >= $1.count && $0.prefix($1.count).elementsEqual($1) }
}

@inline(__always)
private func utf8Ends(_ text: some Collection<UInt8>, with word: String) -> Bool {
  withBytes(of: text, word) { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) }
}

/// Gives the bytes of both to `body`; nearly all texts have storage of their own.
@inline(__always)
private func withBytes<Result>(
  of text: some Collection<UInt8>, _ word: String,
  _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  let result = text.withContiguousStorageIfAvailable { bytes in
    word.utf8.withContiguousStorageIfAvailable { body(bytes, $0) }
  }
  if let result, let result { return result }
  return Array(text).withUnsafeBufferPointer { bytes in
    Array(word.utf8).withUnsafeBufferPointer { body(bytes, $0) }
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
