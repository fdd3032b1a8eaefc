internal import ArgumentParser
internal import Glibc
internal import OfficeFormats

/// Reads a file that was named on the command line; links are followed, pipes and devices are refused.
func readFileArgument(_ path: String, limits: ReadLimits = ReadLimits()) throws -> [UInt8] {
  // A pipe without a writer would block for ever.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw CommandFailure(path, errno == ENOENT ? "找不到这个文件。" : "打不开这个文件，请检查权限。")
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw CommandFailure(path, "这不是普通文件。")
  }
  let size = Int(status.st_size)
  guard size <= limits.fileBytes else { throw ReadError(.overLimit(.fileBytes, allowed: limits.fileBytes)) }
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size, let base = buffer.baseAddress {
      let got = read(descriptor, base + count, min(size - count, 64 << 20))
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
  }
}

/// A sentence on standard error and exit status 1.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ file: String, _ sentence: String) { description = "\(file)：\(sentence)" }
}
