package import Rulebook

/// Figures of one published report, for 上次, 较基期 and the trend.
package struct PublishedFigures: Sendable, Equatable {
  /// ISO date of its folder.
  package var date: String
  /// Name of its folder: the date, with a number behind it where the date's own folder could not be replaced.
  package var folder: String
  package var enterprises: Int
  package var persons: Int
  package var byUnit: [ResidenceUnit: Int]
  package var byZone: [ControlZone: Int]
  package var byMode: [TravelMode: Int]
  /// The figures of 表1 by their 指标.
  package var indicators: [String: Int]

  package init(
    date: String, folder: String? = nil, enterprises: Int, persons: Int, byUnit: [ResidenceUnit: Int] = [:],
    byZone: [ControlZone: Int] = [:], byMode: [TravelMode: Int] = [:], indicators: [String: Int] = [:]
  ) {
    self.date = date
    self.folder = folder ?? date
    self.enterprises = enterprises
    self.persons = persons
    self.byUnit = byUnit
    self.byZone = byZone
    self.byMode = byMode
    self.indicators = indicators
  }
}

/// A row of 表5-变化.
package struct ChangeRow: Sendable, Equatable {
  /// 企业, 居住地, 管控情况 or 通勤方式.
  package var category: String
  package var item: String
  package var previous: Int?
  package var current: Int?
  /// The reason: 新增, 重报, 沿用, 撤销.
  package var note: String

  package init(category: String, item: String, previous: Int?, current: Int?, note: String) {
    self.category = category
    self.item = item
    self.previous = previous
    self.current = current
    self.note = note
  }
}
