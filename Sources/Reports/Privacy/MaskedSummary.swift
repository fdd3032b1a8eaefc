internal import Consolidation
internal import Rulebook

extension Summary {
  /// The summary with every text that came from outside masked: the one place where that is done for all reports.
  func masked() -> Summary {
    var summary = self
    PublicText.mask(&summary.office.name, &summary.office.basis, &summary.office.contact)
    PublicText.mask(&summary.mail.subject, &summary.changeReason)
    PublicText.mask(all: &summary.mail.to)
    PublicText.mask(all: &summary.mail.cc)
    PublicText.mask(all: &summary.alerts)
    for index in summary.files.indices { summary.files[index].mask() }
    for index in summary.enterprises.indices { summary.enterprises[index].mask() }
    for index in summary.missing.indices { summary.missing[index].mask() }
    for index in summary.planChecks.indices { summary.planChecks[index].mask() }
    for index in summary.changes.indices { summary.changes[index].mask() }
    summary.findings = summary.findings.replacing(PublicText.change, values: PublicText.change)
    for index in summary.locations.indices { PublicText.mask(&summary.locations[index].township) }
    return summary
  }
}

extension FileRecord {
  fileprivate mutating func mask() { PublicText.mask(&path, &enterprise, &note) }
}

extension EnterpriseSummary {
  fileprivate mutating func mask() {
    PublicText.mask(&name, &township, &remark)
    PublicText.mask(&creditCode)
    PublicText.mask(all: &sources)
    for index in buses.indices { buses[index].mask() }
    plan = plan?.masked()
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

extension BusSummary {
  fileprivate mutating func mask() { PublicText.mask(&label, &route) }
}

extension MissingEnterprise {
  fileprivate mutating func mask() { PublicText.mask(&name, &creditCode) }
}

extension ChangeRow {
  fileprivate mutating func mask() { PublicText.mask(&item, &note) }
}

extension PlanCheck {
  fileprivate mutating func mask() { PublicText.mask(&enterprise, &item, &note) }
}
