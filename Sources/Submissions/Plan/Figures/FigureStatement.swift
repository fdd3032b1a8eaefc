internal import Rulebook

/// One figure as a sentence or a cell states it.
struct FigureStatement: Equatable {
  enum Amount: Equatable {
    case count(Int)
    /// 全部, 均: as many as the total.
    case all
    /// 其余: the total less the others of its kind.
    case rest
    /// 无: a stated zero.
    case nothing
  }

  var label: PlanLabel
  var amount: Amount
  var isApproximate = false
  /// 管控区、防范区共100人: the labels that share the figure with ``label``, none of which it is a figure of.
  var companions: [PlanLabel] = []
  /// Behind 其中: a part of what stands before, so that it is no total.
  var isPart = false
  /// 朝阳区：白班30人，夜班20人: the reader added it up.
  var isAdded = false
  /// 共计, 合计 stands between label and number.
  var isSum = false
  /// 朝阳区30人，其他20人: others, undecided of what is being listed; only a total can tell that they belong to the list.
  var isOthers = false
  /// 我公司员工20人，均居住在朝阳区: said right behind the figure of the staff, of all of them.
  var isOfStaff = false
  /// Nothing but fillers stands between the label and the number.
  var isAdjacent = false
}

/// A count that a plan states of something.
struct StatedCount: Equatable {
  var value: Int
  var isApproximate = false
  var isAdded = false
}

extension [FigureStatement] {
  /// - Parameter parts: those behind 其中 too.
  func counts(_ label: PlanLabel, parts: Bool = true) -> [StatedCount] {
    compactMap { statement in
      guard statement.label == label, statement.companions.isEmpty, parts || !statement.isPart else { return nil }
      switch statement.amount {
      case .count(let count):
        return StatedCount(value: count, isApproximate: statement.isApproximate, isAdded: statement.isAdded)
      case .nothing: return StatedCount(value: 0)
      case .all, .rest: return nil
      }
    }
  }

  func states(_ label: PlanLabel, _ amount: FigureStatement.Amount) -> Bool {
    contains { $0.label == label && $0.amount == amount }
  }

  /// Everything counted under labels of a kind, in however many lists.
  func sum(_ belongs: (PlanLabel) -> Bool) -> Int {
    reduce(0) { sum, statement in
      guard case .count(let count) = statement.amount, belongs(statement.label) else { return sum }
      return sum + count
    }
  }
}
