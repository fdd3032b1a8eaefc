import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// What must hold for any night, tried on invented ones; the seed is in the name of each case.
struct NightPropertyTests {
  @Test(arguments: UInt64(1)...25)
  func `a night always balances, and the order of its files changes nothing`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let night = InventedMess.night(&dice)
    let summary = night.summary
    #expect(summary.imbalances().isEmpty)
    let today = night.files.filter { $0.carriedFrom == nil }.map(\.path).sorted()
    #expect(summary.files.filter { $0.carriedFrom == nil }.map(\.path).sorted() == today)
    var shuffled = night
    shuffled.files.shuffle(using: &dice)
    let again = shuffled.summary
    #expect(again.totals == summary.totals)
    #expect(again.files == summary.files)
    #expect(again.enterprises == summary.enterprises)
    #expect(again.findings == summary.findings)
    #expect(again.alerts == summary.alerts)
    #expect(again.planChecks == summary.planChecks)
    #expect(again.missing == summary.missing)
  }

  @Test(arguments: UInt64(1)...25)
  func `a roster split over a base and two increments gives the same totals`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let persons = (0..<Int.random(in: 1...60, using: &dice)).map { InventedMess.person(id: UInt64($0 + 1), &dice) }
    let whole = NightBuilder([SentFile("全.xlsx", "长春甲公司").persons(persons)]).summary
    let first = Int.random(in: 0...persons.count, using: &dice)
    let second = Int.random(in: first...persons.count, using: &dice)
    let overlap = max(0, second - 3)
    let split = NightBuilder([
      SentFile("一.xlsx", "长春甲公司").persons(Array(persons[..<first])),
      SentFile("二.xlsx", "长春甲公司").persons(Array(persons[first..<second])).incremental().dated("2022-04-17"),
      SentFile("三.xlsx", "长春甲公司").persons(Array(persons[max(first, overlap)...])).incremental().dated("2022-04-18"),
    ]).summary
    #expect(split.totals == whole.totals)
    #expect(split.cube == whole.cube)
    #expect(split.returnModesByUnit == whole.returnModesByUnit)
    #expect(split.imbalances().isEmpty)
  }

  @Test(arguments: UInt64(1)...10)
  func `duplicates are those that comparing every pair finds`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let ids = (0..<3).map { _ in (0..<200).map { _ in UInt64.random(in: 0...400, using: &dice) } }
    let unique = ids.map { list in Array(Set(list)).sorted() }
    let files = unique.enumerated().map { SentFile("\($0).xlsx", "长春第\($0)公司").ids($1) }
    let shared = (1...400).count { id in unique.count { $0.contains(UInt64(id)) } > 1 }
    #expect(NightBuilder(files).summary.crossEnterpriseDuplicates == shared)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same night from the same seed on every machine.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Nights of several enterprises with every kind of file.
private enum InventedMess {
  private static let names = ["长春甲公司", "长春乙公司", "长春丙公司", "长春丁公司", "长春戊公司"]

  static func night(_ dice: inout Dice) -> NightBuilder {
    var files = (0..<Int.random(in: 1...14, using: &dice)).map { file($0, &dice) }
    files += [
      SubmittedFile(path: "~$锁.xlsx", sha256: "", content: .ignored("锁文件。"), modified: 0),
      SubmittedFile(path: "半.xlsx", sha256: "", content: .notReady("尚未拷贝完。"), modified: 0),
      SubmittedFile(path: "重.xlsx", sha256: "sha-0.xlsx", content: .duplicate(of: "0.xlsx"), modified: 0),
    ]
    var night = NightBuilder(files: files)
    if Bool.random(using: &dice) {
      night.register = .invented(
        names.prefix(3).map { .invented($0, at: ResidenceUnit.allCases.randomElement(using: &dice)) })
    }
    if Bool.random(using: &dice) {
      night.published = [
        .invented("2022-04-17", names.prefix(2).map { .invented($0, persons: 9, rosters: ["0.xlsx"]) })
      ]
    }
    return night
  }

  private static func file(_ index: Int, _ dice: inout Dice) -> SubmittedFile {
    let name = names.randomElement(using: &dice) ?? names[0]
    let dates = ["2022-04-16", "2022-04-17", nil]
    var file = SentFile("\(index).xlsx", name, at: ResidenceUnit.allCases.randomElement(using: &dice))
      .persons(
        (0..<Int.random(in: 0...20, using: &dice)).map { _ in person(id: UInt64.random(in: 0...60, using: &dice), &dice)
        }
      )
      .rows(quarantined: Int.random(in: 0...3, using: &dice), nonPerson: Int.random(in: 0...3, using: &dice), hidden: 1)
      .dated(dates.randomElement(using: &dice) ?? nil).modified(Int.random(in: 0...5, using: &dice))
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: file = file.incremental()
    case 1: file = file.with(Finding(.fileTemplateBlank, severity: .error, message: "没有人员行。"))
    case 2: file = file.and(SentFile("", names[4]).ids(100...103).dated("2022-04-16"))
    case 3:
      file = file.with(
        Plan.invented(name) {
          $0.total = 12; $0.seats = [20, 33]; $0.loadFactor = 0.5
        })
    case 4: file = file.rosterFinding(Finding(.fileEnterpriseMixed, severity: .error, message: "两个名称。"))
    case 5: file = file.carried(from: "2022-04-16")
    default: break
    }
    return file.submitted
  }

  static func person(id: UInt64, _ dice: inout Dice) -> Person {
    .invented(
      id: id, contact: id == 0 ? UInt64.random(in: 0...3, using: &dice) : 0,
      unit: ResidenceUnit.allCases.randomElement(using: &dice) ?? .jingyue,
      zone: ControlZone.allCases.randomElement(using: &dice) ?? .normal,
      building: SealedBuilding.allCases.randomElement(using: &dice) ?? .unstated,
      mode: TravelMode.allCases.randomElement(using: &dice) ?? .other,
      returnMode: TravelMode.allCases.randomElement(using: &dice),
      duty: DutyStatus.allCases.randomElement(using: &dice) ?? .unstated,
      release: ReleaseVerdict.allCases.randomElement(using: &dice) ?? .unknown)
  }
}
