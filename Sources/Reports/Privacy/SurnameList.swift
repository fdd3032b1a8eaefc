/// Common surnames, to tell a person's name from the end of a company's where both touch a number.
enum SurnameList {
  private static let single = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丘滕柴应闫鞠仇冉"
  )
  private static let compound: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
  ]

  /// The name at one end of a run of Chinese characters.
  ///
  /// A run of two to four characters is taken for a name whatever it says; of a longer one only what a surname begins.
  static func name(in run: ArraySlice<Character>, atEnd: Bool) -> ArraySlice<Character>? {
    guard run.count > 4 else { return run.count >= 2 ? run : nil }
    guard atEnd else {
      let name = run.prefix(compound.contains(String(run.prefix(2))) ? 4 : 3)
      return startsWithSurname(name) ? name : nil
    }
    let endings = [run.suffix(4), run.suffix(3), run.suffix(2)]
    return endings.first { $0.count == 4 ? compound.contains(String($0.prefix(2))) : startsWithSurname($0) }
  }

  private static func startsWithSurname(_ name: ArraySlice<Character>) -> Bool {
    name.first.map(single.contains) == true || compound.contains(String(name.prefix(2)))
  }
}
