package import Consolidation
internal import Reports

/// Why a run published nothing.
package enum BatchFailure: Error, Sendable {
  /// Settings, templates or register; one Chinese sentence each, with the place.
  case settings([String])
  case locked(holder: String)
  /// Missing or unreadable.
  case inbox(String)
  /// Not a single usable submission; what lies there all the same.
  case nothingUsable([FileRecord])
  /// `--strict`, and some files cannot be used.
  case strict([FileRecord])
  case unbalanced([Imbalance])
  /// A published result that cannot be merged; one Chinese sentence.
  case merge(String)
  /// The publication gate found what may not leave the office; file names and kinds, never the find itself.
  case gate([String])
  /// A bug of ours, or a machine out of room; the reason in English.
  case rendering(String)
  case disk(String, FileSystemError)
  case interrupted

  package var exitStatus: ExitStatus {
    switch self {
    case .settings: .settingsInvalid
    case .locked: .locked
    case .inbox, .nothingUsable, .strict, .merge, .rendering, .disk: .failed
    case .unbalanced, .gate: .refused
    case .interrupted: .interrupted
    }
  }

  /// For people at a terminal; the first line says what happened.
  package var sentences: [String] {
    switch self {
    case .settings(let errors): errors
    case .locked(let holder): ["另一次运行正在进行（\(holder)），本次没有运行。"]
    case .inbox(let reason): [reason + "没有发布任何内容，上次的报表保持不变。"]
    case .nothingUsable(let files):
      ["收件夹里没有一份可用的材料，没有发布任何内容，上次的报表保持不变。请检查共享文件夹是否已连接。"]
        + files.filter { $0.carriedFrom == nil }.map(Self.line)
    case .strict(let files):
      ["有 \(files.count) 份文件不能使用，按 --strict 没有发布任何内容。"] + files.map(Self.line)
    case .unbalanced(let imbalances):
      ["平衡校验未通过，拒绝发布；上次的报表保持不变。请把以下内容发给维护人员："] + imbalances.map(\.description)
    case .merge(let reason): [reason]
    case .gate(let finds): ["发布检查发现个人信息，拒绝发布；上次的报表保持不变。"] + finds
    case .rendering(let reason): ["生成报表失败（\(reason)），没有发布任何内容，上次的报表保持不变。请联系维护人员。"]
    case .disk(let doing, let error):
      ["\(doing)失败（\(error.path)：\(error.reason)），没有发布任何内容，上次的报表保持不变。请检查磁盘空间和写入权限。"]
    case .interrupted: ["已中断，没有发布任何内容，上次的报表保持不变。"]
    }
  }

  /// For the operators' log, without anything of the files.
  var logName: String {
    switch self {
    case .settings: "settings"
    case .locked: "locked"
    case .inbox: "inbox"
    case .nothingUsable: "nothing usable"
    case .strict: "strict"
    case .unbalanced(let imbalances): "unbalanced (\(imbalances.count))"
    case .merge: "merge"
    case .gate: "gate"
    case .rendering(let reason): "rendering: \(reason)"
    case .disk(_, let error): "disk: \(error.operation): \(error.logReason)"
    case .interrupted: "interrupted"
    }
  }

  static func inbox(_ path: String, _ error: FileSystemError) -> Self {
    .inbox("收件夹“\(path)”打不开（\(error.reason)），请检查共享文件夹是否已连接、是否有访问权限。")
  }

  /// A file with its reason, for an operator.
  package static func line(_ file: FileRecord) -> String {
    "  \(file.fate.rawValue)  \(PublicLabel(enterprises: [file.enterprise]).path(file.path))：\(PublicText.masked(file.note))"
  }
}
