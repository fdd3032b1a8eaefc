internal import Glibc

/// Why a call of the system failed, in words that fit into a Chinese sentence.
package enum SystemReason {
  /// The usual codes; a rare one keeps the system's own English, by which an operator can look it up.
  package static func chinese(_ code: Int32) -> String {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "超出磁盘配额"
    case EROFS: "磁盘是只读的"
    case EBUSY: "正被其他程序占用"
    case EIO: "读写出错，磁盘或网络可能有故障"
    case ESTALE: "共享文件夹的连接已失效"
    case ENOTDIR: "路径中有一级不是文件夹"
    case EISDIR: "这是文件夹，不是文件"
    case EMFILE, ENFILE: "打开的文件过多"
    case ENAMETOOLONG: "名称过长"
    default: english(code)
    }
  }

  /// For logs; English whatever the locale.
  static func english(_ code: Int32) -> String { String(cString: strerror(code)) }
}
