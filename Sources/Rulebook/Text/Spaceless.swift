extension String {
  /// Without white space of any kind; most texts have none and come back as they are.
  package var spaceless: String { mayHoldSpace ? filter { !$0.isWhitespace } : self }

  private var mayHoldSpace: Bool {
    utf8.contains { byte in
      switch byte {
      // ASCII's, then first bytes of U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
      case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3: true
      default: false
      }
    }
  }
}
