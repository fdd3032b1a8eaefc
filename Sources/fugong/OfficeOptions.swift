internal import ArgumentParser
internal import BatchRun
internal import Rulebook

/// Where the office's folders and files are (`interface.md`, the office folder).
struct OfficeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("办公文件夹，内有 inbox、output、state、fugong.yaml、企业名册。", valueName: "DIR"))
  var office = "."

  @Option(help: ArgumentHelp("收件夹，默认为办公文件夹中的 inbox。", valueName: "DIR"))
  var inbox: String?

  @Option(help: ArgumentHelp("发布文件夹，默认为办公文件夹中的 output。", valueName: "DIR"))
  var output: String?

  @Option(help: ArgumentHelp("状态文件夹（私有），默认为办公文件夹中的 state。", valueName: "DIR"))
  var state: String?

  @Option(help: ArgumentHelp("设置文件，默认为办公文件夹中的 fugong.yaml。", valueName: "FILE"))
  var settings: String?

  @Option(help: ArgumentHelp("企业名册，默认为办公文件夹中的 企业名册.csv 或 企业名册.xlsx。", valueName: "FILE"))
  var register: String?

  var folder: OfficeFolder {
    OfficeFolder(
      office: office, inbox: inbox, output: output, state: state, settings: settings, register: register)
  }
}

/// `YYYY-MM-DD` with or without `THH:MM`.
struct DateArgument: ExpressibleByArgument {
  let moment: StatedMoment

  init?(argument: String) {
    let parts = argument.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = parts.first.flatMap({ CalendarDay(iso: $0) }) else { return nil }
    guard parts.count == 2 else {
      moment = StatedMoment(day: day)
      return
    }
    guard let minute = Self.minuteOfDay(parts[1]) else { return nil }
    moment = StatedMoment(day: day, minuteOfDay: minute)
  }

  private static func minuteOfDay(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}
