internal import ArgumentParser
internal import BatchRun
internal import OfficeFormats

/// `fugong dump`: what the reader sees, so that a puzzling figure can be followed to its cell.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "把一个文件按程序读到的样子输出（表格为 CSV，文档为逐段文字）。",
    discussion: """
      示例：
        fugong dump 名单.xlsx
        fugong dump 名单.xlsx --list
        fugong dump 名单.xlsx --sheet 一车间
        fugong dump 名单.xlsx --sheet 2
      """)

  @Argument(help: ArgumentHelp("要查看的文件。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("工作表的序号（从 1 起，含隐藏表）或名称。", valueName: "NAME|NUMBER"))
  var sheet: String?

  @Flag(help: "只列出各工作表的序号、名称和可见性，以制表符分隔。")
  var list = false

  func run() throws {
    do {
      try write(try OfficeReader(limits: ReadLimits(), textFaults: .replace).open(try openFileArgument(file)))
    } catch let error as ReadError {
      throw CommandFailure(file, error.staffMessage)
    }
  }

  private func write(_ opened: OpenedFile) throws {
    switch opened {
    case .spreadsheet(var package):
      let places = package.listings.map { SheetPlace($0.number, $0.name, $0.visibility) }
      guard !list else { return try writeList(places) }
      let number = try chosen(among: places)
      guard let listing = package.listings.first(where: { $0.number == number }) else { return }
      try SheetDump(try package.read(listing)).write()
    case .delimitedText(let workbook):
      let places = workbook.sheets.map { SheetPlace($0.number, $0.name, $0.visibility) }
      guard !list else { return try writeList(places) }
      let number = try chosen(among: places)
      for sheet in workbook.sheets where sheet.number == number { try SheetDump(sheet).write() }
    case .wordprocessing(let archive, let main):
      try writeLines(try DOCXPackage.read(archive, main: main, limits: ReadLimits()).dumpLines)
    }
  }

  private func writeLines(_ lines: [String]) throws {
    var output = StandardOutput()
    for line in lines { output.write(line + "\n") }
    try output.finish()
  }

  private func writeList(_ places: [SheetPlace]) throws {
    var output = StandardOutput()
    for place in places {
      let name = place.name.replacing("\t", with: " ").replacing("\n", with: " ")
      output.write("\(place.number)\t\(name)\t\(place.visibility.rawValue)\n")
    }
    try output.finish()
  }

  /// A number wins over a name that looks like one, so that scripts can count on it.
  private func chosen(among places: [SheetPlace]) throws -> Int {
    guard let sheet else {
      guard let first = places.first else { throw CommandFailure(file, "文件中没有工作表。") }
      return first.number
    }
    let place = places.first { String($0.number) == sheet } ?? places.first { $0.name == sheet }
    guard let place else {
      throw CommandFailure(file, "没有序号或名称为“\(sheet)”的工作表，共有 \(places.count) 个，可用 --list 查看。")
    }
    return place.number
  }
}

/// A worksheet as `--sheet` and `--list` name it.
private struct SheetPlace {
  var number: Int
  var name: String
  var visibility: SheetVisibility

  init(_ number: Int, _ name: String, _ visibility: SheetVisibility) {
    self.number = number
    self.name = name
    self.visibility = visibility
  }
}
