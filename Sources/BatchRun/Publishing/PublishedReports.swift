internal import Consolidation
internal import OfficeFormats
internal import Reports
internal import Rulebook

/// The reports that lie in an output folder, read back from their manifests, oldest first: of each date the last one
/// that can be read.
struct PublishedReports {
  private struct Entry: Sendable {
    var folder: DateFolder
    /// Of run.json; absent where there is none.
    var status: FileSystem.Status?
    /// Absent where run.json is none of ours, damaged, or not to be read.
    var report: PublishedReport?
  }

  private var entries: [Entry]

  /// - Parameter known: what was read before; a manifest that lies there unchanged is not read again.
  init(output: String, threads: Int = ProcessorCount.available, known: PublishedReports? = nil) {
    let folders = DateFolder.all(in: output).filter { FileSystem.isFolder(output + "/" + $0.name) }
    let old = Dictionary(
      (known?.entries ?? []).map { ($0.folder.name, $0) }, uniquingKeysWith: { first, _ in first })
    let pool = WorkPool(threads: threads, deadlineSeconds: .infinity) { false }
    let read = pool.run(order: Array(folders.indices)) { index in
      let folder = folders[index]
      let status = FileSystem.status(output + "/" + folder.name + "/run.json")
      if let status, let entry = old[folder.name], entry.status == status { return entry }
      return Entry(folder: folder, status: status, report: PublishedReport(folder, in: output))
    } givenUp: { index in
      Entry(folder: folders[index])
    }
    entries = read ?? []
  }

  /// With a report that was published just now, so that it need not be read back.
  func adding(_ report: PublishedReport, at folder: DateFolder, in output: String) -> Self {
    guard let status = FileSystem.status(output + "/" + folder.name + "/run.json") else { return self }
    var reports = self
    reports.entries.removeAll { $0.folder == folder }
    reports.entries.append(Entry(folder: folder, status: status, report: report))
    reports.entries.sort { $0.folder < $1.folder }
    return reports
  }

  var all: [PublishedReport] {
    var last: [String: PublishedReport] = [:]
    for entry in entries { last[entry.folder.date] = entry.report ?? last[entry.folder.date] }
    return last.values.sorted { $0.date < $1.date }
  }

  /// Those with an earlier date: a rerun of the same day is not its own predecessor.
  func earlier(than date: String) -> [PublishedReport] { all.filter { $0.date < date } }

  /// Earlier publications that cannot be looked back at, and that no later one of their date has taken the place of.
  func unreadable(before date: String) -> [UnreadableReport] {
    var readable: [String: DateFolder] = [:]
    for entry in entries where entry.report != nil { readable[entry.folder.date] = entry.folder }
    return entries.filter { entry in
      entry.folder.date < date && entry.report == nil && readable[entry.folder.date].map { $0 < entry.folder } ?? true
    }.map { entry in
      UnreadableReport(
        folder: entry.folder, hasManifest: entry.status != nil, substitute: readable[entry.folder.date])
    }
  }

  /// The last publication of a date; one that can be read before those that cannot.
  static func folder(of date: String, in output: String) -> DateFolder? {
    let folders = DateFolder.all(in: output).filter { folder in
      folder.date == date && FileSystem.exists(output + "/" + folder.name + "/run.json")
    }
    return folders.last { PublishedReport($0, in: output) != nil } ?? folders.last
  }

  /// The last publication that can be read; looks no further back than it must.
  static func newest(in output: String) -> DateFolder? {
    DateFolder.all(in: output).last { PublishedReport($0, in: output) != nil }
  }
}

/// A folder of reports whose `run.json` is missing, damaged, closed to this user or of another program.
struct UnreadableReport {
  let folder: DateFolder
  let hasManifest: Bool

  /// An earlier publication of the same date, which counts instead.
  let substitute: DateFolder?

  /// What is wrong and what to do.
  var sentence: String {
    let fault = hasManifest ? "run.json 读不出来（已损坏、没有读取权限，或不是本程序这一版本发布的）" : "没有 run.json"
    let consequence =
      substitute.map { "本次比较和沿用以较早发布的 \($0.name) 为准" } ?? "本次没有与它比较，只在它里面的名单也没有沿用"
    return "发布文件夹中的 \(folder.name) \(fault)，\(consequence)；"
      + "请从备份恢复后再运行本次（用今天的收件夹重新运行那一天，会漏掉只在那天报过的企业）；不再需要的请移走整个文件夹。"
  }
}

extension PublishedReport {
  init?(_ folder: DateFolder, in output: String) {
    guard let manifest = FileSystem.readOwn(output + "/" + folder.name + "/run.json") else { return nil }
    self.init(date: folder.date, manifest: manifest)
    figures.folder = folder.name
  }
}

extension Summary {
  /// What the list of all dates says of this report.
  func published(at folder: DateFolder) -> PublishedReport {
    PublishedReport(
      date: folder.date,
      figures: PublishedFigures(
        date: folder.date, folder: folder.name, enterprises: enterprisesWithRoster, persons: totals.persons),
      enterprises: [])
  }
}
