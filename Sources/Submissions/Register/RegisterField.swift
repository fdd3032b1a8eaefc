internal import Rulebook

/// A column of 企业名册 (`interface.md`); further columns are ignored.
enum RegisterField: String, CaseIterable {
  case name = "企业名称"
  case creditCode = "统一社会信用代码"
  case location = "属地"
  case township = "乡镇"
  case aboveScale = "是否规上"
  case planDate = "方案日期"
  case filingDate = "备案日期"
  case inspectionDate = "督导日期"
  case commitmentDate = "承诺日期"
  case status = "状态"

  /// Other headings that offices use for the same column.
  private var synonyms: [String] {
    switch self {
    case .name: ["企业全称", "单位名称", "公司名称"]
    case .creditCode: ["社会信用代码", "信用代码", "机构代码"]
    case .location: ["企业属地", "所属地区", "所属区"]
    case .township: ["所属乡镇", "街道乡镇", "乡镇街道", "街道(乡镇)", "乡镇(街道)"]
    case .aboveScale: ["规上", "是否规上企业", "规上企业"]
    case .planDate: ["方案报送日期"]
    case .filingDate: ["备案时间"]
    case .inspectionDate: ["实地督导日期", "督导时间"]
    case .commitmentDate: ["承诺书日期"]
    case .status: ["企业状态"]
    }
  }

  private static let byHeading: [String: Self] = {
    var headings: [String: Self] = [:]
    for field in allCases {
      for heading in [field.rawValue] + field.synonyms { headings[Folding.key(heading)] = field }
    }
    return headings
  }()

  /// The column that a heading names, whatever stands behind it in brackets, stars or a colon.
  init?(heading: String) {
    var key = Folding.key(heading)
    if let field = Self.byHeading[key] {
      self = field
      return
    }
    for mark in ["(必填)", "(选填)"] where key.ends(with: mark) { key.removeLast(mark.count) }
    while let last = key.last, "*:".contains(last) { key.removeLast() }
    while key.first == "*" { key.removeFirst() }
    guard let field = Self.byHeading[key] else { return nil }
    self = field
  }
}
