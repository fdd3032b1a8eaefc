import Rulebook
import Testing

@Suite("Travel modes as people write them (domain.md 5.2)")
struct ModeVocabularyTests {
  static let modes = ModeVocabulary(overlay: Settings.Overlay())

  private func read(_ raw: String) -> ModeReading { Self.modes.read(raw) }

  @Test(
    "A word of the list is its mode",
    arguments: [
      (TravelMode.closedOnSite, "厂区内封闭 厂区内封闭生产 封闭驻厂 驻厂 封闭在厂 封闭生产 厂内封闭 厂内住宿 厂内宿舍 吃住在厂 住厂"),
      (.shuttleBus, "班车 通勤车 通勤班车 厂车 公司班车 大巴 班车点对点 班车“点对点” 乘坐班车 包车 班車"),
      (.selfDriving, "自驾 自驾车 自己开车 开车 私家车 驾车 自驾点对点 自驾车返厂 自駕"),
      (.carpool, "合乘 乘坐同事车辆 拼车 搭车 同事车 坐同事车 与同事合乘 蹭车 同乘"),
      (.companyVehicle, "企业安排车辆 企业接送 公司接送 单位接送 公司派车 单位派车 公司车接 企业专车"),
      (.other, "步行 骑行 自行车 电动车 公交 地铁 轻轨 出租 网约车 家属送 步行上班"),
    ])
  func decided(_ mode: TravelMode, _ words: String) {
    for word in words.split(separator: " ") {
      let reading = read(String(word))
      #expect(reading.mode == mode && reading.code == nil, "\(word)")
    }
  }

  @Test(
    "Words of offices that leave no doubt",
    arguments: [
      (TravelMode.closedOnSite, "厂内 厂内驻厂 24小时驻厂 常驻厂区 留厂"), (.shuttleBus, "厂车接送 公司大巴"), (.companyVehicle, "公司车辆接送"),
      (.selfDriving, "开私家车 私车"), (.carpool, "搭便车"), (.unverified, "公司车 公司车辆 接送 留守 厂外 便车 24小时"),
    ])
  func decidedFurther(_ mode: TravelMode, _ words: String) {
    for word in words.split(separator: " ") { #expect(read(String(word)).mode == mode, "\(word)") }
  }

  @Test(
    "What cannot be decided stays 待核实",
    arguments: [
      "点对点", "点对点通勤", "闭环", "闭环管理", "封闭", "两点一线", "通勤", "自驾/合乘", "集中住宿", "酒店", "宿舍", "单位车", "公司车", "商务车", "接送", "自行",
      "自行解决", "在岗",
      "在厂", "居家办公", "是", "否", "自驾、班车", "驻厂和班车",
    ])
  func ambiguous(_ word: String) {
    let reading = read(word)
    #expect(reading.mode == .unverified)
    #expect(reading.code == .modeAmbiguous)
    #expect(!reading.isUnknownWord)
  }

  @Test(
    "The plan's own wording is a mode, in any quotation marks",
    arguments: [
      ("采取班车“点对点”通勤方式", TravelMode.shuttleBus), ("班车\"点对点\"", .shuttleBus), ("班车‘点对点’通勤", .shuttleBus),
      ("在厂区内封闭生产", .closedOnSite), ("采取封闭在厂方式", .closedOnSite), ("自驾方式", .selfDriving), ("（1）自驾", .selfDriving),
      ("“点对点”通勤方式", .unverified), ("(x)驻厂", .unverified),
    ])
  func wordingOfThePlan(_ raw: String, _ mode: TravelMode) { #expect(read(raw).mode == mode) }

  @Test("点对点 alone waits for a route, stop or seat")
  func barePointToPoint() {
    #expect(read("点对点").isBarePointToPoint)
    #expect(read("点对点").candidates == [.shuttleBus, .selfDriving, .carpool, .companyVehicle])
    #expect(!read("闭环").isBarePointToPoint)
    #expect(!read("班车点对点").isBarePointToPoint)
  }

  @Test(
    "A shuttle may name its line",
    arguments: [
      ("班车3号线", "3号线"), ("班车(3号)", "3号"), ("班车（3号线）", "3号线"), ("2号班车", "2号"), ("3号线班车", "3号线"), ("班车1", "1"),
      ("班车线路一", "线路一"),
      ("班车第二线", "二线"), ("通勤车A线", "A线"), ("乘坐班车5号", "5号"),
    ])
  func shuttleRoute(_ raw: String, _ route: String) {
    #expect(read(raw).mode == .shuttleBus)
    #expect(read(raw).route == route)
  }

  @Test("点对点 beside a mode says nothing more", arguments: ["点对点、班车", "班车 点对点", "班车+点对点"])
  func pointToPointBesideMode(_ raw: String) { #expect(read(raw).mode == .shuttleBus) }

  @Test("A car pool may name its driver", arguments: ["合乘张某车", "坐张某车", "坐张某的车", "与张某合乘", "合乘（张某）", "乘坐张某车"])
  func carpoolDriver(_ raw: String) {
    #expect(read(raw).mode == .carpool)
    #expect(read(raw).driver == "张某")
  }

  @Test(
    "A number of people or a plate in brackets changes nothing",
    arguments: ["自驾(1人)", "自驾（本人）", "自驾1人", "自驾（吉A12345）", "自驾（共3人）"])
  func remark(_ raw: String) { #expect(read(raw) == ModeReading(mode: .selfDriving)) }

  @Test(
    "Since when, which shift and how long say nothing of the mode",
    arguments: [
      ("驻厂（4月10日起）", TravelMode.closedOnSite), ("班车（夜班）", .shuttleBus), ("自驾 吉A12345", .selfDriving),
      ("步行5分钟", .other), ("班车1号线早班", .shuttleBus), ("开车上班", .selfDriving),
    ])
  func furtherRemarks(_ raw: String, _ mode: TravelMode) { #expect(read(raw).mode == mode) }

  @Test(
    "Unknown words are said to be unknown",
    arguments: ["坐公司张总飞机", "骑马", "班车接送后步行", "自驾游", "不自驾", "驻厂（已结束）", "自驾（张某车）", "坐飞船"])
  func unknown(_ raw: String) {
    #expect(read(raw).mode == .unverified)
    #expect(read(raw).isUnknownWord)
  }

  @Test("A blank is missing", arguments: ["", " ", "/", "—", "未填"])
  func missing(_ raw: String) { #expect(read(raw) == ModeReading(mode: .unverified, code: .modeMissing)) }

  @Test("Public transport is marked")
  func publicTransport() {
    for word in ["公交", "地铁", "出租车", "打车"] { #expect(read(word).isPublicTransport, "\(word)") }
    for word in ["步行", "定制公交", "班车"] { #expect(!read(word).isPublicTransport, "\(word)") }
  }

  @Test("Tick boxes choose a mode")
  func tickBoxes() {
    #expect(read("□驻厂 ☑班车 □自驾").mode == .shuttleBus)
    #expect(read("□驻厂 □班车").mode == .unverified)
  }

  @Test("The office's own words are read")
  func overlay() {
    var overlay = Settings.Overlay()
    overlay.modes = [.selfDriving: ["自己来"]]
    #expect(ModeVocabulary(overlay: overlay).read("自己来") == ModeReading(mode: .selfDriving))
  }
}
