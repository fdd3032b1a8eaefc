package import Rulebook

/// The operator's list of enterprises that are expected to report (企业名册, `interface.md`).
package struct Register: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var enterprise: EnterpriseName
    /// Further keys under which the enterprise is known: its name without the 属地 written before it.
    package var otherKeys: [String] = []
    package var location: ResidenceUnit?
    package var township: String
    package var isAboveScale: Bool?
    package var planDate: CalendarDay?
    package var filingDate: CalendarDay?
    package var inspectionDate: CalendarDay?
    package var commitmentDate: CalendarDay?
    /// 状态 as written, such as 取消资格.
    package var status: String

    package init(
      enterprise: EnterpriseName, location: ResidenceUnit? = nil, township: String = "", isAboveScale: Bool? = nil,
      planDate: CalendarDay? = nil, filingDate: CalendarDay? = nil, inspectionDate: CalendarDay? = nil,
      commitmentDate: CalendarDay? = nil, status: String = ""
    ) {
      self.enterprise = enterprise
      self.location = location
      self.township = township
      self.isAboveScale = isAboveScale
      self.planDate = planDate
      self.filingDate = filingDate
      self.inspectionDate = inspectionDate
      self.commitmentDate = commitmentDate
      self.status = status
    }
  }

  package var entries: [Entry]
  /// What is wrong in single rows, in Chinese sentences with the place; the register is used all the same.
  package var warnings: [String]

  package init(entries: [Entry], warnings: [String] = []) {
    self.entries = entries
    self.warnings = warnings
  }
}

/// The register cannot be used (exit 10); the message is a Chinese sentence with the place.
package struct RegisterError: Error, Sendable, Equatable {
  package var message: String

  package init(message: String) { self.message = message }
}
