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
  /// Behind 其中: a part of what stands before, so that it is no total.
  var isPart = false
  /// Nothing but fillers stands between the label and the number.
  var isAdjacent = false
}
