/// A roster of one invented enterprise as CSV: what tests of the night drop into an inbox.
package struct InventedRoster {
  package var enterprise: String
  package var persons: Int
  /// Sets apart people of different rosters: the same number gives the same people.
  package var seed: Int
  /// 填报日期 above the table; left out where absent.
  package var date: String?
  package var title: String

  package init(_ enterprise: String, persons: Int, seed: Int, date: String? = nil, title: String = "返岗员工统计明细表") {
    self.enterprise = enterprise
    self.persons = persons
    self.seed = seed
    self.date = date
    self.title = title
  }

  package var csv: [UInt8] {
    var text = "\u{FEFF}\(enterprise)\(title)\r\n填报单位：\(enterprise)"
    if let date { text += ",填报日期：\(date)" }
    text += "\r\n序号,姓名,身份证号,联系电话,县区,家庭住址,管控情况,通勤方式\r\n"
    for index in 0..<persons { text += row(index) }
    return Array(text.utf8)
  }

  private static let units = ["朝阳区", "南关区", "净月区", "二道区"]
  private static let zones = ["防范区", "管控区", "防范区"]
  private static let modes = ["班车", "自驾", "厂区内封闭"]
  private static let surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王"]

  private func row(_ index: Int) -> String {
    let number = seed * 1000 + index
    let name = Self.surnames[number % 8] + "某" + ["甲", "乙", "丙", "丁"][number / 8 % 4]
    let unit = Self.units[index % 4]
    let phone = "139" + String(String(100_000_000 + number).dropFirst())
    return "\(index + 1),\(name),\(Self.identityNumber(number)),\(phone),\(unit),长春市\(unit)某小区,"
      + "\(Self.zones[index % 3]),\(Self.modes[index % 3])\r\n"
  }

  /// Valid by GB 11643, of people who do not exist: place code 220199 was never given out.
  private static func identityNumber(_ number: Int) -> String {
    let day = 1 + number % 28
    let month = 1 + number / 28 % 12
    let year = 1960 + number / 336 % 40
    let order = number / 13_440 % 1000
    let body = "220199\(year)\(padded(month, 2))\(padded(day, 2))\(padded(order, 3))"
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
  }
}
