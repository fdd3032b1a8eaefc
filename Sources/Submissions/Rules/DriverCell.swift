package import Rulebook

/// The 驾驶员 cell of a row: a mark for the driver, or the driver's name (`domain.md` 7.5).
package enum DriverCell: Sendable, Equatable {
  case driver, passenger
  /// ``PersonName/hash`` of the driver.
  case named(UInt64)
  case unstated

  /// - Parameter ownName: ``PersonName/hash`` of the row's person: whoever names himself drives.
  package init(text: String, ownName: UInt64, answers: AnswerVocabulary) {
    let folded = text.withContiguousUTF8 { FoldedText(utf8: $0).withoutSpaces.string }
    if folded.isEmpty || answers.isBlank(text) {
      self = .unstated
    } else if Self.driverWords.contains(folded) || answers.yesNo(text, isBinaryColumn: true) == .yes {
      self = .driver
    } else if Self.passengerWords.contains(folded) || answers.yesNo(text, isBinaryColumn: true) == .no {
      self = .passenger
    } else if let name = PersonName(text: text)?.hash {
      self = name == ownName ? .driver : .named(name)
    } else {
      self = .unstated
    }
  }

  package init(driverName: String, ownName: UInt64) {
    let name = PersonName(text: driverName)?.hash
    self = name.map { $0 == ownName ? .driver : .named($0) } ?? .unstated
  }

  package var isName: Bool { name != nil }

  package var name: UInt64? { if case .named(let name) = self { name } else { nil } }

  private static let driverWords: Set<String> = ["驾驶员", "司机", "驾驶人", "车主", "本人", "自己", "本人驾驶", "是", "√"]
  private static let passengerWords: Set<String> = ["返岗人员", "乘客", "乘车人", "乘员", "乘坐人", "非驾驶员", "否", "×"]
}
