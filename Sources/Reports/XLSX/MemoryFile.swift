internal import CXLSXWriter
internal import Glibc

/// A file that lives in memory and has a path: libxlsxwriter writes only to paths, and reports leave the disk alone.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// - Throws: the system's reason where it has no memory to give.
  init() throws(WorkbookError) {
    // 1 is MFD_CLOEXEC.
    descriptor = memfd_create("workbook", 1)
    guard descriptor >= 0 else { throw WorkbookError(reason: "memfd_create: " + String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// Valid inside this process as long as the value.
  var path: String { "/proc/self/fd/\(descriptor)" }

  func contents() throws(WorkbookError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw WorkbookError(reason: "fstat") }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = pread(descriptor, base + count, size - count, count)
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == size else { throw WorkbookError(reason: "pread") }
    return bytes
  }
}

/// A workbook could not be written; for operators.
package struct WorkbookError: Error, Sendable, CustomStringConvertible {
  var reason: String

  package var description: String { "workbook: \(reason)" }
}
