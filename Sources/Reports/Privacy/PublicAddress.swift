/// Addresses in texts that are no addresses as a whole: stops of buses, headings of columns (requirement 22).
package enum PublicAddress {
  /// Without numbers of persons, and without doors.
  package static func masked(_ text: String) -> String {
    // An estate may stand right before a number, and be taken for a name.
    withoutDoor(PublicText.masked(withoutDoor(text)))
  }

  /// Of an estate or a street with its door no more than the estate or the street.
  static func withoutDoor(_ text: String) -> String {
    text.replacing(door) { String($0.1) + "*" }.replacing(houseNumber) { String($0.1) + "*" }
  }

  /// Behind an estate, a street or 张*家 anything that is counted as a building, a staircase, a floor or a room.
  nonisolated(unsafe) private static let door =
    /(小区|社区|公寓|[苑园城府湾庭郡邸墅村屯街路道巷家]|[0-9０-９一二三四五六七八九十]期)[ 　*＊#＃,，\-—]*(?:[0-9０-９A-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|单元?|门(?![口卫])|层|楼|室|号(?![线车门站口路厂院库]))[ 　*＊#＃,，\-—]*)+(?:[0-9０-９]+室?)?/
  /// Behind an estate a bare number as well (桃花苑*502, 桃花苑3-2-502); 2期, 3区 and the like belong to its name.
  nonisolated(unsafe) private static let houseNumber =
    /(小区|公寓|花园|家园|[苑庭郡邸墅])[ 　*＊#＃\-—]*[0-9０-９]+(?:[*＊#＃\-—][0-9０-９]+)*(?![0-9０-９期区号路线门站])/
}
