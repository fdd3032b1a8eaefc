import Foundation
import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@testable import BatchRun

/// Where 企业名册 is looked for, and what is said where it cannot be used (exit 10).
struct RegisterFileTests {
  private static let sound = "企业名称,属地,状态\n长春甲公司,朝阳区,正常\n"

  private func register(_ files: [String: String], named: String? = nil) throws -> Register? {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try text.write(toFile: folder.path + "/" + name, atomically: false, encoding: .utf8)
    }
    let office = OfficeFolder(office: folder.path, register: named.map { folder.path + "/" + $0 })
    let cutOff = CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 0)
    return try RegisterFile(office, Rulebook(), cutOff, limits: ReadLimits()).register
  }

  @Test func `the office's own register is found by its name`() throws {
    #expect(try register(["企业名册.csv": Self.sound])?.entries.map(\.enterprise.display) == ["长春甲公司"])
  }

  @Test func `a register that was named comes before it`() throws {
    let files = ["企业名册.csv": Self.sound, "另册.csv": Self.sound.replacingOccurrences(of: "甲", with: "乙")]
    #expect(try register(files, named: "另册.csv")?.entries.map(\.enterprise.display) == ["长春乙公司"])
  }

  @Test func `of two registers it is said which one was not read`() throws {
    let other = Self.sound.replacingOccurrences(of: "甲", with: "乙")
    let both = try register(["企业名册.xlsx": other, "企业名册.csv": Self.sound])
    #expect(both?.entries.map(\.enterprise.display) == ["长春乙公司"])
    #expect(both?.warnings == ["企业名册有两份：采用企业名册.xlsx，没有读企业名册.csv；请只留一份。"])
    #expect(try register(["企业名册.csv": Self.sound])?.warnings == [])
  }

  @Test(arguments: ["企业名册.CSV", "企业名册.XLSX", "企业名册.Csv"])
  func `the ending may be written in capitals`(name: String) throws {
    #expect(try register([name: Self.sound])?.entries.count == 1)
    let both = try register([name: Self.sound, "企业名册.csv": Self.sound])
    #expect(both?.warnings.first?.contains("企业名册有两份") == true)
    #expect(both?.warnings.first?.contains(name) == true)
  }

  @Test func `a list of names alone will do`() throws {
    let register = try register(["企业名册.csv": "莲花山度假区重点企业\n企业名称\n长春甲公司\n长春乙公司\n"])
    #expect(register?.entries.map(\.enterprise.display) == ["长春甲公司", "长春乙公司"])
    #expect(register?.warnings == [])
  }

  @Test func `an office without a register has none`() throws {
    #expect(try register([:]) == nil)
  }

  @Test(arguments: [
    ("姓名,电话\n某某,1\n", "前 30 行内没有表头"), ("企业名称,属地,状态\n", "没有一家企业的名称"), ("", "0 字节"),
  ])
  func `a register that cannot be used stops the run with its reason`(text: String, reason: String) throws {
    let failure = #expect(throws: BatchFailure.self) { try register(["企业名册.csv": text]) }
    #expect(failure?.exitStatus == .settingsInvalid)
    #expect(failure?.sentences.first?.contains(reason) == true, "\(failure?.sentences ?? [])")
  }

  @Test func `a register that was named must be there`() throws {
    let failure = #expect(throws: BatchFailure.self) { try register([:], named: "名册.csv") }
    #expect(failure?.sentences.first?.hasPrefix("找不到企业名册") == true)
  }
}
