internal import Rulebook
internal import Submissions

/// What a file offers to the consolidation, before versions are compared.
struct FileReading {
  enum Use {
    case usable
    /// The first finding says why; there is always one.
    case refused([Finding])
    /// A 企业名册 in the inbox: known for what it is, and no submission.
    case register
    case duplicate(of: String)
    case notReady(String)
    case ignored(String)
  }

  var use: Use
  var kind: DocumentKind
  /// Enterprises that it names, in order of appearance, each once.
  var enterprises: [Int]

  init(_ file: SubmittedFile, directory: EnterpriseDirectory, fileNames: FileNameMatcher) {
    kind = .unknown
    enterprises = []
    switch file.content {
    case .duplicate(let original): use = .duplicate(of: original)
    case .notReady(let reason): use = .notReady(reason)
    case .ignored(let reason): use = .ignored(reason)
    case .refused(let finding):
      use = .refused([finding])
      enterprises = fileNames.enterprise(in: file.path).map { [$0] } ?? []
    case .document(let document):
      kind = document.kind
      enterprises = Self.unique(file.mentions.compactMap(directory.index(of:)))
      use = Self.use(of: document)
      if case .refused = use, enterprises.isEmpty {
        enterprises = fileNames.enterprise(in: file.path).map { [$0] } ?? []
      }
    }
  }

  /// A finding of severity E makes the file unusable (`domain.md` 2), and so does a document that is nothing known.
  private static func use(of document: SubmittedDocument) -> Use {
    if document.kind == .register { return .register }
    let own = document.findings.filter { $0.severity == .error }
    if !own.isEmpty { return .refused(own) }
    let usable = document.rosters.contains(where: \.isUsable)
    let isNamed = document.enterprise != nil && [.plan, .commitment].contains(document.kind)
    if usable || document.plan != nil || isNamed { return .usable }
    let inRosters = document.rosters.flatMap { $0.findings.filter { $0.severity == .error } }
    return .refused(inRosters.isEmpty ? [notRecognised(document)] : inRosters)
  }

  private static func notRecognised(_ document: SubmittedDocument) -> Finding {
    switch document.kind {
    case .roster:
      Finding(
        .fileTemplateBlank, severity: .error, message: "名单里没有可以计入的人员行。", advice: "请填写人员后重新报送。")
    case .plan, .commitment:
      Finding(
        .fileEnterpriseUnknown, severity: .error, message: "看不出是哪家企业的文件。",
        advice: "请在标题或文件名中写明企业全称后重新报送。")
    case .register, .unknown:
      Finding(
        .fileNoHeader, severity: .error, message: "内容不是返岗人员名单、复工复产方案或承诺书。",
        advice: "请按附件模板填写后重新报送。")
    }
  }

  private static func unique(_ indices: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }
  }
}

extension Roster {
  /// No finding of severity E lies in it.
  var isUsable: Bool { !findings.entries.contains { $0.severity == .error } }
}
