import TestSupport
import Testing

@Suite("fugong explain and fugong settings")
struct ExplainCommandTests {
  @Test("Without a code all are listed, with one it is explained in any case of letters")
  func explains() throws {
    let list = try FugongProcess.run(["explain"])
    #expect(list.status == 0)
    #expect(list.outputText.contains("U\tZONE_AMBIGUOUS\t"))
    let one = try FugongProcess.run(["explain", "zone_ambiguous"])
    #expect(one.status == 0)
    #expect(one.outputText.hasPrefix("ZONE_AMBIGUOUS"))
    #expect(one.outputText.contains("处理："))
  }

  @Test("An unknown code is wrong usage, with the nearest ones")
  func unknownCode() throws {
    let outcome = try FugongProcess.run(["explain", "ZONE_AMBIGOUS"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("ZONE_AMBIGUOUS"))
  }

  @Test(
    "Help and wrong usage are told in Chinese",
    arguments: [
      (["--help"], 0 as Int32, "用法：fugong"), (["run", "--help"], 0, "（默认：.）"),
      (["run", "--frob"], 64, "错误：没有这个选项：'--frob'"),
      (["run", "--jobs", "x"], 64, "错误：值 'x' 不能用于 '--jobs <N>'"), (["check"], 64, "错误：缺少参数 '<FILE>"),
      (["dump", "none.xlsx"], 1, "错误：none.xlsx"),
    ])
  func wording(arguments: [String], status: Int32, text: String) throws {
    let outcome = try FugongProcess.run(arguments)
    #expect(outcome.status == status)
    #expect((status == 0 ? outcome.outputText : outcome.messages).contains(text))
    #expect(!(outcome.outputText + outcome.messages).contains("sage: "))
  }

  @Test("Settings are printed with their origin, and what is printed is a valid file")
  func settings() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("hidden_rows: count\n".utf8), as: "fugong.yaml")
    let outcome = try FugongProcess.run(["settings", "--office", folder.path, "--origin"])
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("fugong.yaml 第 1 行"))
    let printed = try folder.write(outcome.output, as: "again.yaml")
    let again = try FugongProcess.run(["settings", "--settings", printed])
    #expect(try again.output == FugongProcess.run(["settings", "--settings", file]).output)
  }

  @Test(
    "Invalid or missing settings are exit 10 with file and line",
    arguments: ["hiden_rows: count", "time_zone: Mars/Base"])
  func invalidSettings(_ yaml: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(yaml.utf8), as: "fugong.yaml")
    let outcome = try FugongProcess.run(["settings", "--settings", file])
    #expect(outcome.status == 10)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("fugong.yaml 第 1 行"))
    #expect(try FugongProcess.run(["settings", "--settings", folder.path + "/none.yaml"]).status == 10)
  }
}
