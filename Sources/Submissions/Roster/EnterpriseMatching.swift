internal import Rulebook

extension EnterpriseName {
  /// Whether two names in one file may be the same enterprise's: equal, or one a short form of the other.
  ///
  /// 长春甲汽车零部件有限公司 and 甲汽车零部件公司 are one, 长春甲公司 and 长春乙公司 are two (F_ENTERPRISE_MIXED).
  func isSameEnterprise(as other: EnterpriseName) -> Bool {
    if key == other.key { return true }
    let (mine, theirs) = (Self.core(of: key), Self.core(of: other.key))
    if mine == theirs { return !mine.isEmpty }
    if Self.isWhole(other.key, after: key) || Self.isWhole(key, after: other.key) { return true }
    guard mine.count >= 2, theirs.count >= 2 else { return false }
    // 朝阳区宏达 is 宏达 with its place in front, 宏达物流 is another.
    if hasLegalForm, other.hasLegalForm { return mine.ends(with: theirs) || theirs.ends(with: mine) }
    return mine.contains(theirs) || theirs.contains(mine)
  }

  /// A registered name: 长春宏达有限公司 and 长春宏达物流有限公司 are two companies, of which 宏达 and 宏达公司 are short forms.
  private var hasLegalForm: Bool { key.ends(with: "有限公司") || key.ends(with: "有限责任公司") }

  /// With its legal form, or with its city: no short form, and no part of an enterprise.
  var isRegisteredName: Bool {
    guard !["分公司", "子公司", "项目公司"].contains(where: key.ends(with:)) else { return false }
    return hasLegalForm
      || (Self.places.contains(where: key.begins(with:)) && key.count > 5
        && ["公司", "集团", "合作社"].contains(where: key.ends(with:)))
  }

  private static let places = ["吉林省", "长春市", "长春", "吉林"]

  /// A name with its city is there to its end, behind a place: 长春甲公司 in 长春莲花山开发区长春甲公司.
  private static func isWhole(_ name: String, after place: String) -> Bool {
    place.ends(with: name) && places.contains(where: name.begins(with:)) && !core(of: name).isEmpty
  }

  /// Without the province or city in front and the legal form behind.
  private static func core(of key: String) -> String {
    var core = key[...]
    for prefix in places where core.begins(with: prefix) { core = core.dropFirst(prefix.count) }
    for suffix in ["有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "集团", "工厂", "厂"] where core.ends(with: suffix) {
      core = core.dropLast(suffix.count)
      break
    }
    return String(core)
  }
}
