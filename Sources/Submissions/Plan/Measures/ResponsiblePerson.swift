internal import Rulebook

/// Tells whether a section names who is responsible (附件4, last sentence: 明确到部门、班组及具体责任人).
///
/// Only 有 or 无 leaves this type, never the name.
enum ResponsiblePerson {
  private static let roles = WordIndex([
    "具体责任人", "第一责任人", "责任人", "总负责人", "具体负责人", "负责人", "责任领导", "牵头领导", "牵头人", "负责同志", "主要负责", "总指挥", "责任者", "包保领导", "包保人",
    "责任部门及人员", "责任人员", "监督责任人", "落实人", "主责人",
    "分管领导", "主管领导", "负责部门/人", "责任部门/人", "责任部门及责任人", "部门及责任人", "组长", "责任人姓名", "专责人", "负责人员",
  ])
  /// Roles only where a colon follows: 班长：王强, but not 班长每日检查.
  private static let labels = WordIndex(["班长", "车间主任", "部门负责", "工段长"])
  private static let compoundSurnames = WordIndex(["欧阳", "诸葛", "夏侯", "慕容", "司马", "司徒", "上官", "皇甫", "公孙", "宇文"])
  private static let surnames = Set(
    "段赖饶简易向赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧伏成戴谈宋茅庞熊纪舒屈祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞柯昝卢莫房裘缪宗丁宣贲邓郁杭洪诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄封芮羿储靳汲邴糜松富巫乌焦巴弓牧隗侯宓蓬郗仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶韶郜黎蓟薄宿白怀蒲邰鄂索咸籍卓蔺屠蒙池乔阴鬱胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎慕茹宦艾鱼慎戈廖庾暨衡耿弘匡文寇禄阙欧殳沃蔚夔隆师巩厍聂晁勾敖訾辛阚那曾毋乜鞠丰巢关蒯荆游竺逯盖桓付肖闫覃岳佟苑初矫代仉鹿战隋官邸芦苟母揭仝"
      .unicodeScalars)
  /// What begins with a surname and is none: 全面负责, 安全部, 万一, 时间.
  private static let notNames = WordIndex([
    "全面", "全体", "全员", "全部", "全程", "全厂", "全权", "安全", "安排", "万一", "时间", "时刻", "成立", "成员", "管理", "管控", "经理", "经营", "和各",
    "和部", "和车", "和班", "明确", "应急", "应当", "应对", "常态", "平时", "从严", "居家",
    "安保", "安监", "安环", "安管", "金工", "任命",
    "广大", "东侧", "通过", "通知", "通报", "相关", "查验", "公司", "公共", "国家", "文件", "利用", "计划", "统一", "包保", "单位", "于每", "于发", "向部",
    "向公", "强化", "高度", "能够", "支部", "都要", "都应", "都须", "由各", "干部",
    "车间", "车辆", "班组", "班长", "连续", "步行", "任何", "任务", "党员", "党委", "水平", "农民", "项目", "项负", "方面", "方可", "方案", "宿舍", "解决",
    "家属", "房间", "广泛", "暴露", "终末", "后勤", "后续", "须每", "别落", "别负", "和责",
    "和主", "为各", "各部", "及时", "组织", "单独", "谈话", "时负", "连带", "应立", "应每", "应第", "高管", "路线", "单元", "平台", "时报", "和监", "和具",
    "关于", "包括", "管人", "明确到", "常务", "宣传", "厂长负责制", "生产", "左右", "干净", "万元",
    "荣誉", "主管", "冷链", "温度", "文明", "文化", "从业", "支持", "红外", "成品", "师傅", "单人", "简单", "简化", "简要", "易感", "向上", "向各", "向全",
    "段落",
  ])
  private static let titles = [
    "经理", "总经理", "副总经理", "厂长", "副厂长", "部长", "副部长", "主任", "副主任", "班长", "组长", "科长", "主管", "总监", "书记", "车间主任", "工段长", "队长",
    "同志", "先生", "女士", "总", "工程师", "院长", "所长", "处长", "站长", "店长",
    "董事长", "专员", "部门", "总裁", "助理", "生产部", "综合部", "行政部",
  ]
  private static let titleIndex = WordIndex(titles)

  /// What may follow a name beside signs and digits: a title or a verb of duty.
  private static let endings = WordIndex(
    titles + ["负责", "牵头", "担任", "为", "电话", "任", "联系", "具体", "全面", "落实", "监督", "统筹", "组织", "及", "和", "等"])
  private static let duties = WordIndex(["班长", "车间主任", "工段长", "负责", "责任", "牵头", "组长", "领导", "落实", "总指挥", "落实人"])
  private static let dutiesBehindBy = WordIndex(["负责", "牵头", "落实", "监督", "组织", "担任", "任组长", "统筹"])
  private static let dutiesBehindName = WordIndex([
    "全面负责", "具体负责", "总负责", "统一负责", "负责", "为责任人", "为第一责任人", "任组长", "为负责人", "担任组长", "牵头",
  ])
  private static let headings: WordSet = ["责任人", "负责人", "牵头人", "责任领导"]

  /// Whether a line names a person as responsible.
  static func isNamed(in line: String) -> Bool {
    let text = Folding.scalars(line)
    guard place(of: duties, in: text[...]) != nil else { return false }
    return isNamedBehindRole(text) || isNamedBehindBy(text) || isNamedBeforeRole(text)
  }

  /// A cell below or beside 责任人: anything that begins like a name.
  static func isName(_ cell: String) -> Bool {
    let text = Folding.scalars(cell)[...]
    if name(in: text, at: 0) { return true }
    return text.indices.contains { index in index > 0 && !text[index - 1].isLetter && name(in: text, at: index) }
      || name(in: text, at: afterTitles(text, 0))
  }

  /// Whether a heading of a table asks for the responsible person.
  static func isHeading(_ cell: String) -> Bool {
    let key = Folding.key(cell)
    return key.has(anyOf: headings) && !key.isLonger(than: 14)
  }

  /// 责任人：王强, 负责人为安全部部长李明.
  private static func isNamedBehindRole(_ text: [Unicode.Scalar]) -> Bool {
    for start in text.indices {
      var isFound = false
      roles.forEach(in: text, at: start) { isFound = isFound || isNamed(behindRole: start + $0.length, text[...]) }
      if let label = labels.longest(in: text, at: start), text[(start + label.length)...].first == ":" {
        isFound = isFound || isNameAlone(text[(start + label.length + 1)...])
      }
      if isFound { return true }
    }
    return false
  }

  /// 班长：王强, 班长：王强（13500001111）, but not 班长：白班、夜班各一名 or 班长：严格落实.
  private static func isNameAlone(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = text.drop { !$0.isLetter && !endsClause($0) }
    var value = rest.prefix { $0.isLetter && !$0.isDigit }
    if let word = ["联系电话", "电话", "同志", "先生", "女士", "负责"].first(where: { ends(value, with: $0) }) {
      value = value.dropLast(word.unicodeScalars.count)
    }
    guard let first = value.first, let last = value.last, !"班部组室处科办库厂间岗队线".unicodeScalars.contains(last) else {
      return false
    }
    let isCompound = compoundSurnames.longest(in: value, at: value.startIndex) != nil
    let isName = (2...(isCompound ? 4 : 3)).contains(value.count) && surnames.contains(first)
    return isName && name(in: value, at: value.startIndex)
  }

  private static func isNamed(behindRole end: Int, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = behindRemark(end, text)
    let index = text[end...].firstIndex { !isLabelSign($0) } ?? text.endIndex
    if name(in: text, at: index) { return true }
    return index > end && (name(in: text, at: afterTitles(text, index)) || nameInList(text[index...]))
  }

  /// 责任人（班组长）：王强: the bracket belongs to the label.
  private static func behindRemark(_ end: Int, _ text: ArraySlice<Unicode.Scalar>) -> Int {
    guard text[end...].first == "(", let close = text[end...].prefix(10).firstIndex(of: ")"),
      text[(close + 1)...].first == ":"
    else { return end }
    return close + 1
  }

  /// 责任人：生产部 王强; 责任人：综合管理部张经理: a name at the end of the label's value.
  private static func nameInList(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let list = withoutPhone(rest.prefix { !endsClause($0) && $0 != ")" })
    guard (1...24).contains(list.count) else { return false }
    for length in [4, 3, 2] where list.count > length {
      let tail = list.suffix(length)
      if length == 4, compoundSurnames.longest(in: tail, at: tail.startIndex) == nil { continue }
      if "部组科室间长任理管责监、-/:员处队办".unicodeScalars.contains(list[tail.startIndex - 1]), name(in: tail, at: tail.startIndex) {
        return true
      }
    }
    return false
  }

  /// 安保部王强（13500001111）, 安保部王强 电话13500001111: the number, and what stands before it, ends the name.
  private static func withoutPhone(_ list: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard list.suffix(7).allSatisfy(\.isDigit), list.count > 7 else { return list }
    var head = list.prefix { !$0.isDigit }
    while let word = ["联系电话", "联系方式", "电话", "手机", "(", ":", "-", "/", "、"].first(where: { ends(head, with: $0) }) {
      head = head.dropLast(word.unicodeScalars.count)
    }
    return head
  }

  private static func ends(_ text: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
    text.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  /// 由生产部王强负责, 由王强同志牵头.
  private static func isNamedBehindBy(_ text: [Unicode.Scalar]) -> Bool {
    for index in text.indices where text[index] == "由" {
      let clause = text[(index + 1)...].prefix { !endsClause($0) }
      guard let duty = place(of: dutiesBehindBy, in: clause) else { continue }
      if holdsName(clause[..<duty]) { return true }
    }
    return false
  }

  /// 王强负责, 王强为责任人, 王强任组长.
  private static func isNamedBeforeRole(_ text: [Unicode.Scalar]) -> Bool {
    text.split(whereSeparator: endsPhrase).contains { clause in
      guard let duty = place(of: dutiesBehindName, in: clause) else { return false }
      let head = clause[..<duty]
      return head.count <= 12 && holdsName(head)
    }
  }

  /// A few letters that are a name, or end in one behind a department or title, or in one before a title.
  private static func holdsName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...20).contains(text.count) else { return false }
    if name(in: text, at: text.startIndex), text.count <= 4 || hasTitle(text) { return true }
    for length in [3, 2] where text.count > length {
      let tail = text.suffix(length)
      if "部组科室间长任理管监员处队办、(".unicodeScalars.contains(text[tail.startIndex - 1]), name(in: tail, at: tail.startIndex) {
        return true
      }
    }
    return isNameBehindTitle(text)
      || text.indices.dropFirst().contains { index in
        "部组科室间办处队".unicodeScalars.contains(text[index - 1]) && name(in: text, at: index)
      }
  }

  /// 安保部部长王强同志 ends in the name, but 厂长任命专人 in none.
  private static func isNameBehindTitle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst().contains { index in
      guard let title = titleIndex.longest(in: text, at: index) else { return false }
      var rest = text[(index + title.length)...]
      if let form = ["同志", "先生", "女士"].first(where: { ends(rest, with: $0) }) {
        rest = rest.dropLast(form.unicodeScalars.count)
      }
      let isCompound = !rest.isEmpty && compoundSurnames.longest(in: rest, at: rest.startIndex) != nil
      return rest.count <= (isCompound ? 4 : 3) && name(in: rest, at: rest.startIndex)
    }
  }

  private static func hasTitle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst().contains { titleIndex.reachesEnd(in: text, from: $0) }
  }

  private static func afterTitles(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
    var index = start
    while index < text.endIndex, let title = titleIndex.longest(in: text, at: index) { index += title.length }
    return index
  }

  /// Whether a name stands at a position: a surname and one or two more letters before an end, or a surname and a title.
  private static func name(in text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    guard text.indices.contains(index), surnames.contains(text[index]),
      notNames.longest(in: text, at: index) == nil
    else { return false }
    let given = index + 1
    guard given < text.endIndex else { return false }
    if titleIndex.longest(in: text, at: given) != nil { return true }
    switch text[given] {
    case "某", "*", "×": return true
    case "x": return false
    default: break
    }
    for end in given + 1...given + 3 where end <= text.endIndex {
      guard text[end - 1].isLetter, !text[end - 1].isASCII else { return false }
      // 安保部 is a department.
      if end > given + 1, "部处室".unicodeScalars.contains(text[end - 1]) { return false }
      if isEnd(text, end) { return true }
    }
    return false
  }

  /// What may follow a name: nothing, a sign, a digit, a title, or a verb of duty.
  private static func isEnd(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    guard index < text.endIndex, text[index].isLetter else { return true }
    return endings.longest(in: text, at: index) != nil
  }

  private static func place(of words: WordIndex, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.indices.first { words.longest(in: text, at: $0) != nil }
  }

  private static func isLabelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "为", "是", "由", "(", "（", "、", "_": true
    default: false
    }
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "。", "!": true
    default: false
    }
  }

  private static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ":", "(", ")": true
    default: endsClause(scalar)
    }
  }
}
