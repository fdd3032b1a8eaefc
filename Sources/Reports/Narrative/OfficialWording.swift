internal import Consolidation

/// How official papers write dates, stages and shares.
enum OfficialWording {
  static let title = "长春市工业企业返岗员工情况统计表"

  /// 2022年4月18日18时, or 18时30分, for `2022-04-18T18:30`.
  static func moment(_ iso: String) -> String {
    let halves = iso.split(separator: "T", maxSplits: 1)
    guard let first = halves.first else { return iso }
    let day = date(String(first))
    let clock = halves.count == 2 ? halves[1].split(separator: ":").compactMap { Int($0) } : []
    guard clock.count == 2 else { return day }
    return day + "\(clock[0])时" + (clock[1] == 0 ? "" : "\(clock[1])分")
  }

  /// 2022年4月18日 for `2022-04-18`.
  static func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[0])年\(parts[1])月\(parts[2])日" : iso
  }

  /// 方案 三.
  static func stage(_ stage: Int) -> String {
    switch stage {
    case 1: "第一阶段（封闭驻厂）"
    case 2: "第二阶段（点对点通勤）"
    case 3: "第三阶段（有序出行）"
    default: "第\(stage)阶段"
    }
  }

  /// 66.7%（10/15）: a rate never stands without its denominator (`domain.md` 8.1); rounded half up to 0.1.
  static func share(_ part: Int, of whole: Int) -> String? {
    guard whole > 0, let scaled = perMille(part, whole) else { return nil }
    return "\(scaled / 10).\(scaled % 10)%（\(part)/\(whole)）"
  }

  private static func perMille(_ part: Int, _ whole: Int) -> Int? {
    let (double, overflow) = part.multipliedReportingOverflow(by: 2000)
    return overflow || part < 0 ? nil : (double + whole) / (2 * whole)
  }

  /// 增加 12, 减少 3 or 持平.
  static func change(_ difference: Int, unit: String) -> String {
    difference == 0 ? "持平" : (difference > 0 ? "增加" : "减少") + " \(difference.magnitude) \(unit)"
  }
}
