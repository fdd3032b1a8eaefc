import Rulebook
import Testing

@Suite("Where somebody lives (domain.md 4)")
struct PlaceResolverTests {
  struct Case: CustomTestStringConvertible {
    var unit = ""
    var township = ""
    var community = ""
    var address = ""
    var expected: PlaceReading
    var testDescription: String {
      [unit, township, community, address].joined(separator: "|") + " → " + expected.unit.name
    }

    /// 区|街道|社区|地址, trailing columns left out; a text without | is an address.
    init(_ columns: String, _ unit: ResidenceUnit, _ codes: [FindingCode] = [], candidates: [ResidenceUnit] = []) {
      let parts = columns.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 1 {
        address = parts[0]
      } else {
        self.unit = parts[0]
        township = parts[1]
        community = parts.count > 2 ? parts[2] : ""
        address = parts.count > 3 ? parts[3] : ""
      }
      expected = PlaceReading(unit: unit, codes: codes, candidates: candidates)
    }

    init(ambiguous columns: String, _ candidates: [ResidenceUnit] = []) {
      self.init(columns, .unverified, [.unitAmbiguous], candidates: candidates)
    }

    init(conflict columns: String, _ candidates: [ResidenceUnit]) {
      self.init(columns, .unverified, [.unitConflict], candidates: candidates)
    }

    init(missing columns: String) { self.init(columns, .unverified, [.unitMissing]) }
  }

  static let places = PlaceResolver(overlay: Settings.Overlay(), ownUnit: .lianhuashan)

  private func check(_ case: Case, sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = Self.places.resolve(
      unit: `case`.unit, township: `case`.township, community: `case`.community, address: `case`.address,
      hasHouseholdRegisterOnly: false)
    #expect(reading == `case`.expected, sourceLocation: sourceLocation)
  }

  @Test("A unit is known by all its names in the 区 column (4.1)", arguments: unitNames)
  func unitColumn(_ case: Case) { check(`case`) }

  static let unitNames: [Case] = [
    (ResidenceUnit.chaoyang, "朝阳区 朝阳 长春朝阳 长春市朝阳区 吉林省长春市朝阳区 朝陽區"), (.nanguan, "南关区 南关"), (.kuancheng, "宽城区 宽城"),
    (.erdao, "二道区 二道"),
    (.luyuan, "绿园区 绿园 綠園區"), (.shuangyang, "双阳区 双阳"), (.jiutai, "九台区 九台"), (.yushu, "榆树市 榆树"), (.dehui, "德惠市 德惠"),
    (.gongzhuling, "公主岭市 公主岭"), (.nongan, "农安县 农安"),
    (.newArea, "长春新区 高新区 高新 高新北区 北湖科技开发区 空港 长春高新技术产业开发区 北湖"),
    (.economicZone, "经开区 经开 长春经济技术开发区 经济技术开发区"), (.jingyue, "净月区 净月 净月开发区 净月高新技术产业开发区 净月高新"),
    (.automotiveZone, "汽开区 汽开 汽车区 汽车经济技术开发区 长春汽车经济技术开发区"),
    (.lianhuashan, "莲花山度假区 莲花山 莲花山区 长春莲花山生态旅游度假区 度假区"), (.sinoKorean, "中韩示范区 中韩（长春）国际合作示范区 长德开发区 中韩"),
    (.elsewhereInProvince, "市外省内 吉林市 四平市 延边州 吉林省松原市 梅河口市 桦甸市"), (.otherProvince, "省外 外省 北京市 辽宁省 黑龙江省哈尔滨市 河北"),
    (.abroad, "境外 香港 台湾省 国外"),
  ].flatMap { unit, names in names.split(separator: " ").map { Case("\($0)||", unit) } }

  @Test("A township belongs to its unit, whichever of its names is written (4.1)")
  func townships() {
    let sample = [
      Case("前进街道", .chaoyang), Case("幸福乡", .nanguan), Case("兰家镇", .kuancheng), Case("英俊镇", .erdao),
      Case("青年路街道", .luyuan),
      Case("青年街道", .luyuan), Case("双营子回族乡", .shuangyang), Case("双营子乡", .shuangyang), Case("莽卡满族乡", .jiutai),
      Case("延和朝鲜族乡", .yushu),
      Case("先锋乡", .yushu),
      Case("朝阳乡", .dehui), Case("朝阳坡镇", .gongzhuling), Case("大榆树镇", .gongzhuling), Case("范家屯镇", .gongzhuling),
      Case("青山口乡", .nongan),
      Case("奋进乡", .newArea), Case("东方广场街道", .economicZone), Case("新立城镇", .jingyue), Case("锦城街道", .automotiveZone),
      Case("四家乡", .lianhuashan), Case("长德街道", .sinoKorean), Case("吉林街道", .erdao), Case("永吉街道", .nanguan),
      Case("重庆街道", .chaoyang),
      Case("河南街道", .gongzhuling), Case("铁西街道", .luyuan), Case("洼中高农场", .nongan), Case("莲花山泉眼", .lianhuashan),
      Case("九台卡伦", .jiutai),
    ]
    for place in sample { check(place) }
  }

  @Test("The managing unit counts, with a note where the legal parent is written (4.2, fixed)", arguments: managed)
  func managing(_ case: Case) { check(`case`) }

  static let managed = [
    Case("二道区泉眼镇", .lianhuashan, [.unitManaged]), Case("二道区|劝农山镇", .lianhuashan, [.unitManaged]),
    Case("莲花山|泉眼镇", .lianhuashan),
    Case("泉眼镇", .lianhuashan), Case("二道区|||长春市莲花山泉眼镇", .lianhuashan, [.unitManaged]),
    Case("朝阳区硅谷街道", .newArea, [.unitManaged]), Case("朝阳区|双德街道", .newArea, [.unitManaged]),
    Case("宽城区奋进乡", .newArea, [.unitManaged]),
    Case("绿园区锦程街道", .automotiveZone, [.unitManaged]), Case("朝阳区前程街道", .automotiveZone, [.unitManaged]),
    Case("南关区临河街道", .economicZone, [.unitManaged]), Case("二道区东方广场街道", .economicZone, [.unitManaged]),
    Case("二道区兴隆山镇", .economicZone, [.unitManaged]), Case("南关区玉潭镇", .jingyue, [.unitManaged]),
    Case("净月区|福祉街道", .jingyue),
    Case("南关区|彩织", .jingyue, [.unitManaged]), Case("宽城区长德街道", .sinoKorean, [.unitManaged]),
    Case("经开区会展街道", .economicZone),
  ]

  @Test("Where towns are disputed the unit that is written decides (4.2, as_written)", arguments: disputed)
  func asWritten(_ case: Case) { check(`case`) }

  static let disputed = [
    Case(ambiguous: "米沙子镇", [.kuancheng, .dehui, .sinoKorean]), Case("德惠市米沙子镇", .dehui), Case("宽城区|米沙子镇", .kuancheng),
    Case(ambiguous: "万宝镇", [.kuancheng, .dehui]), Case("宽城区万宝镇", .kuancheng),
    Case(ambiguous: "合隆镇", [.kuancheng, .nongan]),
    Case("农安县合隆镇", .nongan), Case(ambiguous: "龙嘉街道", [.jiutai, .newArea]), Case("九台区龙嘉镇", .jiutai),
    Case("长春新区|龙嘉街道", .newArea),
    Case(ambiguous: "大岭镇", [.yushu, .gongzhuling, .automotiveZone]), Case("公主岭市大岭镇", .gongzhuling),
    Case("榆树大岭镇", .yushu),
    Case(ambiguous: "苇子沟街道", [.jiutai, .gongzhuling]), Case("九台区|苇子沟", .jiutai),
    Case(ambiguous: "正阳街道", [.luyuan, .yushu]),
    Case("绿园区正阳街道", .luyuan), Case("富锋街道", .chaoyang), Case("长春新区富锋街道", .newArea), Case("朝阳区|富锋街道", .chaoyang),
    Case(conflict: "德惠市|||宽城区米沙子镇", [.kuancheng, .dehui]),
    Case(conflict: "南关区|米沙子镇", [.nanguan, .kuancheng, .dehui, .sinoKorean]),
  ]

  @Test("Villages that moved to 英俊镇 are 二道区 (4.2)", arguments: villages)
  func villageOverride(_ case: Case) { check(`case`) }

  static let villages = [
    Case("二道区泉眼村", .erdao), Case("英俊镇泉眼村3组", .erdao), Case("二道区英俊镇赵家村", .erdao), Case("|英俊镇|岗子村", .erdao),
    Case("胡家村", .erdao),
    Case(conflict: "泉眼镇泉眼村", [.erdao, .lianhuashan]), Case(conflict: "莲花山|泉眼镇|泉眼村", [.erdao, .lianhuashan]),
    Case("双阳区齐家镇赵家村", .shuangyang), Case("德惠市胡家村", .dehui),
  ]

  @Test("Outdated names are understood and noted (4.2)", arguments: outdated)
  func outdatedNames(_ case: Case) { check(`case`) }

  static let outdated = [
    Case("九台市", .jiutai, [.unitOutdated]), Case("双阳县", .shuangyang, [.unitOutdated]),
    Case("德惠县", .dehui, [.unitOutdated]),
    Case("榆树县", .yushu, [.unitOutdated]), Case("双德乡", .newArea, [.unitOutdated]),
    Case("二道区卡伦湖镇", .jiutai, [.unitOutdated]),
    Case("二道区东湖镇", .jiutai, [.unitOutdated]), Case("四平市公主岭市范家屯镇", .gongzhuling, [.unitOutdated]),
    Case("吉林省四平市公主岭", .gongzhuling, [.unitOutdated]), Case("四平市|||公主岭市响水镇", .gongzhuling, [.unitOutdated]),
    Case("二道区龙嘉镇", .unverified, [.unitAmbiguous, .unitOutdated], candidates: [.jiutai, .newArea]),
    Case("九台区卡伦湖街道", .jiutai),
  ]

  @Test("Words that are undecidable alone stay 待核实 (4.2)", arguments: undecidable)
  func undecidableAlone(_ case: Case) { check(`case`) }

  static let undecidable = [
    Case(ambiguous: "开发区||", [.newArea, .economicZone, .jingyue, .automotiveZone]),
    Case(ambiguous: "新区||", [.newArea, .sinoKorean]),
    Case(ambiguous: "吉林||", [.erdao, .elsewhereInProvince]), Case(ambiguous: "永吉||", [.nanguan, .elsewhereInProvince]),
    Case(ambiguous: "长春市||"), Case(ambiguous: "吉林省长春市"), Case(ambiguous: "朝阳", [.chaoyang, .otherProvince]),
    Case(missing: "长春市阳光里3栋"),
    Case(missing: "阳光里3栋2单元"), Case(missing: "|||"), Case("开发区|||长春市净月区福祉街道", .jingyue),
    Case(ambiguous: "外地||", [.elsewhereInProvince, .otherProvince]),
  ]

  @Test("度假区 alone is 莲花山 for its own office only (4.2)")
  func resortOnlyForOwnOffice() {
    let others = PlaceResolver(overlay: Settings.Overlay(), ownUnit: .erdao)
    let reading = others.resolve(unit: "度假区", township: "", community: "", address: "", hasHouseholdRegisterOnly: false)
    #expect(reading == PlaceReading(unit: .unverified, codes: [.unitAmbiguous], candidates: [.lianhuashan]))
    check(Case("度假区||", .lianhuashan))
  }

  @Test("Roads, estates and schools are no places (4.2)", arguments: roads)
  func roadNames(_ case: Case) { check(`case`) }

  static let roads = [
    Case(missing: "九台路12号"), Case(missing: "九台北路88号"), Case(missing: "上海路5号"), Case(missing: "鞍山路7号"),
    Case(missing: "长春大街100号"),
    Case(missing: "吉林大路1号"), Case(missing: "净月大街3000号"), Case(missing: "朝阳桥东"), Case(missing: "双阳路"),
    Case(missing: "农安街"), Case(missing: "北京大街9号"),
    Case(missing: "西安大路"), Case(missing: "德惠小区3栋"), Case(missing: "榆树屯"), Case(missing: "南关花园"),
    Case(missing: "吉林大学南校区"), Case(missing: "二道街5号"),
    Case(missing: "莲花山滑雪场"), Case(missing: "四平市场后院"), Case("二道区泉眼路5号", .erdao), Case("二道区英俊小区", .erdao),
    Case("宽城区九台路12号", .kuancheng), Case("南关区上海路5号", .nanguan),
    Case("长春市南关区净月大街1号", .nanguan), Case("二道区吉林大路2号", .erdao), Case("朝阳区重庆路吉林大学宿舍", .chaoyang),
    Case("绿园区长春大街北京大街口", .luyuan),
  ]

  @Test("The longest name wins (4.2)", arguments: longest)
  func longestMatch(_ case: Case) { check(`case`) }

  static let longest = [
    Case("新立城镇", .jingyue), Case("新立镇", .yushu), Case("青山口乡", .nongan), Case("青山乡", .yushu), Case("大榆树镇", .gongzhuling),
    Case("通化市二道江区", .elsewhereInProvince), Case("二道江区", .elsewhereInProvince), Case("兴隆山镇", .economicZone),
    Case("兴隆街道", .jiutai),
    Case("宽城满族自治县", .otherProvince), Case("双阳区经济开发区", .shuangyang), Case("九台经开区", .jiutai), Case("绿园经济开发区", .luyuan),
    Case("长春汽车经济技术开发区", .automotiveZone), Case("净月高新技术产业开发区", .jingyue), Case("长春净月高新区福祉大路1号", .jingyue),
    Case("长春高新区蔚山路", .newArea),
    Case("吉林高新区", .elsewhereInProvince),
  ]

  @Test("A written other city wins over local names (4.2 and 4.3 step 4)", arguments: cities)
  func otherCities(_ case: Case) { check(`case`) }

  static let cities = [
    Case("北京市朝阳区建国路1号", .otherProvince), Case("辽宁省朝阳市双塔区", .otherProvince), Case("吉林市昌邑区站前街道", .elsewhereInProvince),
    Case("吉林市高新区深圳街", .elsewhereInProvince), Case("洮南市万宝镇", .elsewhereInProvince),
    Case("吉林省白城市洮南市万宝镇", .elsewhereInProvince),
    Case("松原市宁江区铁西街道", .elsewhereInProvince), Case("永吉县口前镇", .elsewhereInProvince),
    Case("四平市铁西区英雄街道", .elsewhereInProvince),
    Case("沈阳市铁西区", .otherProvince), Case("沈阳和平区", .otherProvince), Case("黑龙江省哈尔滨市南岗区", .otherProvince),
    Case("山东省菏泽市", .otherProvince),
    Case("内蒙古通辽市科尔沁区", .otherProvince), Case("大连市高新区", .otherProvince), Case("延吉市河南街道", .elsewhereInProvince),
    Case("香港特别行政区九龙", .abroad), Case("韩国首尔", .abroad), Case("|红旗街道||吉林市丰满区", .elsewhereInProvince),
    Case("红旗街道", .chaoyang),
    Case("站前街道", .kuancheng), Case("现住沈阳市浑南区", .otherProvince),
    Case(conflict: "朝阳区|||北京市朝阳区", [.chaoyang, .otherProvince]),
    Case(conflict: "二道区|||吉林市船营区", [.erdao, .elsewhereInProvince]),
    Case(conflict: "吉林市|||长春市朝阳区前进街道", [.chaoyang, .elsewhereInProvince]),
    Case("和平区南京街", .otherProvince),
  ]

  @Test("Columns that contradict each other are a conflict with candidates (4.3 steps 6 and 7)", arguments: conflicts)
  func contradictions(_ case: Case) { check(`case`) }

  static let conflicts = [
    Case(conflict: "朝阳区|||南关区桃源街道", [.chaoyang, .nanguan]), Case(conflict: "朝阳区|泉眼镇", [.chaoyang, .lianhuashan]),
    Case(conflict: "二道区|||长春新区盛北小区", [.erdao, .newArea]), Case(conflict: "朝阳区/南关区||", [.chaoyang, .nanguan]),
    Case(conflict: "|前进街道||南关区", [.chaoyang, .nanguan]), Case(conflict: "|前进街道||桃源街道", [.chaoyang, .nanguan]),
    Case("朝阳区|||长春市朝阳区前进街道南湖小区", .chaoyang), Case("朝阳区|前进||", .chaoyang), Case("|桂林街道办事处", .chaoyang),
    Case("|净月", .jingyue),
    Case("泉眼镇||", .lianhuashan), Case("朝阳区|||阳光里3栋", .chaoyang), Case("长春新区(高新)||", .newArea),
  ]

  @Test("Bytes read as text does, and broken UTF-8 is no place")
  func bytes() {
    func reading(_ bytes: [UInt8]) -> PlaceReading {
      let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      return bytes.withUnsafeBufferPointer {
        Self.places.resolve(unit: empty, township: empty, community: empty, address: $0)
      }
    }
    #expect(reading(Array("長春市　朝陽區 前進街道".utf8)).unit == .chaoyang)
    #expect(reading(Array("净月区".utf8) + [0xE5, 0x87]).unit == .jingyue)
    #expect(reading([0xFF, 0xE5, 0x80, 0xF0, 0x9F]).codes == [.unitMissing])
    #expect(reading(Array(repeating: 0xE5, count: 100_000)).codes == [.unitMissing])
  }

  @Test("The office's own names are understood")
  func overlay() {
    var overlay = Settings.Overlay()
    overlay.units = [.jingyue: ["净月潭"]]
    let places = PlaceResolver(overlay: overlay, ownUnit: .lianhuashan)
    let reading = places.resolve(unit: "净月潭", township: "", community: "", address: "", hasHouseholdRegisterOnly: false)
    #expect(reading == PlaceReading(unit: .jingyue))
  }

  @Test("A unit before the enterprise's name is its 属地 (12.20)")
  func leadingUnit() {
    let found = Self.places.leadingUnit(of: "莲花山度假区长春甲公司返岗员工统计明细表")
    #expect(found?.unit == .lianhuashan)
    #expect(found?.rest == "长春甲公司返岗员工统计明细表")
    #expect(Self.places.leadingUnit(of: "吉林省长春市二道区 乙厂")?.rest == "乙厂")
    #expect(Self.places.leadingUnit(of: "净月丙机械有限公司") == nil)
    #expect(Self.places.leadingUnit(of: "长春甲公司") == nil)
    #expect(Self.places.leadingUnit(of: "") == nil)
  }

  @Test("A unit written alone is named, with anything else it is not")
  func namedUnit() {
    #expect(Self.places.unit(named: "朝阳") == .chaoyang)
    #expect(Self.places.unit(named: " 莲花山 ") == .lianhuashan)
    #expect(Self.places.unit(named: "市外省内") == .elsewhereInProvince)
    #expect(Self.places.unit(named: "其他区") == .unverified)
    #expect(Self.places.unit(named: "吉林省") == nil)
    #expect(Self.places.unit(named: "朝阳区人数") == nil)
    #expect(Self.places.unit(named: "开发区") == nil)
    #expect(Self.places.unit(named: "泉眼镇") == .lianhuashan)
  }
}
