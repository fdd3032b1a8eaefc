/// Turns names of enterprises into names of files that every system takes, each used once (requirement 7).
struct SafeFileNames {
  private var used: Set<String> = []
  private let ending: String

  /// The longest name that common file systems take, in bytes.
  private static let maximumBytes = 255
  private static let reserved: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  /// - Parameter ending: `.html`.
  init(ending: String) { self.ending = ending }

  /// A name for a file that no earlier call was given; names that differ only in case count as the same.
  mutating func name(for text: String) -> String {
    let base = Self.cleaned(text)
    for number in 1... {
      let suffix = number == 1 ? "" : "(\(number))"
      let name = Self.cut(base, to: Self.maximumBytes - suffix.utf8.count - ending.utf8.count) + suffix + ending
      if used.insert(name.lowercased()).inserted { return name }
    }
    return base
  }

  private static func cleaned(_ text: String) -> String {
    if isPlain(text) { return text }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isForbidden =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || "<>:\"/\\|?*".unicodeScalars.contains(scalar)
      // Marks of direction would show a name backwards.
      let isInvisible = (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      return isForbidden || isInvisible || scalar.value == 0xFEFF ? "_" : scalar
    }
    let name = trimmed(String(String.UnicodeScalarView(scalars)))
    guard !name.isEmpty else { return "未命名" }
    let stem = name.prefix { $0 != "." }.uppercased()
    return reserved.contains(stem) ? "_" + name : name
  }

  /// Whether a name stands as it is, as nearly all do: Chinese, with digits and small letters behind it.
  private static func isPlain(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      // First bytes of U+4000 to U+9FFF, and those that follow them.
      case 0xE4...0xE9, 0x80...0xBF: break
      case 0x30...0x39, 0x61...0x7A: if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }

  /// Without dots and spaces at either end, which Windows drops or hides.
  private static func trimmed(_ text: String) -> String {
    func isIdle(_ character: Character) -> Bool { character == "." || character.isWhitespace }
    let front = text.drop(while: isIdle)
    return String(front.reversed().drop(while: isIdle).reversed())
  }

  /// - Parameter text: without dots and spaces at either end already.
  private static func cut(_ text: String, to bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var size = 0
    return trimmed(
      String(
        text.prefix { character in
          size += character.utf8.count
          return size <= bytes
        }))
  }
}
