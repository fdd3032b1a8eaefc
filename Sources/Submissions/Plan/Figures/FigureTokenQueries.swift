extension PlanLabel {
  var isBatch: Bool { if case .batch = self { true } else { false } }
}

extension FigureToken {
  var label: PlanLabel? {
    guard case .label(let label) = self else { return nil }
    return label
  }

  var isNumber: Bool {
    guard case .number = self else { return false }
    return true
  }

  var isPercent: Bool {
    guard case .number(let number) = self else { return false }
    return number.measure == .percent
  }

  /// A number of persons, or one that may be.
  var personCount: StatedNumber? {
    guard case .number(let number) = self, number.measure == .persons || number.measure == .bare else { return nil }
    return number
  }

  /// 在岗, 已返岗.
  var isPresence: Bool { self == .label(.onDuty) || self == .label(.staffed) || self == .label(.arrived) }

  /// 首批, 第二批 and so on.
  var isBatch: Bool { label?.isBatch ?? false }

  /// Letters that may name a part of the enterprise; 二部 of 生产二部 looks like two vehicles.
  var isName: Bool {
    switch self {
    case .other, .others: true
    case .number(let number): number.measure == .vehicles
    default: false
    }
  }

  var isFiller: Bool {
    switch self {
    case .filler, .all, .label(.sum): true
    default: false
    }
  }
}

extension Collection<FigureToken> {
  var firstLabel: PlanLabel? { lazy.compactMap(\.label).first }
  var firstSpecific: PlanLabel? { lazy.compactMap(\.label).first { $0.isSpecific } }

  /// The label that only fillers stand before.
  var labelBehindFillers: PlanLabel? {
    guard
      let token = first(where: {
        $0 != .filler && $0 != .label(.total) && !$0.isPresence
      }),
      let label = token.label,
      label.isSpecific
    else { return nil }
    return label
  }

  /// As above, where the number of them all may stand first: 全部156人驻厂.
  var labelBehindAll: PlanLabel? {
    (first?.personCount == nil ? self[startIndex...] : dropFirst()).labelBehindFillers
  }

  /// 本次无返岗员工, 需返岗员工：无: nothing else is spoken of.
  var deniesTotal: Bool {
    contains(.nothing) && contains(.label(.total))
      && allSatisfy { $0.isFiller || $0 == .nothing || $0 == .colon || $0 == .label(.total) }
  }

  var totalBehindFillers: PlanLabel? {
    guard let token = first(where: { $0 != .filler }), token == .label(.total) else { return nil }
    return .total
  }
}

extension BidirectionalCollection<FigureToken> {
  var lastLabel: PlanLabel? { last { $0.label != nil }?.label }
  var specificLabel: PlanLabel? { last { $0.label?.isSpecific == true }?.label }

  /// Between the last label and the end stands nothing with a meaning of its own.
  var isAdjacentToLabel: Bool {
    reversed().prefix { $0.label == nil || $0.label == .sum }.allSatisfy { $0.isFiller || $0 == .colon || $0 == .each }
  }

  /// Behind the last label, a colon and the name of something else.
  var listsBehindColon: Bool {
    reversed().prefix { $0.label == nil }.reversed().drop { $0 != .colon }.contains(where: \.isName)
  }

  /// 夜班, 生产二部: nothing but the name of a part; 小计 and 留观人员 end in words that are none.
  var isName: Bool { last?.isName == true && allSatisfy { $0.isName || $0 == .filler } }

  var batch: PlanLabel? {
    last(where: \.isBatch)?.label
  }

  var hasOtherBehindLabel: Bool {
    reversed().prefix { $0.label == nil }.contains(where: \.isName)
  }
}
