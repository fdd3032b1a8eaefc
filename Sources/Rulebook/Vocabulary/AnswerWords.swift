/// How people answer yes/no, test, contact and duty columns, and what stands for nothing (`domain.md` 3.5, 5.3 and 6).
enum AnswerWords {
  static let placeholders = """
    blank: - -- --- – — —— ——— － / // \\ . 。 、 n/a na null none nil 空 空白 未填 未填写 未填报 不详 不清楚 不知道 待定 未知
    blank: ? ?? _ __ ___ …… ... ~ #n/a #ref! #value! #name? #null! #div/0! #num!
    ditto: 同上 同 〃 ″ ′′ " '' “ ” 〞 〝 .. 同前 如上 上同 同上行 ↑ 同上一行 ,,  々 ditto
    """

  static let yesNo = """
    yes: 是 有 √ ✓ ✔ ☑ ■ v y yes 1 对 已 符合 具备 属于 持有 t true 真 是的 有的 ✅
    no: 否 无 × ✗ ✘ ✕ x n no 0 不是 没有 没 未 不符合 不具备 不属于 未持有 f false 假 非 /否 不 不涉及 否认 ❌
    ambiguous: ○ 〇 o * √/× 是/否 有/无 是否 是□否□ □是□否 ●
    """

  static let tests = """
    negative: 阴性 阴 (-) -(阴) 阴性(-) 阴性- (-)阴性 -阴性 阴性(—) 阴(-) 未检出 一道杠 一条杠 一条线 1道杠 1条杠 neg negative 核酸阴性
    negative: 抗原阴性 均阴性 均为阴性 结果阴性 检测阴性 阴性证明 阴性结果 48小时阴性 48小时内阴性 48小时核酸阴性 48小时内核酸阴性 48h阴性 24小时阴性
    negative: 24小时内阴性 24小时核酸阴性 已检阴性 已检测阴性 双阴性 双阴 未检出(阴性) 阴性(未检出) 阴性(阴) 新冠病毒核酸阴性 阴牲
    positive: 阳性 阳 (+) + 两道杠 两条杠 2道杠 2条杠 两条线 pos positive 检出 初阳 初筛阳性 初筛阳 弱阳 弱阳性 阳性(+) 阳(+) 混检阳性 混管阳性
    positive: 核酸检测阳性 双阳性 双阳 阳性感染者 混阳 10混1阳性 20混1阳性 核酸阳性 抗原阳性 复阳 +阳性 无症状感染者 确诊
    not_tested: 未检 未做 未检测 没做 没有做 未采样 未采 无报告 无 没有 未测 未做核酸 没检测 没检 未核酸 未进行检测 未参加
    pending: 待出结果 待出 已采样 已采 采样未出 已做 检测中 结果未出 等结果 等待结果 未出结果 未出 待结果 结果待出 已采样待出 已采样未出结果 已做未出结果 待报告 送检中 已送检
    ambiguous: - — – -- —— / 正常 是 有 √ 1 0 绿码 复核 可疑 已检 已检测 ok 合格 不合格 否 × 是/否 ○ 〇 o 待复核 待复检 灰区 无效 异常 已完成 完成
    """

  static let contact = """
    none: 否 无 非密接 不是 均否 均不是 均无 非密接非次密接 非密接、次密接 非密接/次密接 非密接,非次密接 非密接和次密接 非次密接 无接触 无接触史 都不是 否(非密接、次密接)
    none: 否(非密接非次密接) 否/否 否、否 × n no 未接触 非密切接触者 不是密接 非密接者 没有 两者均否 两者都不是 非密非次密 非密接及次密接 非密接人员
    none: 非密接、非次密接 非密接,非次密接 非密接/非次密接 非密接和非次密接 否,非次密接 否(非密接) 非密 无密接 无密接史 无密接、次密接 未接触过 否(无接触史)
    close: 密接 密切接触者 是密接 是(密接) 密接人员 密切接触 同住密接 密接者 是密切接触者 密接(是) 属密接 一级密接
    secondary: 次密接 次密 次密切接触者 次密切接触 密接的密接 密接之密接 次密接人员 二级密接 次密接者 是次密接 是(次密接) 是(次密) 属次密接
    released: 解除密接 已解除隔离 密接解除 原密接已解除 隔离期满 已解除密接 密接已解除 次密接解除 次密接已解除 解除次密接 已解除次密接 曾为密接已解除 解除隔离 密接(已解除)
    released: 次密接(已解除) 隔离期满解除 已解除
    ambiguous: 正常 密接/次密接 密接或次密接 密接、次密接 时空伴随 时空伴随者 时空伴随人员 一般接触者 一般接触 次次密接 三级密接 密接的密接的密接 同楼有阳性 同楼阳性
    ambiguous: 同单元有阳性 家属密接 家人密接 风险人员 涉疫 隔离 居家监测 居家隔离 集中隔离 - / 1 0 待排查 不清楚 排查中 疑似 疑似密接 是/否 ○ 〇 o
    """

  static let duty = """
    to_return: 需返岗 拟返岗 待返岗 计划返岗 未返岗 返岗 新返岗 新返厂 需返厂 拟返厂 待返厂 未在岗 不在岗 未到岗 居家 未返厂 不在厂 离岗 待岗 待复工 拟复工 居家待岗
    to_return: 新返厂员工 需要返岗 未在厂 返厂 需返岗员工 计划返厂 新返
    on_duty: 当前在岗 在岗 已在岗 已返岗 在厂 已在厂 驻厂 原驻厂 原驻厂员工 到岗 已到岗 已返厂 已复工 上班 在岗人员 现在岗 目前在岗 在岗员工 驻厂在岗 在职在岗 已驻厂
    on_duty: 当前在岗员工 封闭在厂
    ambiguous: 需返岗/在岗 需返岗(当前在岗) 新返岗/原驻厂 是/否 在职
    """

  /// What a duty column says of somebody who does not come back at all.
  static let absences = """
    absent: 不返岗 暂不返岗 不返厂 暂不返厂 不再返岗 离职 已离职 辞职 已辞职 退休 已退休 请假 病假 产假 长期病假 休假 停薪留职 隔离 隔离中 居家隔离 集中隔离
    """

  /// Headings over which 否 says that somebody does not come back; over the others it says the opposite of 是.
  static let returnQuestions = """
    return: 是否返岗 是否返厂 是否拟返岗 是否计划返岗 是否复工
    """

  /// Headings over a yes/no duty column, by what 是 means; 否 says the opposite.
  static let dutyQuestions = """
    on_duty: 是否在岗 是否在厂 是否已返岗 是否已在岗 是否已返厂 是否当前在岗 是否到岗 是否驻厂 是否已到岗 是否已复工 当前是否在岗 目前是否在岗 是否返岗到位
    to_return: 是否需返岗 是否需要返岗 是否拟返岗 是否新返岗 是否返岗 是否计划返岗 是否需返厂 是否新返厂 是否待返岗
    """
}
