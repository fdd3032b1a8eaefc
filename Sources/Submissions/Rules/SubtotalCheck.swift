internal import Rulebook

/// Holds the number beside 合计 or 小计 against the persons it covers (`domain.md` 3.5).
///
/// 小计 covers the rows since the last subtotal; 合计, 总计 and 共计 the whole table, or the rows since the last 合计 where
/// an enterprise closes each workshop with one. A 本页小计 below the 合计 covers the rows that it would cover above it.
package struct SubtotalCheck: Sendable {
  package struct Mismatch: Sendable, Equatable {
    package var stated: Int
    package var counted: Int
  }

  private var table = 0
  private var sinceTotal = 0
  private var sinceSubtotal = 0
  /// Rows of the last page, where the 合计 stands above its 小计.
  private var beforeTotal = 0

  /// Begins a table.
  package init() {}

  /// - Parameter count: persons of one row; a duplicate is one as well, for the enterprise counted it.
  package mutating func add(persons count: Int = 1) {
    table += count
    sinceTotal += count
    sinceSubtotal += count
  }

  /// - Parameters:
  ///   - marker: the cell that says 小计, 合计 …
  ///   - following: the cells to its right, as text.
  /// - Returns: `nil` where the row states no number of persons, or the right one.
  package mutating func check(marker: String, following: [String]) -> Mismatch? {
    let isSubtotal = marker.has("小计") || marker.has("本页")
    defer { close(isSubtotal: isSubtotal) }
    guard let stated = Self.stated(marker: marker, following: following) else { return nil }
    if isSubtotal {
      let covered = sinceSubtotal == 0 && stated != 0 ? beforeTotal : sinceSubtotal
      return stated == covered ? nil : Mismatch(stated: stated, counted: covered)
    }
    return stated == table || stated == sinceTotal ? nil : Mismatch(stated: stated, counted: table)
  }

  private mutating func close(isSubtotal: Bool) {
    if isSubtotal {
      beforeTotal = 0
    } else if sinceSubtotal > 0 {
      beforeTotal = sinceSubtotal
    }
    sinceSubtotal = 0
    if !isSubtotal { sinceTotal = 0 }
  }

  /// The number of persons that a row states: in the marker's own cell (合计：25人), else the nearest to its right.
  package static func stated(marker: String, following: [String]) -> Int? {
    if let own = numbers(in: marker).first { return own }
    return following.lazy.compactMap(wholeCell).first
  }

  /// Integers that count persons or nothing in particular: `25`, `25人`, `1,234 名`, but not `3台`.
  private static func numbers(in text: String) -> [Int] {
    var rest = text.withContiguousUTF8 { FoldedText(utf8: $0).withoutSpaces.filter { $0 != "," } }[...]
    var found: [Int] = []
    while let start = rest.firstIndex(where: { $0.asciiDigit != nil }) {
      let digits = rest[start...].prefix { $0.asciiDigit != nil }
      rest = rest[digits.endIndex...]
      let isWhole = dropFraction(&rest)
      let isOfPersons = isWhole && rest.first.map(mayFollow) ?? true
      if isOfPersons, digits.count <= 7, let number = Int(Array(digits).string) { found.append(number) }
    }
    return found
  }

  /// - Returns: whether the fraction is nothing but zeros, or there is none.
  private static func dropFraction(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.first == "." else { return true }
    let fraction = rest.dropFirst().prefix { $0.asciiDigit != nil }
    rest = rest[fraction.endIndex...]
    return fraction.allSatisfy { $0 == "0" }
  }

  private static func mayFollow(_ next: Unicode.Scalar) -> Bool {
    "人名位".unicodeScalars.contains(next) || !next.properties.isAlphabetic
  }

  /// A cell that holds nothing but such a number.
  private static func wholeCell(_ text: String) -> Int? {
    let scalars = text.withContiguousUTF8 { FoldedText(utf8: $0).withoutSpaces }
    let allowed = Set("0123456789,.人名位共计:".unicodeScalars)
    return scalars.allSatisfy(allowed.contains) ? numbers(in: text).first : nil
  }
}

extension SubtotalCheck.Mismatch {
  package var message: String { "合计栏填写\(stated)人，其上人员行为\(counted)人，两者不一致" }
}
