internal import Rulebook

/// Finds a person's name at the end of a run of Chinese characters that touches a number.
enum NameBesideNumber {
  /// A run of two to four characters is taken for a name whatever it says; of a longer one only what a surname begins.
  static func name(in run: ArraySlice<Character>, atEnd: Bool) -> ArraySlice<Character>? {
    guard run.count > 4 else { return run.count >= 2 ? run : nil }
    guard atEnd else {
      let name = run.prefix(Surnames.beginsCompound(run) ? 4 : 3)
      return Surnames.begins(name) ? name : nil
    }
    let endings = [run.suffix(4), run.suffix(3), run.suffix(2)]
    return endings.first { $0.count == 4 ? Surnames.beginsCompound($0) : Surnames.begins($0) }
  }
}
