/// Search for single words in short texts, byte by byte.
extension String {
  /// Whether a word stands anywhere in the text, exactly as written.
  func has(_ word: String) -> Bool { utf8.firstOffset(of: word.utf8) != nil }

  func has(anyOf words: [String]) -> Bool { words.contains { has($0) } }

  func has(allOf words: [String]) -> Bool { words.allSatisfy { has($0) } }
}

extension String.UTF8View {
  /// Byte offset of the first place where `needle` stands.
  fileprivate func firstOffset(of needle: String.UTF8View) -> Int? {
    let found = withContiguousStorageIfAvailable { bytes in
      needle.withContiguousStorageIfAvailable { Self.firstOffset(of: $0, in: bytes) }
    }
    if let found, let offset = found { return offset }
    return Array(self).withUnsafeBufferPointer { bytes in
      Array(needle).withUnsafeBufferPointer { Self.firstOffset(of: $0, in: bytes) }
    }
  }

  private static func firstOffset(of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first else { return 0 }
    guard let last = needle.last, bytes.count >= needle.count else { return nil }
    for start in 0...(bytes.count - needle.count) {
      // Most characters of a Chinese text share their first byte, so that the last one is looked at as well.
      guard bytes[start] == first, bytes[start + needle.count - 1] == last else { continue }
      if bytes[start..<start + needle.count].elementsEqual(needle) { return start }
    }
    return nil
  }
}
