/// The parts of a text in which a personal number may stand: digits and what may stand between them, side by side, with
/// as many digits as the shortest number has.
///
/// Nearly everything that is published holds none. Every run of eleven bytes covers one whose offset is a multiple of
/// eleven, so that only each eleventh byte of a text is looked at.
struct NumberStretches {
  /// A mobile number has eleven digits, an ID number more (GB 11643-1999).
  private static let fewestDigits = 11

  /// The first stretch that ends behind an offset.
  static func next(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    let marks = marks.span
    var place = start + fewestDigits - 1
    while place < text.count {
      guard marks[Int(text[place])] else {
        place += fewestDigits
        continue
      }
      let run = run(in: text, around: place, from: start)
      if run.count >= fewestDigits, holdsEnoughDigits(text, run) { return run }
      place = run.upperBound + fewestDigits
    }
    return nil
  }

  private static func run(in text: Span<UInt8>, around place: Int, from start: Int) -> Range<Int> {
    var lower = place
    while lower > start, mayStandInNumber(text[lower - 1]) { lower -= 1 }
    var upper = place + 1
    while upper < text.count, mayStandInNumber(text[upper]) { upper += 1 }
    return lower..<upper
  }

  /// Bytes of half- and full-width digits and of the separators that ``DigitRun`` knows; a final X may follow them.
  @inline(__always)
  private static func mayStandInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x20, 0x29, 0x2D, 0x2E, 0x5F: true
    // EF BC 90 to EF BC 99 are ０ to ９; E3 80 80, C2 A0 and C2 B7 separate.
    case 0xEF, 0xBC, 0x90...0x99, 0xE3, 0x80, 0xC2, 0xA0, 0xB7: true
    // So do E2 80 8B, E2 80 90 to E2 80 95, E2 88 92, EF BC 89, EF BC 8D and EF BC 8E.
    case 0xE2, 0x88, 0x89, 0x8B, 0x8D, 0x8E: true
    default: false
    }
  }

  /// The same for each byte, as looking it up is faster than telling it.
  private static let marks: [Bool] = (0...UInt8.max).map(mayStandInNumber)

  private static func holdsEnoughDigits(_ text: Span<UInt8>, _ run: Range<Int>) -> Bool {
    var digits = 0
    for offset in run {
      let byte = text[offset]
      if (0x30...0x39).contains(byte) || byte == 0xEF { digits += 1 }
    }
    return digits >= fewestDigits
  }
}
