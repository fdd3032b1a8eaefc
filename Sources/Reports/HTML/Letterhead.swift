internal import Consolidation
internal import Rulebook

/// The title block of everything that is sent (requirement 25).
struct Letterhead {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var context: [String: Any] {
    var context: [String: Any] = [
      "title": OfficialWording.title, "office": summary.office.name, "cutOff": OfficialWording.moment(summary.cutOff),
      "date": String(summary.cutOff.prefix(10)), "stage": OfficialWording.stage(summary.stage), "unit": "户、人",
      "compared": summary.previous.map { OfficialWording.date($0.date) } ?? "—",
    ]
    if !summary.office.basis.isEmpty { context["basis"] = ["text": summary.office.basis] }
    if !summary.office.contact.isEmpty { context["contact"] = ["text": summary.office.contact] }
    return context
  }
}
