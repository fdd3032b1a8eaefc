internal import Submissions

/// What a plan or a table says of its buses, as it may leave the office (requirement 22): 车号, 线路 and 站点 are often
/// filled in with the driver's name, the riders' names or their doors.
struct PublicBus {
  private let names: StrayName

  /// - Parameter known: names that are somebody's beyond doubt.
  init(known: Set<String> = []) { names = StrayName(in: .route, known: known) }

  /// A line or a stop: places stay, names become 姓*, door numbers go.
  func route(_ text: String) -> String { PublicAddress.withoutDoor(names.masked(PublicText.masked(text))) }

  /// A 车号: where it says more than a vehicle, its plates and numbers are all that stays (吉A12345（张三） is 吉A12345).
  ///
  /// What has neither is read as the name of a line.
  func vehicle(_ text: String) -> String {
    let masked = PublicText.masked(text)
    // A driver's number, masked or not, is no number of a vehicle.
    let numberless = masked.replacing(/\s*[0-9０-９]{3,6}[*]{4,8}[0-9０-９Xx]{4}\s*/, with: "")
    let text = numberless.isEmpty ? masked : numberless
    let rest = text.replacing(Self.token, with: "")
    let isVehicle = rest.allSatisfy { Self.vehicleCharacters.contains($0) || !$0.isLetter }
    let tokens = text.matches(of: Self.token).map { String($0.output) }
    return isVehicle ? text : tokens.isEmpty ? route(text) : tokens.joined(separator: " ")
  }

  /// A plate, a masked number, a numbered vehicle or a line.
  nonisolated(unsafe) private static let token =
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-zＡ-Ｚ][·.\-]?[A-Za-z0-9０-９*]{4,7}|(?:净月|高新|经开|汽开|朝阳|南关|宽城|绿园|二道|双阳|九台)?(?:第?[0-9０-９]+(?:号|[#＃])?(?:班?车|线路?)?|[一二三四五六七八九十]+(?:号|班?车|线)(?:班?车|线路?)?|第[一二三四五六七八九十]+|[A-Za-zＡ-Ｚ]线)|(?:净月|高新|经开|汽开|朝阳|南关|宽城|绿园|二道|双阳|九台)线/
  private static let vehicleCharacters = Set("班车通勤大中小巴客公交专线路座位号台辆厂接送内外自有租包校车牌第金龙宇豪华")
}
