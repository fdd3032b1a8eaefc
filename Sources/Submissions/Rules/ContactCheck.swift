package import Rulebook

/// What is to be said about a contact cell (`domain.md` 5.3; 方案 §五(一): 非密接、次密接).
package enum ContactCheck {
  /// A blank cell has no code: the verdict counts it as 无法判定.
  package static func code(_ contact: ContactStatus) -> FindingCode? {
    switch contact {
    case .closeContact: .contactClose
    case .secondaryContact: .contactSecondary
    case .closeOrSecondary, .ambiguous, .released: .contactAmbiguous
    case .notContact, .unknown: nil
    }
  }

  package static func fails(_ contact: ContactStatus) -> Bool {
    switch contact {
    case .closeContact, .secondaryContact, .closeOrSecondary: true
    case .notContact, .released, .ambiguous, .unknown: false
    }
  }

  /// Somebody released is no contact any more; what is blank or unclear is not known to be none.
  package static func isUndecided(_ contact: ContactStatus) -> Bool { contact == .ambiguous || contact == .unknown }

  /// Empty where ``code(_:)`` is absent.
  package static func message(_ contact: ContactStatus) -> String {
    switch contact {
    case .closeContact: "填报为密接，不符合返岗条件"
    case .secondaryContact: "填报为次密接，不符合返岗条件"
    case .closeOrSecondary: "填报为“是”，分不清密接还是次密接，按不符计"
    case .ambiguous: "密接情况写法不明确，请写“否”“密接”或“次密接”"
    case .released: "填报为已解除隔离或解除密接，请核实解除时间"
    case .notContact, .unknown: ""
    }
  }
}
