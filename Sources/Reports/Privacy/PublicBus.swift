internal import Submissions

/// What a plan or a table says of its buses, as it may leave the office (requirement 22): 车号, 线路 and 站点 are often
/// filled in with the driver's name, the riders' names or their doors.
enum PublicBus {
  private static let names = StrayName(in: .route)

  /// A line or a stop: places stay, names become 姓*, door numbers go.
  static func route(_ text: String) -> String { withoutDoor(names.masked(PublicText.masked(text))) }

  /// A 车号: where it says more than a vehicle, its plates and numbers are all that stays (吉A12345（张三） is 吉A12345).
  ///
  /// What has neither is read as the name of a line.
  static func vehicle(_ text: String) -> String {
    let text = PublicText.masked(text)
    let isVehicle = text.replacing(token, with: "").allSatisfy { vehicleCharacters.contains($0) || !$0.isLetter }
    let tokens = text.matches(of: token).map { String($0.output) }
    return isVehicle ? text : tokens.isEmpty ? route(text) : tokens.joined(separator: " ")
  }

  /// A plate, a masked number, a numbered vehicle or a line.
  private static var token: Regex<Substring> {
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-zＡ-Ｚ][·.\-]?[A-Za-z0-9０-９*]{4,7}|(?:净月|高新|经开|汽开|朝阳|南关|宽城|绿园|二道|双阳|九台)?(?:第?[0-9０-９*＊]+(?:号|[#＃])?(?:班?车|线路?)?|[一二三四五六七八九十]+(?:号|班?车|线)(?:班?车|线路?)?|第[一二三四五六七八九十]+|[A-Za-zＡ-Ｚ]?线)/
  }
  private static let vehicleCharacters = Set("班车通勤大中小巴客公交专线路座位号台辆厂接送内外自有租包校车牌第金龙宇豪华")

  /// Of an estate or a street with its door no more than the estate or the street.
  private static func withoutDoor(_ text: String) -> String {
    text.replacing(door) { String($0.1) + "*" }.replacing(houseNumber) { String($0.1) + "*" }
  }

  /// Behind an estate, a street or 张*家 anything that is counted as a building, a staircase, a floor or a room.
  private static var door: Regex<(Substring, Substring)> {
    /(小区|社区|公寓|[苑园城府湾庭郡邸墅村屯街路道巷家]|[0-9０-９一二三四五六七八九十]期)[ 　*＊#＃,，\-—]*(?:[0-9０-９A-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|单元?|门(?![口卫])|层|楼|室|号(?![线车门站口路厂院库]))[ 　*＊#＃,，\-—]*)+(?:[0-9０-９]+室?)?/
  }
  /// Behind an estate a bare number as well (桃花苑*502, 桃花苑3-2-502); 2期, 3区 and the like belong to its name.
  private static var houseNumber: Regex<(Substring, Substring)> {
    /(小区|公寓|花园|家园|[苑庭郡邸墅])[ 　*＊#＃\-—]*[0-9０-９]+(?:[*＊#＃\-—][0-9０-９]+)*(?![0-9０-９期区号路线门站])/
  }
}
