import Rulebook
import Submissions
import Testing

/// Further phrasings of each kind of figure, beside those that the other suites of plans take from `domain.md` 9.
@Suite("Figures of a plan in further phrasings")
struct FigurePhrasingTests {
  @Test(
    "the total",
    arguments: [
      Phrasing("我公司拟复工人数共67人，其中管理人员9人，生产工人58人。", 67),
      Phrasing("此次申请复工复产员工共计43人（名单附后）。", 43),
      Phrasing("复工后预计在岗人数85人。", 85),
      Phrasing("现需返岗员工 88 人，全部为长春市内居住人员。", 88),
      Phrasing("员工返岗需求：62人。", 62),
      Phrasing("需要返岗员工数量为105名", 105),
      Phrasing("按照最低生产保障需求，需安排37名员工返岗。", 37),
      Phrasing("返岗员工名单共计29人，详见附件5《返岗员工统计明细表》。", 29),
      Phrasing("第一阶段返岗员工48人，第二阶段返岗员工52人，共计100人。", 100),
      Phrasing("需返岗员工总人数为：伍拾捌人（58人）。", 58),
      Phrasing("我司现有员工218人，其中需返岗176人，因封控暂不返岗42人。", 176),
      Phrasing("我公司共有员工412人，其中需返岗人员156人，当前在岗人员0人。", 156),
      Phrasing("公司共有职工156人，全部返岗。", 156),
      Phrasing("我公司现有员工156人需返岗。", 156),
      Phrasing("现有员工300人需返岗156人。", 156),
      Phrasing("拟返岗员工人数为：生产部100人、行政部20人、后勤36人，合计156人。", 156),
      Phrasing("需返岗员工共计__156__人。", 156),
      Phrasing("需返岗156人，封控区员工不安排返岗（0人）。", 156),
      Phrasing("目前厂区在岗员工64人，无新增返岗人员。", 64),
      Phrasing("需返岗员工人数（当前在岗）：73人", 73),
      Phrasing("返岗：31人。", 31),
      Phrasing("为保障订单交付，公司计划组织员工132人返岗复工。", 132),
      Phrasing("本单位在册职工260人，本次申请返岗人员占职工总数的50%，即130人。", 130),
    ] as [Phrasing<Int?>])
  func total(_ phrasing: Phrasing<Int?>) {
    #expect(PlanSample.withStaff(phrasing.text).figures.total == phrasing.value)
  }

  @Test(
    "by unit",
    arguments: [
      Phrasing("员工居住地分布如下：朝阳区18人；南关区22人；宽城区9人；绿园区11人。", [.chaoyang: 18, .nanguan: 22, .kuancheng: 9, .luyuan: 11]),
      Phrasing("居住在朝阳区的员工有18人，居住在南关区的员工有22人。", [.chaoyang: 18, .nanguan: 22]),
      Phrasing("净月高新技术产业开发区26人、长春经济技术开发区14人、长春汽车经济技术开发区3人", [.jingyue: 26, .economicZone: 14, .automotiveZone: 3]),
      Phrasing("朝阳区18名（占30%）、二道区42名（占70%）", [.chaoyang: 18, .erdao: 42]),
      Phrasing("按居住地划分：九台区5人/榆树市2人/德惠市1人", [.jiutai: 5, .yushu: 2, .dehui: 1]),
      Phrasing("莲花山度假区共计36人（劝农山镇20人、四家乡16人），二道区8人", [.lianhuashan: 36, .erdao: 8]),
      Phrasing("需返岗52人，家庭住址在二道区的25人、在经开区的17人，其余10人在莲花山。", [.erdao: 25, .economicZone: 17, .lianhuashan: 10]),
      Phrasing("朝阳区：18人\n南关区：22人\n合计：40人", [.chaoyang: 18, .nanguan: 22]),
      Phrasing("家住南关22人、朝阳18人，均在市内。", [.nanguan: 22, .chaoyang: 18]),
      Phrasing("长春市内各区：朝阳-18，南关-22，绿园-11", [.chaoyang: 18, .nanguan: 22, .luyuan: 11]),
      Phrasing("分布于朝阳区、南关区、绿园区，人数分别为18、22、11。", [.chaoyang: 18, .nanguan: 22, .luyuan: 11]),
      Phrasing("南关区有员工二十二名，朝阳区有员工十八名。", [.nanguan: 22, .chaoyang: 18]),
      Phrasing("需返岗40人，其中22人住南关区，18人住朝阳区。", [.nanguan: 22, .chaoyang: 18]),
      Phrasing("朝阳区前进街道6人、桂林街道4人，南关区8人", [.chaoyang: 10, .nanguan: 8]),
      Phrasing("四平市2人，沈阳市1人，公主岭市范家屯镇5人", [.elsewhereInProvince: 2, .otherProvince: 1, .gongzhuling: 5]),
    ] as [Phrasing<[ResidenceUnit: Int]>])
  func units(_ phrasing: Phrasing<[ResidenceUnit: Int]>) {
    #expect(PlanSample.withStaff(phrasing.text).figures.byUnit == phrasing.value)
  }

  @Test(
    "by zone",
    arguments: [
      Phrasing("封控区员工 0 名，管控区员工 15 名，防范区员工 41 名", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("现行管控情况：管控区：15人；防范区：41人；封控区：0人。", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("需返岗56人，返岗员工所在小区均已划定为防范区。", [.precaution: 56]),
      Phrasing("需返岗56人，无封控区员工返岗，管控区15人，其余41人为防范区。", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("56名员工中，15名居住在管控区，41名居住在防范区，没有居住在封控区的。", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("封控区（0人）、管控区（15人）、防范区（41人）", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("处于封控、管控、防范区域的员工分别为0、15、41人", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("需返岗56人，家庭住址全部在防范区，无封控区、管控区。", [.sealed: 0, .controlled: 0, .precaution: 56]),
      Phrasing("封控区——0人，管控区——15人，防范区——41人", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("封控区域0人、管控区域拾伍人、防范区域肆拾壹人", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("居住小区为“三区”中防范区的41人，管控区的15人", [.controlled: 15, .precaution: 41]),
      Phrasing("涉及封控区员工为0，涉及管控区员工为15，涉及防范区员工为41", [.sealed: 0, .controlled: 15, .precaution: 41]),
      Phrasing("无疫小区30人、管控区5人、封控区0人", [.sealed: 0, .controlled: 5, .precaution: 30]),
      Phrasing("位于防范区内的员工四十一人，位于管控区内的员工十五人，无封控区内人员。", [.sealed: 0, .controlled: 15, .precaution: 41]),
    ] as [Phrasing<[ControlZone: Int]>])
  func zones(_ phrasing: Phrasing<[ControlZone: Int]>) {
    #expect(PlanSample.withStaff(phrasing.text).figures.byZone == phrasing.value)
  }

  @Test(
    "closed production and bus riders",
    arguments: [
      Phrasing("封闭在厂生产员工72人，班车接送员工24人。", [72, 24]),
      Phrasing("采取“厂区内封闭生产”方式的72人，采取“点对点”通勤方式的24人。", [72, 24]),
      Phrasing("96人全部采取厂区内封闭生产的方式。", [96, nil]),
      Phrasing("全部96人在厂区内封闭生产，不需要班车。", [96, 0]),
      Phrasing("需返岗96人，一律驻厂。", [96, nil]),
      Phrasing("厂区内封闭生产_72_人，班车“点对点”通勤_24_人。", [72, 24]),
      Phrasing("72人实行闭环驻厂管理，24人实行点对点班车通勤。", [72, 24]),
      Phrasing("需返岗96人，其中72人封闭在厂，24人班车点对点。", [72, 24]),
      Phrasing("厂区内封闭生产：72人；班车“点对点”：无。", [72, 0]),
      Phrasing("需返岗96人。所有返岗员工均吃住在厂，不开通通勤班车。", [96, 0]),
      Phrasing("选择驻厂封闭生产的有七十二人，选择乘坐通勤车的有二十四人。", [72, 24]),
      Phrasing("封闭生产人数：72，点对点通勤人数：24", [72, 24]),
      Phrasing("厂区内封闭生产72人（男60人、女12人），班车“点对点”24人（男20人、女4人）", [72, 24]),
      Phrasing("需返岗96人，除24人乘坐班车通勤外，其余72人驻厂。", [72, 24]),
      Phrasing("需返岗96人，全部采取班车“点对点”通勤方式，无封闭在厂人员。", [0, 96]),
      Phrasing("需返岗96人，驻厂人员72人，其他24人由班车接送。", [72, 24]),
      Phrasing("在厂住宿封闭生产的员工为72人，每日往返乘坐通勤班车的员工为24人。", [72, 24]),
    ] as [Phrasing<[Int?]>])
  func modes(_ phrasing: Phrasing<[Int?]>) {
    let figures = PlanSample.withStaff(phrasing.text).figures
    #expect([figures.closed, figures.bus] == phrasing.value)
  }

  @Test(
    "the load factor",
    arguments: [
      Phrasing("班车2台，乘坐人数不超过核定载客数的50%。", 0.5),
      Phrasing("班车2台，按座位数一半安排乘坐。", 0.5),
      Phrasing("班车2台，按半数乘坐。", 0.5),
      Phrasing("班车2台，隔位就坐，上座率控制在五成。", 0.5),
      Phrasing("班车2台，乘坐率≤50％。", 0.5),
      Phrasing("班车2台，实载不超过核载的百分之七十。", 0.7),
      Phrasing("班车2台，上座率不高于75%。", 0.75),
      Phrasing("班车2台，每车载客量为核载量的60%以下。", 0.6),
      Phrasing("班车2台，满载率不超过50%。", 0.5),
      Phrasing("班车2台，每日消毒两次，酒精浓度75%。", nil),
      Phrasing("班车2台，乘坐班车的员工占60%。", nil),
    ] as [Phrasing<Double?>])
  func loadFactor(_ phrasing: Phrasing<Double?>) {
    #expect(PlanSample.withStaff(phrasing.text).figures.loadFactor == phrasing.value)
  }

  @Test("townships add up to their unit, each of them once, and contradict a unit that is less than they are")
  func townships() {
    #expect(PlanSample.withStaff("泉眼镇12人，劝农山镇9人，四家乡3人").figures.byUnit == [.lianhuashan: 24])
    #expect(PlanSample.withStaff("莲花山度假区泉眼镇12人。\n综上，泉眼镇12人。").figures.byUnit == [.lianhuashan: 12])
    let contradiction = PlanSample.withStaff("莲花山度假区15人（泉眼镇12人、劝农山镇9人）")
    #expect(contradiction.figures.byUnit == [.lianhuashan: 15])
    #expect(contradiction.count(of: .planConflict) == 1)
    #expect(PlanSample.withStaff("泉眼镇12人。\n泉眼镇13人。").count(of: .planConflict) == 1)
  }

  @Test("a part of the staff is the total only where there is one such part")
  func partOfStaff() {
    #expect(PlanSample.withStaff("现有员工218人，其中需返岗176人。").figures.total == 176)
    #expect(PlanSample.withStaff("现有员工218人，其中管理人员需返岗10人，一线员工需返岗90人。").figures.total == nil)
  }
}
