internal import Rulebook

/// Tells whether a section names who is responsible (附件4, last sentence: 明确到部门、班组及具体责任人).
///
/// Only 有 or 无 leaves this type, never the name.
enum ResponsiblePerson {
  private static let roles = [
    "具体责任人", "第一责任人", "责任人", "总负责人", "具体负责人", "负责人", "责任领导", "牵头领导", "牵头人", "负责同志", "主要负责", "总指挥", "责任者", "包保领导", "包保人",
    "责任部门及人员", "责任人员", "监督责任人", "落实人", "主责人",
    "分管领导", "责任部门及责任人", "部门及责任人", "组长", "责任人姓名", "专责人", "负责人员",
  ]
  private static let surnames = Set(
    "段赖饶简易向赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧伏成戴谈宋茅庞熊纪舒屈祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞柯昝卢莫房裘缪宗丁宣贲邓郁杭洪诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄封芮羿储靳汲邴糜松富巫乌焦巴弓牧隗侯宓蓬郗仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶韶郜黎蓟薄宿白怀蒲邰鄂索咸籍卓蔺屠蒙池乔阴鬱胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎慕茹宦艾鱼慎戈廖庾暨衡耿弘匡文寇禄阙欧殳沃蔚夔隆师巩厍聂晁勾敖訾辛阚那曾毋乜鞠丰巢关蒯荆游竺逯盖桓付肖闫覃岳佟苑初矫代仉鹿战隋官邸芦苟母揭仝"
  )
  /// What begins with a surname and is none: 全面负责, 安全部, 万一, 时间.
  private static let notNames = [
    "全面", "全体", "全员", "全部", "全程", "全厂", "全权", "安全", "安排", "万一", "时间", "时刻", "成立", "成员", "管理", "管控", "经理", "经营", "和各",
    "和部", "和车", "和班", "明确", "应急", "应当", "应对", "常态", "平时", "从严", "居家",
    "广大", "东侧", "通过", "通知", "通报", "相关", "查验", "公司", "公共", "国家", "文件", "利用", "计划", "统一", "包保", "单位", "于每", "于发", "向部",
    "向公", "强化", "高度", "能够", "支部", "都要", "都应", "都须", "由各", "干部",
    "车间", "车辆", "班组", "班长", "连续", "步行", "任何", "任务", "党员", "党委", "水平", "农民", "项目", "项负", "方面", "方可", "方案", "宿舍", "解决",
    "家属", "房间", "广泛", "暴露", "终末", "后勤", "后续", "须每", "别落", "别负", "和责",
    "和主", "为各", "各部", "及时", "组织", "单独", "谈话", "时负", "连带", "应立", "应每", "应第", "高管", "路线", "单元", "平台", "时报", "和监", "和具",
    "关于", "包括", "管人", "明确到", "常务", "宣传", "厂长负责制", "生产", "左右", "干净", "万元",
    "荣誉", "主管", "冷链", "温度", "文明", "文化", "从业", "支持", "红外", "成品", "师傅", "单人", "简单", "简化", "简要", "易感", "向上", "向各", "向全",
    "段落",
  ]
  private static let titles = [
    "经理", "总经理", "副总经理", "厂长", "副厂长", "部长", "副部长", "主任", "副主任", "班长", "组长", "科长", "主管", "总监", "书记", "车间主任", "工段长", "队长",
    "同志", "先生", "女士", "总", "工程师", "院长", "所长", "处长", "站长", "店长",
    "董事长", "专员", "部门", "总裁", "助理", "生产部", "综合部", "行政部",
  ]

  private static let longestTitles = titles.sorted { $0.count > $1.count }

  /// Whether a line names a person as responsible.
  static func isNamed(in line: String) -> Bool {
    let string = Folding.key(line)
    guard string.has(anyOf: ["负责", "责任", "牵头", "组长", "领导", "落实", "总指挥", "落实人"]) else { return false }
    let text = Array(string)
    return isNamedBehindRole(text, string) || isNamedBehindBy(text) || isNamedBeforeRole(text)
  }

  /// A cell below or beside 责任人: anything that begins like a name.
  static func isName(_ cell: String) -> Bool {
    let text = Array(Folding.key(cell))
    if name(in: text, at: 0) { return true }
    return text.indices.contains { index in
      index > 0 && !text[index - 1].isLetter && name(in: text, at: index)
    }
      || name(in: text, at: afterTitles(text, 0))
  }

  /// Whether a heading of a table asks for the responsible person.
  static func isHeading(_ cell: String) -> Bool {
    let key = Folding.key(cell)
    return key.count <= 14 && key.has(anyOf: ["责任人", "负责人", "牵头人", "责任领导"])
  }

  /// 责任人：王强, 负责人为安全部部长李明.
  private static func isNamedBehindRole(_ text: [Character], _ string: String) -> Bool {
    for role in roles where string.has(role) {
      let word = Array(role)
      for start in starts(of: word, in: text) {
        var index = start + word.count
        var isLabelled = false
        while index < text.count, ":为是由(（、".contains(text[index]) {
          isLabelled = true
          index += 1
        }
        if name(in: text, at: index) { return true }
        if isLabelled, name(in: text, at: afterTitles(text, index)) { return true }
        if isLabelled, nameInList(text, index) { return true }
      }
    }
    return false
  }

  /// 责任人：生产部 王强; 责任人：综合管理部张经理: a name at the end of the label's value.
  private static func nameInList(_ text: [Character], _ start: Int) -> Bool {
    let end = text[start...].firstIndex { ",;。!)".contains($0) } ?? text.count
    guard end - start <= 24, end > start else { return false }
    for length in [3, 2] where end - length > start {
      let tail = Array(text[(end - length)..<end])
      let before = text[end - length - 1]
      if "部组科室间长任理管责监、-/:员处队办".contains(before), name(in: tail, at: 0) { return true }
    }
    return false
  }

  /// 由生产部王强负责, 由王强同志牵头.
  private static func isNamedBehindBy(_ text: [Character]) -> Bool {
    for (index, character) in text.enumerated() where character == "由" {
      let end = text[index...].firstIndex { ",;。!".contains($0) } ?? text.count
      let clause = text[(index + 1)..<end]
      guard let duty = position(ofAny: ["负责", "牵头", "落实", "监督", "组织", "担任", "任组长", "统筹"], in: clause) else { continue }
      if holdsName(Array(clause[..<duty])) { return true }
    }
    return false
  }

  /// 王强负责, 王强为责任人, 王强任组长.
  private static func isNamedBeforeRole(_ text: [Character]) -> Bool {
    var start = 0
    for index in 0...text.count where index == text.count || ",;。!、:()".contains(text[index]) {
      let clause = text[start..<index]
      start = index + 1
      guard
        let duty = position(
          ofAny: ["全面负责", "具体负责", "总负责", "统一负责", "负责", "为责任人", "为第一责任人", "任组长", "为负责人", "担任组长", "牵头"], in: clause)
      else { continue }
      let head = Array(clause[..<duty])
      if head.count <= 12, holdsName(head) { return true }
    }
    return false
  }

  /// A few letters that are a name, or end in one behind a department or title, or in one before a title.
  private static func holdsName(_ text: [Character]) -> Bool {
    guard (2...20).contains(text.count) else { return false }
    if name(in: text, at: 0), text.count <= 4 || hasTitle(text) { return true }
    for length in [3, 2] where text.count > length {
      let before = text[text.count - length - 1]
      if "部组科室间长任理管监员处队办、(".contains(before), name(in: Array(text.suffix(length)), at: 0) {
        return true
      }
    }
    return text.indices.contains { index in
      index > 0 && "部组科室间办处队".contains(text[index - 1]) && name(in: text, at: index)
    }
  }

  private static func hasTitle(_ text: [Character]) -> Bool {
    let rest = String(text.dropFirst())
    return titles.contains { rest.hasSuffix($0) }
  }

  private static func afterTitles(_ text: [Character], _ start: Int) -> Int {
    var index = start
    var moved = true
    while moved {
      moved = false
      let rest = text[index...]
      for title in longestTitles where rest.starts(with: title) {
        index += title.count
        moved = true
        break
      }
    }
    return index
  }

  /// Whether a name stands at a position: a surname and one or two more letters before an end, or a surname and a title.
  private static func name(in text: [Character], at index: Int) -> Bool {
    guard text.indices.contains(index), surnames.contains(text[index]) else { return false }
    let rest = text[index...]
    if notNames.contains(where: { rest.starts(with: $0) }) { return false }
    let after = rest.dropFirst()
    if titles.contains(where: { after.starts(with: $0) }) { return true }
    if let next = after.first, next == "某" || next == "*" || next == "x" || next == "×" { return next != "x" }
    for length in [1, 2, 3] where after.count >= length {
      let given = after.prefix(length)
      guard given.allSatisfy({ $0.isLetter && !$0.isASCII }) else { return false }
      let behind = after.dropFirst(length)
      if behind.isEmpty || isEnd(behind) { return true }
    }
    return false
  }

  /// What may follow a name: a sign, a digit, a title, or a verb of duty.
  private static func isEnd(_ rest: ArraySlice<Character>) -> Bool {
    guard let first = rest.first else { return true }
    if !first.isLetter { return true }
    return (titles + ["负责", "牵头", "担任", "为", "电话", "任", "联系", "具体", "全面", "落实", "监督", "统筹", "组织", "及", "和", "等"])
      .contains { rest.starts(with: $0) }
  }

  private static func starts(of word: [Character], in text: [Character]) -> [Int] {
    guard text.count >= word.count else { return [] }
    return (0...(text.count - word.count)).filter {
      text[$0] == word[0] && text[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  private static func position(ofAny words: [String], in clause: ArraySlice<Character>) -> Int? {
    clause.indices.first { index in words.contains { clause[index...].starts(with: $0) } }
  }
}
