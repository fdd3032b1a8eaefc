internal import Glibc
package import OfficeFormats

/// A regular file of which readers take the pieces that they need, so that a large one is never in memory as a whole.
///
/// A file that is cut short meanwhile reads as truncated, where a mapped one would end the process.
package final class FileSource: ByteSource {
  package let count: Int
  private let descriptor: Int32

  /// The file's state at the moment; nil where it cannot be asked for.
  var status: FileSystem.Status? { FileSystem.openStatus(descriptor) }

  /// - Returns: nil, with `errno` set, where the path cannot be opened or is no regular file.
  package convenience init?(_ path: String) { self.init(Array(path.utf8CString)) }

  /// - Parameters:
  ///   - path: the bytes of the name with their final zero.
  ///   - followsLinks: a path that is a link may lead to the file.
  package init?(_ path: [CChar], followsLinks: Bool = true) {
    // A pipe without a writer would block for ever.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      errno = EINVAL
      return nil
    }
    count = Int(status.st_size)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ReadError) -> Int {
    FileSystem.fill(buffer, from: descriptor, at: offset).count
  }
}
