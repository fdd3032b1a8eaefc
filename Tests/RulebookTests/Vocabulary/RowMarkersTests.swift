import Rulebook
import Testing

@Suite("Rows that are no persons (domain.md 3.4, 3.5 and 3.7)")
struct RowMarkersTests {
  let markers = RowMarkers()

  @Test("Subtotals")
  func subtotals() {
    for text in ["小计", "合计", "合 计", "总计", "共计", "本页小计", "合计：156人", "合计(人)", "合计：2户", "一车间小计", "装配班合计：20人"] {
      #expect(markers.isSubtotal(text), "\(text)")
    }
    for text in ["张合计", "会计", "财务部会计", "一车间统计", "合计划", ""] { #expect(!markers.isSubtotal(text), "\(text)") }
  }

  @Test("Footers")
  func footers() {
    let footers = [
      "填表人：", "制表人:甲", "审核人：", "单位负责人（签字）：", "（盖章）", "填报日期：2022年4月18日", "以下空白", "第1页", "第 1 页 共 3 页", "共3页", "联系电话：",
      "填报单位（盖章）：甲公司",
    ]
    for text in footers { #expect(markers.isFooter(text), "\(text)") }
    for text in ["张三", "12345", "联系电话畅通", "", "页岩厂"] { #expect(!markers.isFooter(text), "\(text)") }
  }

  @Test("Signatures")
  func signatures() {
    for text in ["2022年4月18日", "二〇二二年 四月十八日", "长春甲乙有限公司"] { #expect(markers.isSignature(text), "\(text)") }
    for text in ["4月18日", "2022年4月18日8时", "朝阳区", "某公司", "长春甲乙有限公司宿舍", ""] {
      #expect(!markers.isSignature(text), "\(text)")
    }
  }

  @Test("Notes and samples")
  func notes() {
    for text in ["注：1.本表", "注:", "说明：", "填表说明", "备注：如实填写"] { #expect(markers.isNote(text), "\(text)") }
    for text in ["注册部", "张注", "说明书车间", ""] { #expect(!markers.isNote(text), "\(text)") }
    for text in ["例：张三", "示例", "例", "（例）", "填写示例"] { #expect(markers.isSample(text), "\(text)") }
    for text in ["例外", "张例", "病例"] { #expect(!markers.isSample(text), "\(text)") }
  }

  @Test("Placeholders and sheets that are no rosters")
  func placeholders() {
    for text in ["XX公司", "××公司", "某某公司", "XX区（开发区）XX公司返岗员工统计明细表"] { #expect(markers.isPlaceholder(text), "\(text)") }
    #expect(!markers.isPlaceholder("长春甲公司"))
    for name in ["汇总表", "填表说明", "样表", "示例", "模板", "数据字典"] { #expect(markers.isSkippedSheet(name), "\(name)") }
    for name in ["Sheet1", "返岗员工统计表", "一车间"] { #expect(!markers.isSkippedSheet(name), "\(name)") }
  }

  @Test("A batch after the first adds to the roster")
  func increments() {
    for title in ["新增返岗员工", "补报返岗名单", "补充名单", "追加人员", "第二批复工人员名单", "第2批", "第十一批", "甲公司（第３批）"] {
      #expect(markers.isIncremental(title), "\(title)")
    }
    for title in ["第一批复工人员名单", "第1批", "返岗员工统计表", "批发部", "返岗名单（补充完整）"] {
      #expect(!markers.isIncremental(title), "\(title)")
    }
  }

  @Test("补录, 增加 and N批 without 第 add too; a list that says that it holds the others does not")
  func furtherIncrements() {
    for title in [
      "补录名单", "甲公司增加人员名单", "甲增加1人", "增加返岗员工", "二批返岗名单", "甲公司三批", "第二批全部返岗人员", "全部新增返岗人员",
      "第二批返岗人员名单（含新增）", "新增人员名单（含第二批）", "全部返岗人员第二批名单", "第二批名单（不含第一批和第二批重复人员）", "甲增加1人.xlsx",
    ] {
      #expect(markers.isIncremental(title), "\(title)")
    }
    for title in [
      "返岗人员名单（含新增）", "返岗名单（包括第二批）", "第一批和第二批返岗名单", "一、二批返岗名单", "全部返岗人员名单（新增3人）", "分二批返岗人员名单", "返岗名单（增加核酸时间）",
      "返岗名单（已补录）", "二批发市场返岗名单", "一二批返岗名单", "返岗名单（增加3名，共13名）", "身份证号补录表", "返岗信息补录名单", "增加人员类别名单",
    ] {
      #expect(!markers.isIncremental(title), "\(title)")
    }
    for title in ["返岗名单（续）", "续报名单", "返岗名单（续2）"] { #expect(markers.isContinuation(title), "\(title)") }
    for title in ["手续名单", "连续返岗名单", "返岗名单（手续齐全）", "手续报备名单", "后续报到人员名单", "连续报送名单"] {
      #expect(!markers.isContinuation(title), "\(title)")
    }
  }

  @Test("Lists of people who do not return, by their title")
  func listings() {
    for title in [
      "离职人员名单", "不返岗人员名单", "暂缓返岗人员统计表", "2022年4月17日未返岗员工明细", "尚未返岗员工明细", "暂不返岗人员", "减少人员名单", "隔离人员名单", "4月17日居家隔离人员",
      "员工离职名单", "未复工人员名单（4.17）",
    ] {
      #expect(markers.listing(title) == .absent, "\(title)")
    }
    for title in [
      "返岗员工名单", "返岗人员名单（不含未返岗）", "返岗及未返岗人员名单", "离职返岗人员名单", "非隔离人员返岗名单", "在岗和离职人员名单", "未返岗员工返岗计划表", "驻厂人员名单",
    ] {
      #expect(markers.listing(title) == .returning, "\(title)")
    }
    for title in ["人员名单", "离职返聘人员名单", "解除隔离人员名单", "新入职人员名单", "居家人员名单", "隔离点工作人员名单", "复工复产人员名单", ""] {
      #expect(markers.listing(title) == .unsaid, "\(title)")
    }
  }

  @Test("Lines that are cut into cells")
  func cutLines() {
    for text in ["朝阳区小计", "班车合计：3人", "驻厂 小计"] { #expect(markers.isSumOfGroup(text), "\(text)") }
    for text in ["小计", "会计", "合计工段", "设计一室"] { #expect(!markers.isSumOfGroup(text), "\(text)") }
    for text in ["防疫专员", "班车司机", "现场负责人", "发改局意见", "制表", "值班领导"] { #expect(markers.isSigner(text), "\(text)") }
    for text in ["1", "一车间", "生产部", "A01", "审核部"] { #expect(!markers.isSigner(text), "\(text)") }
  }
}
