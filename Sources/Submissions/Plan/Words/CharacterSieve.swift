/// Which characters a sentence holds, so that most words of long lists need not be looked for.
struct CharacterSieve {
  struct Word: Sendable {
    let text: String
    fileprivate let first: Int
    fileprivate let last: Int

    init(_ text: String) {
      self.text = text
      first = CharacterSieve.place(of: text.utf16.first ?? 0)
      last = CharacterSieve.place(of: text.utf16.last ?? 0)
    }
  }

  /// One bit for each sixteenth of the units of UTF-16; two characters may share a bit.
  private var bits = [UInt64](repeating: 0, count: 64)

  fileprivate static func place(of unit: UInt16) -> Int { Int(unit) & 0xFFF }

  mutating func fill(_ sentence: String) {
    for index in bits.indices { bits[index] = 0 }
    for unit in sentence.utf16 {
      let place = Self.place(of: unit)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// `false` where the word cannot stand in the sentence.
  func mayHold(_ word: Word) -> Bool { holds(word.first) && holds(word.last) }

  private func holds(_ place: Int) -> Bool { bits[place >> 6] & (1 << UInt64(place & 63)) != 0 }
}
