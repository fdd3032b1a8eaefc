internal import BatchRun
internal import Glibc

/// Opens a file that was named on the command line; links are followed, pipes and devices are refused.
func openFileArgument(_ path: String) throws -> FileSource {
  guard let source = FileSource(path) else {
    throw CommandFailure(path, errno == ENOENT ? "找不到这个文件。" : "打不开这个文件：它不是普通文件，或没有读取权限。")
  }
  return source
}

/// A sentence on standard error and exit status 1.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ file: String, _ sentence: String) { description = "\(file)：\(sentence)" }
}
