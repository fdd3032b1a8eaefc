internal import Rulebook

/// Finds the part of an enterprise that a text names behind the enterprise (decision 6).
enum PlantFinder {
  /// 第一工厂, 一分厂, （北湖厂区）, -总装车间 right behind a name: a part of the enterprise; empty where none stands there.
  static func plant(behind name: String, in text: String) -> String {
    guard text.has(anyOf: plantSigns), let range = text.place(of: name) else { return "" }
    let behind = text[range.upperBound...].prefix(longestPlant)
    guard behind.has(anyOf: plantSigns), let first = behind.unicodeScalars.first else { return "" }
    let isBracketed = opening.contains(first)
    let words = isBracketed || dashes.contains(first) ? behind.dropFirst() : behind
    guard
      let end = words.indices.first(where: { index in
        let part = words[...index]
        // 北湖厂区 is no 北湖厂.
        return plantEndings.contains(where: part.ends(with:)) && !words[words.index(after: index)...].begins(with: "区")
      })
    else { return "" }
    let part = words[...end]
    guard part.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" }), !notPlants.contains(String(part)),
      !notBeforePlants.contains(where: part.begins(with:)), !part.has(anyOf: notInPlants)
    else { return "" }
    return EnterpriseName.key(of: isBracketed ? "(\(part))" : String(part))
  }

  private static let opening = Array("（(【[".unicodeScalars)
  private static let dashes = Array("-—–_".unicodeScalars)
  /// With its brackets or dash.
  private static let longestPlant = 12
  private static let plantEndings = ["厂", "厂区", "车间", "基地", "店", "项目部", "加油站"]
  private static let plantSigns: WordSet = ["厂", "车间", "基地", "店", "项目部", "加油站"]
  /// What names no part in particular.
  private static let notPlants: Set<String> = [
    "厂", "厂区", "车间", "工厂", "分厂", "基地", "生产车间", "封闭厂区", "封闭车间", "封闭生产厂区", "生产厂区", "门店", "总店", "酒店", "饭店", "商店",
    "项目部", "加油站",
  ]
  private static let notBeforePlants = [
    "全", "各", "所有", "本", "我", "该", "返", "驻", "在厂", "进厂", "入厂", "回厂", "到厂", "出厂", "厂内", "个", "两个", "多个", "几个",
  ]
  private static let notInPlants: WordSet = [
    "名单", "人员", "员工", "返岗", "复工", "复产", "方案", "统计", "明细", "个厂", "个车间", "个店", "个项目部", "个加油站", "各", "及", "下属", "在建", "续建",
    "直营", "连锁", "酒店", "书店", "网店", "门店", "两店",
  ]
}
