internal import Consolidation
internal import Rulebook

extension Summary {
  /// The summary with every text that came from outside masked: the one place where that is done for all reports.
  func masked() -> Summary {
    var summary = self
    summary.office.name = PublicText.masked(office.name)
    summary.office.basis = PublicText.masked(office.basis)
    summary.office.contact = PublicText.masked(office.contact)
    summary.mail.to = mail.to.map(PublicText.masked)
    summary.mail.cc = mail.cc.map(PublicText.masked)
    summary.mail.subject = PublicText.masked(mail.subject)
    summary.files = files.map { $0.masked() }
    summary.enterprises = enterprises.map { $0.masked() }
    summary.missing = missing.map { $0.masked() }
    summary.planChecks = planChecks.map { $0.masked() }
    summary.changes = changes.map { $0.masked() }
    summary.findings = findings.map { $0.masked() }
    summary.locations = locations.map { $0.masked() }
    summary.changeReason = PublicText.masked(changeReason)
    summary.alerts = alerts.map(PublicText.masked)
    return summary
  }
}

extension Sequence {
  /// Masks the texts of a value in place.
  fileprivate func masking<Value>(_ value: Value) -> Value where Element == WritableKeyPath<Value, String> {
    reduce(into: value) { $0[keyPath: $1] = PublicText.masked($0[keyPath: $1]) }
  }
}

extension FileRecord {
  fileprivate func masked() -> Self { [\Self.path, \.enterprise, \.note].masking(self) }
}

extension EnterpriseSummary {
  fileprivate func masked() -> Self {
    var enterprise = [\Self.name, \.township, \.remark].masking(self)
    enterprise.creditCode = CreditCode(Array(creditCode.utf8)[...]) == nil ? PublicText.masked(creditCode) : creditCode
    enterprise.sources = sources.map(PublicText.masked)
    enterprise.buses = buses.map { [\BusSummary.label, \.route].masking($0) }
    if let plan { enterprise.plan = plan.masked() }
    return enterprise
  }
}

extension PlanFigures {
  fileprivate func masked() -> Self {
    var plan = self
    plan.routes = routes.map { Route(name: PublicText.masked($0.name), stops: $0.stops.map(PublicText.masked)) }
    plan.sections = sections.map { section in
      Section(number: section.number, title: section.title.map(PublicText.masked), status: section.status)
    }
    return plan
  }
}

extension MissingEnterprise {
  fileprivate func masked() -> Self { [\Self.name, \.creditCode].masking(self) }
}

extension PlanCheck {
  fileprivate func masked() -> Self { [\Self.enterprise, \.item, \.note].masking(self) }
}

extension ChangeRow {
  fileprivate func masked() -> Self { [\Self.item, \.note].masking(self) }
}

extension LocationSummary {
  fileprivate func masked() -> Self { [\Self.township].masking(self) }
}

extension FindingLine {
  fileprivate func masked() -> Self {
    [\Self.enterprise, \.file, \.sheet, \.field, \.rawValue, \.message, \.advice].masking(self)
  }
}
