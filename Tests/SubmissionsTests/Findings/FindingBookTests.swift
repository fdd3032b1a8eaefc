import Rulebook
import Testing

@testable import Submissions

/// How cells become findings, and findings a list of bytes.
struct FindingBookTests {
  private static let zone = FindingKey(code: .zoneAmbiguous, severity: .unverified, field: .zone)

  private func add(_ rows: [Int], _ column: Int?, _ value: String, _ key: FindingKey, to book: inout FindingBook) {
    book.add(key, column: column, value: value, ("有误", ""), rowNumbers: rows)
  }

  @Test func `neighbouring rows are a range, and rows out of order or met twice are put in order`() {
    var book = FindingBook(sheet: "名单")
    add([7, 8, 9, 12], 10, "低风险区", Self.zone, to: &book)
    add([40, 5, 5, 41, 40], 10, "正常", Self.zone, to: &book)
    let findings = book.findings()
    #expect(findings.map(\.cells) == ["K5、K40:K41", "K7:K9、K12"])
    #expect(findings.map(\.count) == [5, 4])
    #expect(findings.map(\.field) == ["管控情况", "管控情况"])
  }

  @Test func `one value in two columns is one finding, its columns from left to right`() {
    var book = FindingBook(sheet: "名单")
    add([3], 26, "低风险区", Self.zone, to: &book)
    add([9], 2, "低风险区", Self.zone, to: &book)
    add([4], 26, "低风险区", Self.zone, to: &book)
    #expect(book.findings().map(\.cells) == ["C9、AA3:AA4"])
    #expect(book.findings().entries.map { [Int($0.firstCell.row), Int($0.firstCell.column)] } == [[9, 3]])
  }

  @Test func `values that look alike once masked stay apart where they are told apart`() {
    var book = FindingBook(sheet: "名单")
    for distinction in [11 as UInt64, 12] {
      let key = FindingKey(code: .rowDuplicateInFile, severity: .warning, field: .idNumber, distinction: distinction)
      add([Int(distinction)], 3, "220104********1234", key, to: &book)
    }
    #expect(book.findings().map(\.cells) == ["D11", "D12"])
  }

  @Test func `the graver come first, then rows, then columns; what has no cell comes before`() {
    var book = FindingBook(sheet: "名单")
    func note(_ code: FindingCode, _ severity: Severity, _ row: Int, _ column: Int?) {
      add([row], column, "", FindingKey(code: code, severity: severity), to: &book)
    }
    note(.phoneBad, .warning, 3, 5)
    note(.rowNameMissing, .quarantine, 9, 1)
    note(.unitMissing, .unverified, 8, 2)
    note(.zoneMissing, .unverified, 8, nil)
    note(.modeMissing, .unverified, 7, 4)
    #expect(
      book.findings().map(\.code.rawValue) == [
        "R_NAME_MISSING", "MODE_MISSING", "ZONE_MISSING", "UNIT_MISSING", "PHONE_BAD",
      ])
    #expect(book.findings().map(\.cells) == ["B9", "E7", "", "C8", "F3"])
  }

  @Test func `vehicles are counted, not their rows`() {
    var book = FindingBook(sheet: "名单")
    let key = FindingKey(code: .carOverThree, severity: .warning, field: .plate)
    book.add(key, column: 12, value: "吉A***11", ("超员", ""), rowNumbers: [4, 5, 6, 7], units: 1)
    #expect(book.findings().map(\.count) == [1])
    #expect(book.findings().map(\.cells) == ["M4:M7"])
  }

  @Test func `books of two tables of a sheet come to the same as one`() {
    var (first, second, whole) = (FindingBook(sheet: "名单"), FindingBook(sheet: "名单"), FindingBook(sheet: "名单"))
    for row in 3...40 {
      let value = "写法\(row % 7)"
      add([row], row % 3, value, Self.zone, to: &whole)
      if row < 20 {
        add([row], row % 3, value, Self.zone, to: &first)
      } else {
        add([row], row % 3, value, Self.zone, to: &second)
      }
    }
    first.take(&second)
    #expect(first.findings() == whole.findings())
    #expect(second.findings().isEmpty)
  }

  @Test(arguments: 1...20) func `any findings come to what a simple table of them says`(seed: Int) {
    var random = RandomBytes(seed: UInt64(seed))
    var book = FindingBook(sheet: "名单")
    var model: [String: [Int: Set<Int>]] = [:]
    for _ in 0..<400 {
      let (value, column, row) = ("值\(random.next(9))", random.next(3), 1 + random.next(60))
      add([row], column, value, Self.zone, to: &book)
      model[value, default: [:]][column, default: []].insert(row)
    }
    let findings = book.findings()
    #expect(Set(findings.map(\.value)) == Set(model.keys))
    for finding in findings { #expect(cells(in: finding.cells) == model[finding.value]) }
  }

  /// `A1:A3、B7` as rows by column.
  private func cells(in text: String) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    for part in text.split(separator: "、") {
      let corners = part.split(separator: ":")
      guard let letter = part.unicodeScalars.first, let first = corners.first.flatMap({ Int($0.dropFirst()) }),
        let last = corners.last.flatMap({ Int($0.dropFirst()) })
      else { continue }
      result[Int(letter.value) - 65, default: []].formUnion(first...last)
    }
    return result
  }

  private struct RandomBytes {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}

/// Findings as bytes.
struct FindingListTests {
  private let findings = [
    Finding(
      .zoneAmbiguous, severity: .unverified, sheet: "名单", cells: "K7:K9、K12", count: 4, field: "管控情况", value: "低风险区",
      message: "不明确", advice: "请改填"),
    Finding(.fileNoHeader, severity: .error, message: "没有表头"),
    Finding(.phoneBad, severity: .warning, sheet: "名单", cells: "AB1048576", field: "联系电话", value: "", message: "不明确"),
  ]

  @Test func `a list gives back what was put in`() {
    #expect(Array(FindingList(findings)) == findings)
    let cells = FindingList(findings).entries.map(\.firstCell)
    #expect(cells.map(\.row) == [7, 0, 1_048_576])
    #expect(cells.map(\.column) == [11, 0, 28])
  }

  @Test func `texts are replaced where they have to be, and others stay`() {
    let list = FindingList(findings)
    let masked = list.replacing(
      { $0 == "不明确" ? "***" : nil }, words: { $0 == "名单" ? "名*" : nil }, values: { $0.isEmpty ? nil : "值" })
    #expect(masked.map(\.message) == ["***", "没有表头", "***"])
    #expect(masked.map(\.value) == ["值", "", ""])
    #expect(masked.map(\.sheet) == list.map { $0.sheet == "名单" ? "名*" : $0.sheet })
    #expect(masked.map(\.cells) == list.map(\.cells))
    #expect(Array(list) == findings)
  }

  @Test func `further cells are added to a finding`() {
    var list = FindingList(findings)
    list.add(cells: "M3", count: 1, at: 0)
    list.add(cells: "A1", count: 2, at: 1)
    #expect(list.map(\.cells) == ["K7:K9、K12、M3", "A1", "AB1048576"])
    #expect(list.map(\.count) == [5, 3, 1])
  }
}
