package import Rulebook

/// The persons of one enterprise in one file (附件5), with everything that was found wrong on the way.
package struct Roster: Sendable {
  package var enterprise: EnterpriseName
  /// 填报日期 inside the sheet, never a file time.
  package var reportDate: CalendarDay?
  /// 新增, 补充, 第N批: adds to the enterprise's current roster (`domain.md` 3.7).
  package var isIncremental: Bool
  /// Nothing in it asks for residence, zone or mode: less than a minimum roster (`domain.md` 3.2), such as a test ledger.
  package var isLedger: Bool
  package var sheetNames: [String]
  /// In order of sheets and rows; duplicates inside the file are already out.
  package var persons: [Person]
  /// Labels of buses, as written.
  package var buses: [String]
  package var rows: RowBalance
  package var findings: FindingList
  /// Share of persons with 部门, 班组, 岗位, of 自驾/合乘 with 车牌, of 班车 with 线路 (`domain.md` 7.7): filled and asked.
  package var fillRates: [RosterField: FillRate]

  package init(
    enterprise: EnterpriseName, reportDate: CalendarDay? = nil, isIncremental: Bool = false, isLedger: Bool = false,
    sheetNames: [String] = [],
    persons: [Person] = [], buses: [String] = [], rows: RowBalance = RowBalance(),
    findings: FindingList = FindingList(),
    fillRates: [RosterField: FillRate] = [:]
  ) {
    self.enterprise = enterprise
    self.reportDate = reportDate
    self.isIncremental = isIncremental
    self.isLedger = isLedger
    self.sheetNames = sheetNames
    self.persons = persons
    self.buses = buses
    self.rows = rows
    self.findings = findings
    self.fillRates = fillRates
  }
}

package struct FillRate: Sendable, Equatable {
  package var filled: Int
  package var asked: Int

  package init(filled: Int, asked: Int) {
    self.filled = filled
    self.asked = asked
  }
}
