internal import Rulebook
internal import Submissions

/// Tonight's files with the enterprises that they name, in an order that does not depend on the order of the input.
struct Night {
  let settings: Settings
  let cutOff: CutOff
  let register: Register?
  /// By path, today's before carried-forward ones.
  let files: [SubmittedFile]
  let directory: EnterpriseDirectory
  /// Parallel to ``files``.
  let readings: [FileReading]
  /// Published reports with an earlier date than the cut-off, oldest first.
  let published: [PublishedReport]
  /// Numbers of the enterprises in ``published``, parallel to it and to the enterprises of each report.
  let publishedEnterprises: [[Int]]

  init(
    files: [SubmittedFile], register: Register?, published: [PublishedReport], cutOff: CutOff, rulebook: Rulebook
  ) {
    settings = rulebook.settings
    self.cutOff = cutOff
    self.register = register
    self.files = files.sorted(by: Self.precedes)
    self.published = published.filter { $0.date < cutOff.day.iso }.sorted { $0.date < $1.date }
    let names = PublishedNames(self.published)
    let mentions = self.files.flatMap(\.mentions)
    var directory = EnterpriseDirectory(register: register, mentions: mentions, published: names.latestFirst)
    var fileNames = FileNameMatcher(directory, places: rulebook.places)
    let strangers = self.files.filter(\.isMute).compactMap { fileNames.stranger(in: $0.path) }
    if !strangers.isEmpty {
      directory = EnterpriseDirectory(
        register: register, mentions: mentions + strangers, published: names.latestFirst)
      fileNames = FileNameMatcher(directory, places: rulebook.places)
    }
    self.directory = directory
    let indices = names.latestFirst.map { directory.index(of: $0) ?? 0 }
    publishedEnterprises = names.numbers.map { $0.map { indices[$0] } }
    readings = self.files.map { FileReading($0, directory: directory, fileNames: fileNames) }
  }

  /// 上次.
  var previous: PublishedReport? { published.last }

  /// The enterprises of 上次 with their numbers.
  var previousEnterprises: [(index: Int, enterprise: PublishedEnterprise)] {
    guard let report = published.last, let indices = publishedEnterprises.last else { return [] }
    return Array(zip(indices, report.enterprises)).map { (index: $0, enterprise: $1) }
  }

  func roster(_ piece: RosterPiece) -> Roster? {
    guard case .document(let document) = files[piece.file].content, document.rosters.indices.contains(piece.index)
    else { return nil }
    return document.rosters[piece.index]
  }

  func plan(ofFile file: Int) -> Plan? {
    guard case .document(let document) = files[file].content else { return nil }
    return document.plan
  }

  private static func precedes(_ left: SubmittedFile, _ right: SubmittedFile) -> Bool {
    let isCarried = (left.carriedFrom != nil, right.carriedFrom != nil)
    if isCarried.0 != isCarried.1 { return isCarried.1 }
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.sha256, left.carriedFrom ?? "") < (right.sha256, right.carriedFrom ?? "")
  }
}

/// The persons of one enterprise in one file, by their place in ``Night/files``.
struct RosterPiece: Hashable {
  var file: Int
  /// Index in the document's rosters.
  var index: Int
  var enterprise: Int
}

extension SubmittedFile {
  /// Every enterprise that the document names, in order of appearance.
  var mentions: [EnterpriseName] {
    guard case .document(let document) = content else { return [] }
    var names = document.rosters.map(\.enterprise)
    if let plan = document.plan, !plan.enterprise.key.isEmpty { names.append(plan.enterprise) }
    if let enterprise = document.enterprise { names.append(enterprise) }
    return names
  }

  /// A submission that says nothing of whom it is from: its path has to.
  fileprivate var isMute: Bool {
    switch content {
    case .refused: true
    case .document(let document): document.kind != .register && mentions.isEmpty
    case .duplicate, .notReady, .ignored: false
    }
  }
}
