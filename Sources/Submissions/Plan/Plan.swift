package import Rulebook

/// A work-resumption plan (附件4) of one enterprise.
package struct Plan: Sendable {
  package var enterprise: EnterpriseName
  package var figures: PlanFigures
  /// 编制日期 where the plan states one.
  package var reportDate: CalendarDay?
  package var findings: [Finding]

  package init(enterprise: EnterpriseName, figures: PlanFigures, reportDate: CalendarDay? = nil, findings: [Finding]) {
    self.enterprise = enterprise
    self.figures = figures
    self.reportDate = reportDate
    self.findings = findings
  }
}
