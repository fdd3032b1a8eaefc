internal import Consolidation
package import Rulebook

extension Summary {
  /// The summary with every text that came from outside masked: the one place where that is done for all reports.
  func masked() -> Summary {
    var summary = self
    let labels = labels
    let paths = PublicPaths(files.map(\.path), labels: labels)
    PublicText.mask(&summary.office.name, &summary.office.basis, &summary.office.contact)
    PublicText.mask(&summary.mail.subject, &summary.changeReason)
    PublicText.mask(all: &summary.mail.to)
    PublicText.mask(all: &summary.mail.cc)
    paths.mask(all: &summary.alerts)
    for index in summary.files.indices { summary.files[index].mask(paths) }
    let plans = PublicPlan(known: namesInTexts)
    for index in summary.enterprises.indices { summary.enterprises[index].mask(paths, plans) }
    for index in summary.missing.indices { summary.missing[index].mask() }
    for index in summary.planChecks.indices { summary.planChecks[index].mask() }
    for index in summary.changes.indices { summary.changes[index].mask() }
    // A thousand files share a few names of sheets and columns.
    var names: [String: String?] = [:]
    summary.findings = summary.findings.replacing(
      paths.change,
      names: { name in
        if let known = names[name] { return known }
        let changed = labels.change(name)
        names[name] = .some(changed)
        return changed
      }, files: paths.path, values: PublicText.change)
    for index in summary.locations.indices { PublicText.mask(&summary.locations[index].township) }
    return summary
  }
}

extension FileRecord {
  fileprivate mutating func mask(_ paths: PublicPaths) {
    path = paths.path(path)
    PublicText.mask(&enterprise)
    paths.mask(&note)
  }
}

extension EnterpriseSummary {
  fileprivate mutating func mask(_ paths: PublicPaths, _ plans: PublicPlan) {
    PublicText.mask(&name, &township, &creditCode)
    PublicText.mask(&office)
    paths.mask(&remark)
    sources = sources.map(paths.path)
    for index in buses.indices { buses[index].mask(plans.bus) }
    plan = plan.map(plans.masked)
  }
}

/// Plans as they may be shown: without the names and doors that their headings and their lines of buses may hold.
package struct PublicPlan {
  fileprivate let bus: PublicBus
  private let labels: PublicLabel

  /// - Parameter known: names that are somebody's beyond doubt.
  package init(known: Set<String> = []) {
    bus = PublicBus(known: known)
    labels = PublicLabel(known: known)
  }

  package func masked(_ figures: PlanFigures) -> PlanFigures {
    var plan = figures
    plan.routes = figures.routes.map { PlanFigures.Route(name: bus.route($0.name), stops: $0.stops.map(bus.route)) }
    plan.sections = figures.sections.map { section in
      PlanFigures.Section(number: section.number, title: section.title.map(labels.masked), status: section.status)
    }
    return plan
  }
}

extension BusSummary {
  fileprivate mutating func mask(_ bus: PublicBus) {
    label = bus.vehicle(label)
    route = bus.route(route)
  }
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
