import Rulebook
import Testing

@Suite("fugong.yaml (interface.md, settings)")
struct SettingsTests {
  private func load(_ yaml: String) throws(SettingsError) -> Settings.Loaded {
    try Settings.load(yaml: Array(yaml.utf8), file: "fugong.yaml")
  }

  private func sentences(_ yaml: String) -> [String] {
    do {
      _ = try load(yaml)
      return []
    } catch {
      return error.sentences
    }
  }

  @Test("Nothing set is every default", arguments: ["", "# 空\n", "\u{FEFF}", "office:\nvocabulary:\n", "---\n{}\n"])
  func defaults(_ yaml: String) throws { #expect(try load(yaml).settings == Settings()) }

  /// The page of the contract, word for word.
  static let contract = """
    office:
      name: 莲花山度假区发展改革局        # 填报单位
      unit: 莲花山度假区                 # own unit: 度假区 alone means this
      basis: 吉政办明电〔2022〕6号
      contact: ""
    stage:                              # dated; the last entry not after the cut-off holds
      - from: 2022-04-10
        stage: 1                        # 1 封闭驻厂, 2 点对点, 3 有序出行
    thresholds:
      nat_hours: 48
      nat_basis: reported               # reported 出具, sampled 采样
      persons_per_vehicle: 3
      change_percent: 30                # day-on-day jump worth a note
    hidden_rows: exclude                # or count
    free_community: {from: 2022-04-01, until: null}   # 无疫小区 reads as 防范区
    carry_forward: {enabled: true, days: 30}
    baseline: null                      # date of the report that 较基期 compares with
    deadline: "18:00"                   # 按时
    time_zone: Asia/Shanghai
    retention_days: 90
    limits: {file_mb: 200, inflated_mb: 4096, ratio: 200, cells: 40000000, seconds: 120}
    vocabulary:                         # merged over the built-in words
      headers: {district: [所在县]}      # field: further synonyms
      zones: {防范区: [一般小区]}
      modes: {自驾: [自己来]}
      units: {净月区: [净月潭]}
    mail: {to: [], cc: [], subject: ""}
    templates: null                     # folder with the office's own templates
    converter: null                     # path of soffice; null = legacy formats are refused with advice
    """

  @Test("The contract's own page is the defaults and its examples")
  func contractPage() throws {
    var expected = Settings()
    expected.vocabulary.headers = [.unit: ["所在县"]]
    expected.vocabulary.zones = [.precaution: ["一般小区"]]
    expected.vocabulary.modes = [.selfDriving: ["自己来"]]
    expected.vocabulary.units = [.jingyue: ["净月潭"]]
    #expect(try load(Self.contract).settings == expected)
  }

  static let everything = """
    office: {name: 甲局, unit: 二道区, basis: 甲字1号, contact: "甲 0431-1 \\"引号\\" \\\\"}
    stage:
      - {from: 2022-04-28, stage: 2}
      - {from: 2022-04-11, stage: 1}
    thresholds: {nat_hours: 24, nat_basis: sampled, persons_per_vehicle: 4, change_percent: 50}
    hidden_rows: count
    free_community: {from: 2022-04-02, until: 2022-04-28}
    carry_forward: {enabled: false, days: 7}
    baseline: 2022-04-10
    deadline: 17:30
    time_zone: Asia/Urumqi
    retention_days: 30
    limits: {file_mb: 1, inflated_mb: 2, ratio: 3, cells: 4, seconds: 5}
    vocabulary:
      headers: {district: [所在县, 县名], 姓名: [员工]}
      zones: {常态化·未划定: [平常小区]}
      modes: {班车点对点: ["1号车"]}
      units: {净月区: [净月潭], 市外省内: [四平那边]}
    mail: {to: [a@example.cn], cc: [b@example.cn, c@example.cn], subject: 日报}
    templates: /srv/模板
    converter: /usr/bin/soffice
    """

  @Test("Every key is read")
  func everyKey() throws {
    let settings = try load(Self.everything).settings
    #expect(settings.office.name == "甲局" && settings.office.unit == .erdao && settings.office.basis == "甲字1号")
    #expect(settings.office.contact == #"甲 0431-1 "引号" \"#)
    #expect(settings.stages.map(\.stage) == [1, 2])
    #expect(CalendarDay(iso: "2022-04-28").map(settings.stage) == 2)
    #expect(settings.thresholds.testHours == 24 && settings.thresholds.testBasis == .sampled)
    #expect(settings.thresholds.personsPerVehicle == 4 && settings.thresholds.changePercent == 50)
    #expect(settings.hiddenRows == .count)
    #expect(settings.freeCommunity.until?.iso == "2022-04-28" && settings.freeCommunity.from.iso == "2022-04-02")
    #expect(!settings.carryForward.isEnabled && settings.carryForward.days == 7)
    #expect(settings.baseline?.iso == "2022-04-10" && settings.deadlineMinute == 17 * 60 + 30)
    #expect(settings.timeZone == "Asia/Urumqi" && settings.retentionDays == 30)
    #expect(settings.limits.fileMegabytes == 1 && settings.limits.inflatedMegabytes == 2 && settings.limits.ratio == 3)
    #expect(settings.limits.cells == 4 && settings.limits.seconds == 5)
    #expect(settings.vocabulary.headers == [.unit: ["所在县", "县名"], .name: ["员工"]])
    #expect(settings.vocabulary.zones == [.normal: ["平常小区"]] && settings.vocabulary.modes == [.shuttleBus: ["1号车"]])
    #expect(settings.vocabulary.units == [.jingyue: ["净月潭"], .elsewhereInProvince: ["四平那边"]])
    #expect(settings.mail.to == ["a@example.cn"] && settings.mail.cc.count == 2 && settings.mail.subject == "日报")
    #expect(settings.templates == "/srv/模板" && settings.converter == "/usr/bin/soffice")
  }

  @Test(
    "What is printed loads again to the same settings",
    arguments: ["", contract, everything, "stage: []", "office: {name: \"\\t一\\u2028\"}"])
  func roundTrip(_ yaml: String) throws {
    let loaded = try load(yaml)
    for showsOrigin in [false, true] {
      let printed = loaded.yaml(showsOrigin: showsOrigin)
      #expect(try load(printed).settings == loaded.settings)
      #expect(try load(printed).yaml(showsOrigin: false) == loaded.yaml(showsOrigin: false))
    }
  }

  @Test("Each printed key says where it comes from")
  func origin() throws {
    let text = try load("office:\n  name: 甲局\nhidden_rows: count\n").yaml(showsOrigin: true)
    #expect(text.contains("  name: \"甲局\"  # fugong.yaml 第 2 行\n"))
    #expect(text.contains("hidden_rows: count  # fugong.yaml 第 3 行\n"))
    #expect(text.contains("retention_days: 90  # 默认\n"))
  }

  struct Wrong: CustomTestStringConvertible {
    var yaml: String
    var line: Int
    var part: String
    var testDescription: String { yaml.replacing("\n", with: "⏎") }

    init(_ yaml: String, line: Int = 1, _ part: String) {
      self.yaml = yaml
      self.line = line
      self.part = part
    }
  }

  @Test("An unknown key, a wrong type or a value out of range names file and line", arguments: wrong)
  func wrongFile(_ case: Wrong) {
    let found = sentences(`case`.yaml)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("fugong.yaml 第 \(`case`.line) 行：") == true, "\(found)")
    #expect(found.first?.contains(`case`.part) == true, "\(found)")
  }

  static let wrong = [
    Wrong("ofice: {}", "是否应为 office"), Wrong("office:\n  nmae: 甲", line: 2, "office.nmae"),
    Wrong("office:\n  name: 12", line: 2, "应为文字"),
    Wrong("office:\n  name: [甲]", line: 2, "应为文字"), Wrong("office: 甲", "应为一组"), Wrong("office: {unit: 莲花山}", "之一"),
    Wrong("stage: 1", "应为列表"), Wrong("stage:\n  - from: 2022-04-10\n    stage: 4", line: 3, "1 到 3"),
    Wrong("stage:\n  - from: 2022-04-10", line: 2, "都要有"),
    Wrong("stage:\n  - {from: 2022-02-30, stage: 1}", line: 2, "应为日期"),
    Wrong("stage:\n - {from: 2022-04-10, stage: 1}\n - {from: 2022-04-10, stage: 2}", line: 3, "写了两次"),
    Wrong("thresholds: {nat_hours: \"48\"}", "整数"), Wrong("thresholds: {nat_hours: 48.5}", "整数"),
    Wrong("thresholds: {nat_hours: 0}", "1 到 720"),
    Wrong("thresholds:\n  nat_basis: report", line: 2, "是否应为 reported"),
    Wrong("thresholds: {persons_per_vehicle: 99999999999999999999}", "整数"),
    Wrong("hidden_rows: hide", "exclude、count"), Wrong("free_community: {from: 2022-04-10, until: 2022-04-01}", "早于"),
    Wrong("carry_forward: {enabled: 1}", "true 或 false"), Wrong("carry_forward: {days: -1}", "0 到 3650"),
    Wrong("baseline: 昨天", "应为日期"),
    Wrong("deadline: \"25:00\"", "应为时刻"), Wrong("deadline: 1080", "应为时刻"), Wrong("time_zone: /etc/passwd", "时区"),
    Wrong("time_zone: 8", "应为文字"),
    Wrong("retention_days: null", "整数"), Wrong("limits: {cells: many}", "整数"),
    Wrong("vocabulary: {headers: {distric: [县]}}", "district"),
    Wrong("vocabulary: {zones: {防范: [甲]}}", "是否应为 防范区"), Wrong("vocabulary: {zones: {防范区: 甲}}", "应为列表"),
    Wrong("vocabulary: {modes: {自驾: [甲], 合乘: [甲]}}", "写了两次"), Wrong("vocabulary: {units: {净月区: [\" \"]}}", "空白"),
    Wrong("mail: {to: [甲]}", "邮箱"),
    Wrong("mail:\n  to:\n    - a@example.cn\n    - 张三@example.cn", line: 4, "张三@example.cn"),
    Wrong("mail: {to: [\"a@@example.cn\"]}", "邮箱"), Wrong("mail:\n  cc: [a b@example.cn]", line: 2, "邮箱"),
    Wrong("mail: {to: [\"a@example..cn\"]}", "邮箱"), Wrong("mail: {to: [\".a@example.cn\"]}", "邮箱"),
    Wrong("mail: {to: [\"a@-example.cn\"]}", "邮箱"), Wrong("mail: {to: [\"局 <a@@example.cn>\"]}", "邮箱"),
    Wrong("mail: {to: [\"a@example.cn\\nBcc: b@example.cn\"]}", "邮箱"),
    Wrong("templates: 3", "应为文字"), Wrong("office:\n\tname: 甲", line: 2, "YAML 格式有误"),
    Wrong("office: {name: 甲\n", line: 2, "YAML 格式有误"),
    Wrong("- 甲", "应为一组"), Wrong("office: {}\noffice: {}", "重复"),
  ]

  @Test("An address may have a name, and whatever a mail program takes")
  func addresses() throws {
    let written = ["a@example.cn", "a.b+c_d@mail-1.example.cn", "甲局办公室 <a@example.cn>", "\"A, B\" <a@b>"]
    let yaml = "mail:\n  to:\n" + written.map { "    - '\($0)'\n" }.joined()
    #expect(try load(yaml).settings.mail.to == written)
  }

  @Test("All problems are told at once, in the order of the file")
  func allAtOnce() {
    let found = sentences("x: 1\noffice: {name: 1}\nretention_days: 0\n")
    #expect(
      found.map { String($0.prefix(17)) }
        == ["fugong.yaml 第 1 行：", "fugong.yaml 第 2 行：", "fugong.yaml 第 3 行："].map { String($0.prefix(17)) })
  }

  @Test("What is no text is said to be none")
  func encodings() {
    #expect(throws: SettingsError.self) { try Settings.load(yaml: [0xC4, 0xFA, 0xBA, 0xC3], file: "fugong.yaml") }
    #expect(throws: SettingsError.self) { try Settings.load(yaml: [UInt8](repeating: 0x20, count: 2 << 20), file: "a") }
    #expect(throws: SettingsError.self) { try Settings.load(yaml: [0x61, 0x3A, 0x20, 0x00, 0x01], file: "a") }
  }

  @Test("Near names are suggested, far ones are not")
  func nearNames() {
    #expect(NearestName.suggestions(for: "ofice", among: ["office", "mail"]) == ["office"])
    #expect(
      NearestName.suggestions(for: "zone_ambigous", among: ["ZONE_AMBIGUOUS", "ZONE_MISSING"]) == ["ZONE_AMBIGUOUS"])
    #expect(NearestName.suggestions(for: "完全无关的词语", among: ["office"]).isEmpty)
  }
}
