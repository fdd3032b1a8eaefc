import Rulebook
import Testing

@Suite("Control zones as people write them (domain.md 5.1)")
struct ZoneVocabularyTests {
  static let day = CalendarDay(dayNumber: 19_100)
  static let zones = vocabulary(Settings())

  static func vocabulary(_ settings: Settings) -> ZoneVocabulary {
    ZoneVocabulary(overlay: settings.vocabulary, freeCommunity: settings.freeCommunity)
  }

  private func read(_ raw: String) -> ZoneReading { Self.zones.read(raw, on: Self.day) }

  @Test(
    "A word of the list is its zone",
    arguments: [
      (ControlZone.sealed, "封控区 封控 封控小区 封控区域 封控管理区 在封控区 封控區"),
      (.controlled, "管控区 管控 管控小区 管控区域 在管控区"), (.precaution, "防范区 防范 防范小区 防范区域 在防范区 防範區"),
      (.normal, "常态化 常态化管理 未划定 不在三区 常态化·未划定"),
    ])
  func decided(_ zone: ControlZone, _ words: String) {
    for word in words.split(separator: " ") { #expect(read(String(word)) == ZoneReading(zone: zone), "\(word)") }
    #expect(read("封 控 区").zone == .sealed)
    #expect(read("　管控区\n").zone == .controlled)
    #expect(read("1.防范区").zone == .precaution)
  }

  @Test("What the word says of the building is kept")
  func buildings() {
    for word in ["封控楼", "封控楼栋", "封控栋", "封控单元", "封控门栋", "阳性楼", "单元封控"] {
      #expect(read(word) == ZoneReading(zone: .sealed, building: .sealedBuilding), "\(word)")
    }
    for word in ["封控区非封控楼栋", "封控区（非封控楼栋）", "封控小区非封控楼", "非封控楼栋", "非封控楼", "非封控单元", "封控区其他楼栋", "封控区/非封控楼栋"] {
      #expect(read(word) == ZoneReading(zone: .sealed, building: .openBuilding), "\(word)")
    }
  }

  @Test(
    "A transition may say when, and that it is done",
    arguments: ["由封控区调整为管控区（4月15日）", "封控区已转为管控区", "封控变管控", "4月15日由封控区转为管控区"])
  func transitions(_ raw: String) {
    #expect(read(raw) == ZoneReading(zone: .controlled, code: .zoneTransition))
    #expect(read("由封控区调整为管控区（3号楼）").zone == .unverified)
  }

  @Test("Other terms for a zone are derived, and said to be")
  func derived() {
    #expect(read("管控单元") == ZoneReading(zone: .controlled, code: .zoneDerived))
    for word in ["无疫小区", "无疫乡镇", "无疫街道"] {
      let reading = read(word)
      #expect(reading.zone == .precaution && reading.code == .zoneDerived && reading.isForLocalResidents, "\(word)")
    }
  }

  @Test("无疫小区 is 防范区 on the days that are set, and undecided outside them")
  func freeCommunityByDate() {
    var settings = Settings()
    settings.freeCommunity = Settings.FreeCommunity(from: Self.day, until: CalendarDay(dayNumber: 19_105))
    let zones = Self.vocabulary(settings)
    let undecided = ZoneReading(zone: .unverified, code: .zoneAmbiguous, candidates: [.precaution])
    #expect(zones.read("无疫小区", on: CalendarDay(dayNumber: 19_099)) == undecided)
    #expect(zones.read("无疫小区", on: CalendarDay(dayNumber: 19_105)).zone == .precaution)
    #expect(zones.read("无疫小区", on: CalendarDay(dayNumber: 19_106)) == undecided)
  }

  @Test(
    "What cannot be decided stays 待核实 with what it might be",
    arguments: [
      ("低风险", [ControlZone.controlled, .precaution, .normal]), ("低风险区", [.controlled, .precaution, .normal]),
      ("中风险区", [.sealed, .controlled]), ("高风险区", [.sealed]), ("防控区", [.controlled, .precaution]),
      ("解封", [.controlled, .precaution, .normal]), ("已解封", [.controlled, .precaution, .normal]),
      ("解除封控", [.controlled, .precaution]),
      ("降级", [.controlled, .precaution]), ("非封控区", [.controlled, .precaution]), ("非管控区", [.sealed, .precaution]),
      ("封闭管理", []), ("静态管理", []), ("临时管控", []), ("封控/管控", [.sealed, .controlled]), ("社会面清零", []),
      ("开放小区", [.precaution]),
      ("正常", [.precaution, .normal]), ("无", [.precaution, .normal]), ("是", []), ("否", []), ("绿码", []), ("隔离", []),
      ("居家", []), ("方舱", []),
      ("1", []), ("2", []), ("3", []), ("封控区、管控区", [.sealed, .controlled]), ("封控区管控区", [.sealed, .controlled]),
      ("管控区 防范区", [.controlled, .precaution]),
    ])
  func ambiguous(_ word: String, _ candidates: [ControlZone]) {
    #expect(read(word) == ZoneReading(zone: .unverified, code: .zoneAmbiguous, candidates: candidates))
  }

  @Test("Nothing is read out of the middle of a word", arguments: ["不是封控区", "非防范区域外", "准封控区", "封控区附近", "原封控区"])
  func neverBySubstring(_ word: String) {
    let reading = read(word)
    #expect(reading.zone == .unverified)
    #expect(reading.code == .zoneAmbiguous)
    #expect(reading.isUnknownWord)
  }

  @Test(
    "A zone since a day that has come is that zone; a period, or a day to come, cannot be told",
    arguments: [
      ("封控区（4月10日起）", ControlZone.sealed), ("防范区 4月15日", .precaution), ("2022.4.12防范区", .precaution),
      ("管控区(4.12)", .controlled), ("现为防范区", .precaution), ("自4月16日起管控区", .controlled), ("4月16日降为防范区", .precaution),
      ("封控区（4月10日至4月24日）", .unverified), ("2021年12月1日防范区", .precaution), ("4月28日降为防范区", .unverified),
      ("防范区（4月28日起）", .unverified), ("防范区（4月15日解除）", .unverified),
    ])
  func dated(_ raw: String, _ zone: ControlZone) { #expect(read(raw).zone == zone) }

  @Test("A blank is missing", arguments: ["", "  ", "/", "-", "—", "不详", "　"])
  func missing(_ raw: String) { #expect(read(raw) == ZoneReading(zone: .unverified, code: .zoneMissing)) }

  @Test(
    "A change reads as what it became",
    arguments: ["由封控区调整为管控区", "封控区转为管控区", "原封控区降为管控区", "封控区→管控区", "4月15日由封控区调整为管控区", "封控降为管控区"])
  func transition(_ raw: String) { #expect(read(raw) == ZoneReading(zone: .controlled, code: .zoneTransition)) }

  @Test("封控降管控 and 已转为防范区 are changes too; 封控降级 and 已封控 tell of none")
  func shortTransition() {
    #expect(read("封控降管控") == ZoneReading(zone: .controlled, code: .zoneTransition))
    #expect(read("管控改防范") == ZoneReading(zone: .precaution, code: .zoneTransition))
    #expect(read("已转为防范区") == ZoneReading(zone: .precaution, code: .zoneTransition))
    for text in ["封控降级", "已封控", "降管控力度", "管控改", "封控改造区"] { #expect(read(text).code != .zoneTransition, "\(text)") }
  }

  @Test("A change of several steps reads as the last one")
  func longTransition() { #expect(read("封控区→管控区→防范区") == ZoneReading(zone: .precaution, code: .zoneTransition)) }

  @Test(
    "A mark belongs to the word it touches (12.19)",
    arguments: [
      ("√封控区 □管控区 □防范区", ControlZone.sealed), ("□封控区 ☑管控区 □防范区", .controlled), ("封控区（√）管控区（ ）防范区（ ）", .sealed),
      ("封控区□ 管控区□ 防范区■", .precaution), ("封控区( ) 管控区(√)", .controlled), ("封控区 管控区√ 防范区", .controlled),
      ("√封控区　管控区", .sealed),
      ("☑防范区", .precaution), ("√封控区非封控楼栋 □管控区", .sealed),
    ])
  func tickBoxes(_ raw: String, _ zone: ControlZone) { #expect(read(raw).zone == zone) }

  @Test(
    "No mark, two marks, or a mark between two words decides nothing",
    arguments: ["□封控区 □管控区 □防范区", "√封控区 √管控区 □防范区", "封控区√管控区", "封控区 √ 管控区"])
  func undecidedTickBoxes(_ raw: String) {
    let reading = read(raw)
    #expect(reading.zone == .unverified)
    #expect(reading.code == .zoneAmbiguous)
  }

  @Test("The office's own words are read")
  func overlay() {
    var settings = Settings()
    settings.vocabulary.zones = [.precaution: ["一般小区", "正常"]]
    #expect(Self.vocabulary(settings).read("一般 小区", on: Self.day) == ZoneReading(zone: .precaution))
    #expect(Self.vocabulary(settings).read("正常", on: Self.day) == ZoneReading(zone: .precaution))
  }
}
