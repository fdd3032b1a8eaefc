import Rulebook
import Submissions
import Testing

@Suite("The name of an enterprise")
struct EnterpriseNamingTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var name: String?
    var testDescription: String { text }

    init(_ text: String, _ name: String?) {
      self.text = text
      self.name = name
    }
  }

  @Test(
    "is cut out of the words around it",
    arguments: [
      Case("长春莲峰汽车零部件有限公司复工复产工作方案", "长春莲峰汽车零部件有限公司"),
      Case("企业名称：长春 莲峰汽车零部件有限公司", "长春莲峰汽车零部件有限公司"),
      Case("填报单位（盖章）：吉林省泉岭食品有限公司　　填报日期：2022年4月18日　　单位：人", "吉林省泉岭食品有限公司"),
      Case("附件5 吉林省泉岭食品有限公司.xlsx", "吉林省泉岭食品有限公司"),
      Case("泉眼镇/4月18日长春坤宇建材有限公司方案.docx", "长春坤宇建材有限公司"),
      Case("长春劝丰农机制造有限公司名单0418.csv", "长春劝丰农机制造有限公司"),
      Case("拟复工人员信息表（长春北辰光学仪器有限公司）.xlsx", "长春北辰光学仪器有限公司"),
      Case("关于报送长春四和木业有限公司复工复产工作方案的请示", "长春四和木业有限公司"),
      Case("长春华岳（中国）铸造有限公司二道分公司返岗人员名单", "长春华岳（中国）铸造有限公司二道分公司"),
      Case("长春甲子汽车零部件有限公司（莲花山分公司）返岗员工名单", "长春甲子汽车零部件有限公司（莲花山分公司）"),
      Case("填报单位：长春甲子汽车零部件有限公司(莲花山分公司)", "长春甲子汽车零部件有限公司(莲花山分公司)"),
      Case("莲花山度假区长春甲子汽车零部件有限公司（二道分公司）名单", "长春甲子汽车零部件有限公司（二道分公司）"),
      Case("长春甲子塑业有限公司（原长春乙丑塑业有限公司）名单", "长春甲子塑业有限公司"),
      Case("长春甲子塑业有限公司-二道分公司返岗名单", "长春甲子塑业有限公司-二道分公司"),
      Case("泉眼镇-0418长春甲子塑业有限公司-二道分公司.xlsx", "长春甲子塑业有限公司-二道分公司"),
      Case("泉眼镇-长春甲子塑业有限公司二道分公司.xlsx", "长春甲子塑业有限公司二道分公司"),
      Case("名单（长春甲子塑业有限公司二道分公司）", "长春甲子塑业有限公司二道分公司"),
      Case("长春市第七配件厂返厂人员名单", "长春市第七配件厂"),
      Case("《长春天朗玻璃有限公司复工复产工作方案》", "长春天朗玻璃有限公司"),
      Case("莲花山区（度假区）长春坤宇建材有限公司返岗员工统计明细表", "长春坤宇建材有限公司"),
      Case("附件5：XX区（开发区）长春坤宇建材有限公司返岗员工统计明细表.xlsx", "长春坤宇建材有限公司"),
      Case("（已盖章）长春坤宇建材有限公司返岗名单(1).xlsx", "长春坤宇建材有限公司"),
      Case("长春星河-远洋汽车有限公司返岗员工名单", "长春星河-远洋汽车有限公司"),
      Case("填报单位：吉林月山—远洋汽车有限公司", "吉林月山—远洋汽车有限公司"),
      Case("0418-长春星河·远洋汽车有限公司.xlsx", "长春星河·远洋汽车有限公司"),
      Case("长春“红杉”食品有限公司返岗员工名单", "长春“红杉”食品有限公司"),
      Case("“红杉”食品有限公司返岗员工名单", "“红杉”食品有限公司"),
      Case("关于“长春天朗玻璃有限公司”复工的请示", "长春天朗玻璃有限公司"),
      Case("莲花山度假区长春星河-远洋汽车有限公司返岗名单", "长春星河-远洋汽车有限公司"),
      Case("一汽-星河汽车有限公司返岗名单", "一汽-星河汽车有限公司"),
      Case("长春\"红杉\"食品有限公司返岗员工名单", "长春\"红杉\"食品有限公司"),
      Case("长春第一批_天朗玻璃有限公司.xlsx", "天朗玻璃有限公司"), Case("长春经开-天朗玻璃有限公司.xlsx", "天朗玻璃有限公司"),
      Case("长春市朝阳区-天朗玻璃有限公司", "天朗玻璃有限公司"),
      Case("长春新区-天朗玻璃有限公司", "天朗玻璃有限公司"),
      Case("长春返岗名单-天朗玻璃有限公司.xlsx", "天朗玻璃有限公司"),
      Case("泉眼镇长春甲子机械有限公司返岗名单.xlsx", "长春甲子机械有限公司"), Case("规上企业长春甲子机械有限公司", "长春甲子机械有限公司"),
      Case("已盖章长春甲子机械有限公司返岗名单", "长春甲子机械有限公司"), Case("修改后劝农山镇吉林省甲子机械有限公司", "吉林省甲子机械有限公司"),
      Case("莲花山长春甲子机械有限公司返岗名单", "长春甲子机械有限公司"), Case("莲花山度假区泉眼镇长春甲子机械有限公司", "长春甲子机械有限公司"),
      Case("大长春食品有限公司返岗名单", "大长春食品有限公司"), Case("一汽长春汽车有限公司返岗名单", "一汽长春汽车有限公司"),
      Case("双阳长春药业有限公司返岗名单", "双阳长春药业有限公司"), Case("新建长春建设有限公司返岗名单", "新建长春建设有限公司"),
      Case("泉眼镇食品有限公司返岗名单", "泉眼镇食品有限公司"), Case("最新科技有限公司返岗名单", "最新科技有限公司"),
      Case("XX区（开发区）XX公司返岗员工统计明细表", nil),
      Case("某某有限公司复工复产方案", nil),
      Case("长春市工业企业复工复产工作方案", nil),
      Case("返厂人员名单", nil),
      Case("我公司复工复产方案", nil),
      Case("企业名称：", nil),
    ])
  func isCutOut(_ example: Case) {
    #expect(EnterpriseName(parsing: example.text, places: Rulebook().places)?.display == example.name)
  }

  @Test(
    "is followed by the plant that reports, if one does",
    arguments: [
      Case("长春丙辰塑业有限公司第一工厂返岗员工名单", "第一工厂"), Case("长春丙辰塑业有限公司（北湖厂区）返岗员工名单", "(北湖厂区)"),
      Case("长春丙辰塑业有限公司二分厂.xlsx", "二分厂"), Case("填报单位：长春丙辰塑业有限公司总装车间", "总装车间"),
      Case("莲花山度假区长春丙辰塑业有限公司2厂返岗名单", "2厂"), Case("长春丙辰塑业有限公司返岗员工名单", ""),
      Case("长春丙辰塑业有限公司全厂返岗名单", ""), Case("长春丙辰塑业有限公司生产车间返岗名单", ""), Case("长春丙辰塑业有限公司厂区内封闭人员名单", ""),
      Case("长春丙辰塑业有限公司各车间返岗名单", ""), Case("长春丙辰塑业有限公司-总装车间返岗名单", "总装车间"),
      Case("长春丙辰塑业有限公司（高新厂区）名单", "(高新厂区)"), Case("长春丙辰塑业有限公司九台基地名单", "九台基地"),
      Case("长春丙辰塑业有限公司生产一车间名单", "生产一车间"), Case("长春丙辰塑业有限公司多功能车间名单", "多功能车间"), Case("长春丙辰塑业有限公司2个厂区返岗名单", ""),
      Case("长春丙辰塑业有限公司返厂人员名单", ""), Case("长春丙辰餐饮有限公司莲花山店返岗名单", "莲花山店"),
      Case("长春丙辰建筑有限公司地铁二号项目部返岗名单", "地铁二号项目部"), Case("长春丙辰石化有限公司泉眼镇加油站.xlsx", "泉眼镇加油站"),
      Case("长春丙辰餐饮有限公司门店返岗名单", ""), Case("长春丙辰餐饮有限公司各店返岗名单", ""), Case("长春丙辰建筑有限公司项目部返岗名单", ""),
      Case("长春市第七配件厂返厂人员名单", ""),
    ])
  func plant(_ example: Case) {
    #expect(EnterpriseName(parsing: example.text, places: Rulebook().places)?.plant == example.name)
  }

  @Test("digits before a plant are the plant's, and spellings of one plant are one")
  func plantKeys() {
    func name(_ text: String) -> EnterpriseName? {
      EnterpriseName(parsing: text, places: Rulebook().places, keepsSerial: true)
    }
    #expect(name("长春丙辰塑业有限公司1车间返岗名单")?.display == "长春丙辰塑业有限公司")
    #expect(name("长春丙辰塑业有限公司2分厂返岗名单")?.display == "长春丙辰塑业有限公司")
    let keys = ["第一工厂", "第1工厂", "一厂", "1分厂"].map { name("长春丙辰塑业有限公司\($0)返岗名单")?.plantKey }
    #expect(Set(keys) == ["1厂"])
    #expect(name("长春丙辰塑业有限公司一车间返岗名单")?.plantKey == "1车间")
    #expect(name("长春丙辰塑业有限公司（北湖厂区）名单")?.plantKey == name("长春丙辰塑业有限公司北湖工厂名单")?.plantKey)
  }

  @Test("is compared without the dashes and quotation marks that not everybody writes")
  func ornaments() {
    #expect(EnterpriseName.key(of: "长春“甲乙”-丙公司") == EnterpriseName.key(of: "长春甲乙—丙公司"))
    #expect(EnterpriseName.key(of: "长春市第1-1机械厂") != EnterpriseName.key(of: "长春市第11机械厂"))
    #expect(EnterpriseName.key(of: "长春甲乙丙公司") == EnterpriseName.key(of: "长春\"甲乙\"丙公司"))
  }

  @Test("compares by one kind of brackets, half-width letters and no spaces")
  func keyIsNormalised() {
    #expect(EnterpriseName.key(of: "长春Ａ１【中国】 公司") == EnterpriseName.key(of: "长春A1（中国）公司"))
    #expect(EnterpriseName.key(of: "长春甲公司") != EnterpriseName.key(of: "长春乙公司"))
  }
}
