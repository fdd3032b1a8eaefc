/// Common Chinese surnames, by which a person's name is told from other short words.
package enum Surnames {
  private static let single = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丘滕柴应闫鞠仇冉肖付佟栾修初仲逄矫邸姬揭"
  )
  private static let compound: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "赫连",
    "端木", "宇文", "长孙", "呼延", "轩辕", "钟离", "淳于", "申屠", "澹台", "拓跋", "独孤", "南宫", "北堂", "左丘",
  ]
  private static let singleScalars = Set(single.flatMap(\.unicodeScalars))
  private static let compoundInitials = Set(compound.compactMap(\.unicodeScalars.first))

  /// Whether the first character is a surname, or the first two are.
  package static func begins(_ text: some Collection<Character>) -> Bool {
    text.first.map(single.contains) == true || beginsCompound(text)
  }

  package static func beginsCompound(_ text: some Collection<Character>) -> Bool {
    compound.contains(String(text.prefix(2)))
  }

  /// As ``begins(_:)``, for whoever looks at every place of a text.
  package static func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return false }
    if singleScalars.contains(first) { return true }
    return compoundInitials.contains(first) && compound.contains(String(String.UnicodeScalarView(text.prefix(2))))
  }
}
