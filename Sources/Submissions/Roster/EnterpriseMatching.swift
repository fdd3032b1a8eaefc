internal import Rulebook

extension EnterpriseName {
  /// Whether two names in one file may be the same enterprise's: equal, or one a short form of the other.
  ///
  /// 长春甲汽车零部件有限公司 and 甲汽车零部件公司 are one, 长春甲公司 and 长春乙公司 are two (F_ENTERPRISE_MIXED).
  func isSameEnterprise(as other: EnterpriseName) -> Bool {
    if key == other.key { return true }
    let (mine, theirs) = (Self.core(of: key), Self.core(of: other.key))
    if mine == theirs { return !mine.isEmpty }
    guard mine.count >= 2, theirs.count >= 2 else { return false }
    return mine.contains(theirs) || theirs.contains(mine)
  }

  /// Without the province or city in front and the legal form behind.
  private static func core(of key: String) -> String {
    var core = key[...]
    for prefix in ["吉林省", "长春市", "长春", "吉林"] where core.hasPrefix(prefix) { core = core.dropFirst(prefix.count) }
    for suffix in ["有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "集团", "工厂", "厂"] where core.hasSuffix(suffix) {
      core = core.dropLast(suffix.count)
      break
    }
    return String(core)
  }
}
