/// A row of 方案核对: one stated figure against what the roster counts.
package struct PlanCheck: Sendable, Equatable {
  package var enterprise: String
  /// 需返岗总数, 居住地·朝阳区, 管控·封控区, 方式·班车点对点, 班车座位.
  package var item: String
  package var planFigure: Int?
  package var rosterFigure: Int?
  package var note: String

  package init(enterprise: String, item: String, planFigure: Int?, rosterFigure: Int?, note: String) {
    self.enterprise = enterprise
    self.item = item
    self.planFigure = planFigure
    self.rosterFigure = rosterFigure
    self.note = note
  }
}
