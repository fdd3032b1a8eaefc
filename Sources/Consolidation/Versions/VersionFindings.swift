internal import Rulebook
internal import Submissions

/// What the operator must ask an enterprise about its versions: F_DUP_SUBMISSION and F_NO_BASE (`domain.md` 3.7, 12.8,
/// 12.16, 12.17).
struct VersionFindings {
  private(set) var filed: [FiledFinding] = []
  private let night: Night

  init(_ standings: [Standing], of night: Night) {
    self.night = night
    for (enterprise, standing) in standings.enumerated() {
      add(
        standing.undecidedRosters, word: "名单", dateWord: "填报日期", ofParts: "；如是不同车间、厂区的名单，请合并为一份，或在标题写明“补充”",
        of: enterprise)
      add(standing.undecidedPlans, word: "方案", dateWord: "编制日期", ofParts: "", of: enterprise)
      for piece in standing.outdatedRosters { addOutdated(piece) }
      for piece in standing.unrelatedRosters { addUnrelated(piece) }
      if let piece = standing.withoutBase { addWithoutBase(piece) }
    }
  }

  /// - Parameter ofParts: advice for files of which each tells of a part of the enterprise.
  private mutating func add(
    _ undecided: Standing.Undecided?, word: String, dateWord: String, ofParts: String, of enterprise: Int
  ) {
    guard let undecided else { return }
    for file in undecided.files {
      let finding = Finding(
        .fileDuplicateSubmission, severity: .warning,
        message: "同一企业报来 \(undecided.files.count) 份\(word)，\(dateWord)相同或缺失，无法判定先后，\(undecided.kept.phrase)。",
        advice: "请企业确认以哪一份为准，在\(word)内写明\(dateWord)，并撤下另外的文件\(ofParts)。")
      filed.append(FiledFinding(file: file, enterprise: enterprise, finding: finding))
    }
  }

  private mutating func addOutdated(_ piece: RosterPiece) {
    let finding = Finding(
      .fileDuplicateSubmission, severity: .warning, message: "填报日期早于上次计入的名单，不替换，\(Standing.Kept.previous.phrase)。",
      advice: "如这一份才是最新的，请更正填报日期后重新报送。")
    filed.append(FiledFinding(file: piece.file, enterprise: piece.enterprise, finding: finding))
  }

  private mutating func addUnrelated(_ piece: RosterPiece) {
    let finding = Finding(
      .fileDuplicateSubmission, severity: .warning,
      message: "这一份名单与被它替换的名单没有一个身份证号相同的人，已按该企业的全部人员计入，原名单的人员不再计入。",
      advice: "如只是补报、新增或另一车间的人员，请在标题写明“补充”后重新报送；如确为全部人员，不用更正。")
    filed.append(FiledFinding(file: piece.file, enterprise: piece.enterprise, finding: finding))
  }

  private mutating func addWithoutBase(_ piece: RosterPiece) {
    let finding = Finding(
      .fileNoBase, severity: .warning, message: "按增补名单报送，但没有可增补的原名单，暂作为全部名单计入。")
    filed.append(FiledFinding(file: piece.file, enterprise: piece.enterprise, finding: finding))
  }
}
