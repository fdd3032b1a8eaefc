internal import Rulebook

/// What offices write before a name in titles and file names without a mark between: 泉眼镇长春甲公司, 规上企业长春甲公司,
/// 已盖章长春甲公司.
///
/// Cut only before the city or the province, and only where all before it is known: 大长春食品有限公司 and
/// 一汽长春汽车有限公司 are names.
enum LeadingRemarks {
  /// - Returns: the place that stands before the name, if any does, and the name.
  static func cut(from written: String, places: PlaceResolver) -> (place: String, name: String)? {
    guard let start = cities.compactMap({ written.place(of: $0)?.lowerBound }).min(), start > written.startIndex else {
      return nil
    }
    var before = written[..<start]
    while let remark = before.prefixMatch(of: remarks), !remark.output.isEmpty {
      before = before[remark.range.upperBound...]
    }
    let place = String(before)
    guard place.isEmpty || isPlace(place, places), case let name = String(written[start...]),
      EnterpriseNameFinder.isName(name)
    else { return nil }
    return (place, name)
  }

  private static let cities = ["长春", "吉林省"]

  /// 双阳长春药业有限公司 is a name; that of the office's own district, which is no county, begins none.
  private static func isPlace(_ text: String, _ places: PlaceResolver) -> Bool {
    text == "莲花山"
      || ["镇", "乡", "街道"].contains(where: text.ends(with:)) && places.evidence(of: text, in: .township) != .empty
  }

  nonisolated(unsafe) private static let remarks =
    /已盖章|盖章版|修改[后版]|已修改|最新版|更新[后版]|已更新|更正[后版]|已更正|重新报送|重报|(?:规上|规下|规模以上|白名单)(?:工业)?(?:企业)?|重点企业|我单位|微信图片/
}
