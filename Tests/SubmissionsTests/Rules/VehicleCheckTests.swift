internal import Rulebook
internal import Testing

@testable internal import Submissions

/// One vehicle: who is listed, who drives, and what is wrong with it.
struct VehicleCase: Sendable, CustomTestStringConvertible {
  var title: String
  var modes: [TravelMode]
  /// Driver cells by position; people are called 甲甲, 乙乙 … in order.
  var drivers: [String] = []
  var code: FindingCode?
  var people = 0
  var limit = 3

  var testDescription: String { title }
}

@Suite("Vehicles (domain.md 7.5, 12.2)")
struct VehicleCheckTests {
  static let names = ["甲甲", "乙乙", "丙丙", "丁丁", "戊戊"]

  static let cases: [VehicleCase] = [
    VehicleCase(title: "four by carpool", modes: .init(repeating: .carpool, count: 4), code: .carOverThree, people: 4),
    VehicleCase(
      title: "four with a driver", modes: [.selfDriving, .carpool, .carpool, .carpool], code: .carOverThree, people: 4),
    VehicleCase(
      title: "three by carpool, nobody drives", modes: [.carpool, .carpool, .carpool], code: .carDriverUnclear,
      people: 3),
    VehicleCase(title: "three, one drives himself", modes: [.carpool, .selfDriving, .carpool]),
    VehicleCase(title: "three, one marked as driver", modes: [.carpool, .carpool, .carpool], drivers: ["", "是"]),
    VehicleCase(title: "three, one named by all", modes: [.carpool, .carpool, .carpool], drivers: ["乙乙", "乙乙", "乙乙"]),
    VehicleCase(
      title: "three and a stranger drives", modes: [.carpool, .carpool, .carpool], drivers: ["赵六"], code: .carOverThree,
      people: 4),
    VehicleCase(title: "two and a stranger drives", modes: [.carpool, .carpool], drivers: ["赵六", "赵六"]),
    VehicleCase(
      title: "three, a colleague of another row drives", modes: [.carpool, .carpool, .carpool], drivers: ["戊戊"]),
    VehicleCase(title: "two by carpool", modes: [.carpool, .carpool]),
    VehicleCase(
      title: "three in a company vehicle, the driver not listed", modes: .init(repeating: .companyVehicle, count: 3),
      code: .carOverThree, people: 4),
    VehicleCase(
      title: "three in a company vehicle, the driver among them", modes: .init(repeating: .companyVehicle, count: 3),
      drivers: ["司机"]),
    VehicleCase(title: "two in a company vehicle", modes: [.companyVehicle, .companyVehicle]),
    VehicleCase(title: "four in a bus", modes: .init(repeating: .shuttleBus, count: 4)),
    VehicleCase(
      title: "two with a limit of two", modes: [.carpool, .carpool], code: .carDriverUnclear, people: 2, limit: 2),
    VehicleCase(title: "four with a limit of five", modes: .init(repeating: .carpool, count: 4), limit: 5),
  ]

  @Test("Each vehicle", arguments: cases)
  func vehicle(_ item: VehicleCase) {
    var check = VehicleCheck()
    for (index, mode) in item.modes.enumerated() {
      let name = PersonName(text: Self.names[index])?.hash ?? 0
      let text = index < item.drivers.count ? item.drivers[index] : ""
      let driver = DriverCell(text: text, ownName: name, answers: AnswerVocabulary())
      check.add(
        .init(plate: Plate.key(text: "吉A12345"), day: nil, mode: mode, driver: driver, name: name, place: index))
    }
    let found = check.violations(limit: item.limit) { Set(Self.names.compactMap { PersonName(text: $0)?.hash }) }
    #expect(found.map(\.code) == [item.code].compactMap { $0 })
    #expect(found.first?.people ?? 0 == item.people)
    #expect(found.allSatisfy { $0.places == Array(item.modes.indices) && $0.message.contains("\(item.people)人") })
  }

  @Test("One plate on two days is two vehicles, and vehicles come in the order of their rows")
  func days() {
    var check = VehicleCheck()
    for (place, day) in [19_100, 19_101, 19_100, 19_101, 19_100, 19_101, 19_100].enumerated() {
      let day = CalendarDay(dayNumber: day)
      check.add(.init(plate: 1, day: day, mode: .carpool, name: UInt64(place + 1), place: place))
    }
    let found = check.violations(limit: 3) { [] }
    #expect(found.map(\.code) == [.carOverThree, .carDriverUnclear])
    #expect(found.map(\.places) == [[0, 2, 4, 6], [1, 3, 5]])
  }

  @Test("Plates are equal in any width, case and punctuation; words for none are no plate")
  func plates() {
    let spellings = ["吉A12345", "吉A·12345", "吉a 12345", "吉Ａ１２３４５", "吉A-12345", "吉A.12345\u{200B}"]
    #expect(Set(spellings.map(Plate.key)).count == 1)
    #expect(Plate.key(text: "吉A12346") != Plate.key(text: "吉A12345"))
    for blank in ["", " ", "无", "/", "—", "N/A"] { #expect(Plate.key(text: blank) == 0) }
  }

  @Test("Nobody without a plate is grouped")
  func withoutPlate() {
    var check = VehicleCheck()
    for place in 0..<5 { check.add(.init(plate: 0, day: nil, mode: .carpool, name: 1, place: place)) }
    #expect(check.violations(limit: 3) { [] }.isEmpty)
  }

  @Test("A driver cell marks a driver, a passenger, or names somebody")
  func driverCells() {
    let own = PersonName(text: "甲甲")?.hash ?? 0
    let other = PersonName(text: "赵六")?.hash ?? 0
    func read(_ text: String) -> DriverCell { DriverCell(text: text, ownName: own, answers: AnswerVocabulary()) }
    for text in ["是", "√", "驾驶员", "司机", "甲甲", "本人"] { #expect(read(text) == .driver) }
    for text in ["否", "返岗人员", "乘客"] { #expect(read(text) == .passenger) }
    #expect(read("赵六") == .named(other))
    #expect(read("") == .unstated)
    #expect(DriverCell(driverName: "甲甲", ownName: own) == .driver)
  }
}
