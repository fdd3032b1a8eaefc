internal import Rulebook
internal import Submissions

/// Says whose file it is that nobody can open, so that the right enterprise is asked to mend it (需更正).
///
/// A whole name that is known is looked for in the path first: whatever stands before it (最新版, 工信局转) makes no other
/// enterprise of it, what goes on behind it does (长春甲公司双阳分公司). Only where none is known the path is read as for any
/// other file (`domain.md` 3.4.3).
///
/// Figures never rest on it: a file name only says whom to ask. Names are filed under their first four characters, so
/// that a night of unreadable files costs a few look-ups for each.
struct FileNameMatcher {
  private static let headLength = 4

  private let directory: EnterpriseDirectory
  private let places: PlaceResolver
  private var byHead: [[Unicode.Scalar]: [Int]] = [:]
  private let keys: [String]

  init(_ directory: EnterpriseDirectory, places: PlaceResolver) {
    self.directory = directory
    self.places = places
    keys = directory.entries.map(\.key)
    for (index, key) in keys.enumerated() {
      guard let head = key.unicodeScalars[...].head(Self.headLength) else { continue }
      byHead[head, default: []].append(index)
    }
  }

  func enterprise(in path: String) -> Int? {
    let known = known(in: path)
    guard let name = NameInPath.enterprise(path, places), isAnother(name, than: known) else { return known }
    return directory.index(of: name) ?? known
  }

  /// An enterprise that the path names and nobody has known so far.
  func stranger(in path: String) -> EnterpriseName? {
    guard let name = NameInPath.enterprise(path, places), directory.index(of: name) == nil,
      isAnother(name, than: known(in: path))
    else { return nil }
    return name
  }

  private func isAnother(_ name: EnterpriseName, than known: Int?) -> Bool {
    guard let known else { return NameInPath.isWhole(name.display) }
    return name.key != keys[known] && name.key.begins(with: keys[known])
  }

  /// The enterprise whose whole name stands in the path, the longest such name.
  private func known(in path: String) -> Int? {
    var best: Int?
    var rest = EnterpriseName.key(of: path)[...].unicodeScalars
    while let head = rest.head(Self.headLength) {
      for index in byHead[head] ?? [] where rest.starts(with: keys[index].unicodeScalars) {
        if best.map({ keys[$0].utf8.count < keys[index].utf8.count }) ?? true { best = index }
      }
      rest.removeFirst()
    }
    return best
  }
}

/// The enterprise that a path names, beyond doubt that it is one: nothing inside the file bears it out.
enum NameInPath {
  /// What the names of enterprises end in; 中心 and 研究所 may be whoever has written a notice.
  private static let endings = ["公司", "集团", "合作社", "厂"]
  /// Words around a name that run into it where nothing parts them: 返岗名单长春甲公司.
  private static let strange: WordSet = [
    "名单", "方案", "附件", "复工", "复产", "返岗", "员工", "汇总", "报送", "统计", "明细", "台账", "承诺", "通知", "关于", "证明", "执照", "合同", "扫描",
    "照片",
    "图片", "截图", "微信", "转发", "回复", "更正", "修改",
  ]

  /// The file's own name first, then the folders around it, the nearest first.
  static func enterprise(_ path: String, _ places: PlaceResolver) -> EnterpriseName? {
    path.split(separator: "/").reversed().lazy.compactMap { step in
      let stem = step.lastIndex(of: ".").map { step[..<$0] } ?? step
      guard var name = EnterpriseName(parsing: stem, places: places), isBeyondDoubt(name.display) else { return nil }
      // Where it is, and which part of it, is for those to say who can be read.
      name.location = nil
      return name
    }.first
  }

  /// Begins as enterprises do, or says what kind of one it is: 保洁公司 and 停产工厂 may be anybody.
  static func isWhole(_ name: String) -> Bool {
    (name.has(anyOf: legalForms) || places.contains(where: name.begins(with:)))
      && !(name.first.map(notInitials.contains) ?? true)
  }

  private static let legalForms: WordSet = ["有限公司", "有限责任公司", "股份公司", "集团公司", "合作社"]
  private static let places = ["长春", "吉林", "一汽", "中国"]
  private static let notInitials = Set("给转致由向从对请将已各某")

  private static func isBeyondDoubt(_ name: String) -> Bool {
    // 长春甲公司（二道分公司）.
    let bare = name.last.map { ")）".contains($0) } == true ? name.dropLast() : Substring(name)
    return endings.contains(where: bare.ends(with:)) && !name.has(anyOf: strange)
  }
}

extension Substring.UnicodeScalarView {
  /// The first scalars; `nil` where there are fewer.
  fileprivate func head(_ length: Int) -> [Unicode.Scalar]? {
    let head = Array(prefix(length))
    return head.count == length ? head : nil
  }
}
