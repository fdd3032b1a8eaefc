internal import Glibc
internal import OfficeFormats

extension FileSystem {
  /// What a read found: the bytes, and the state of the file after the last of them was read.
  struct Content {
    var bytes: [UInt8]
    var status: Status
  }

  enum ReadFailure: Error {
    case failed(FileSystemError)
    /// Not opened, or opened and left alone: a link, a pipe, a device, or a folder by now.
    case notRegular
    case tooLarge(size: Int)

    /// For people, as far as the system knows.
    var reason: String {
      switch self {
      case .failed(let error): error.reason
      case .notRegular: "不是普通文件"
      case .tooLarge(let size): "有 \(size >> 20) MB，过大"
      }
    }
  }

  /// Reads a regular file whole; a link, a pipe or a device is never read from.
  static func read(_ path: [CChar], maximumBytes: Int) throws(ReadFailure) -> Content {
    try read(path, maximumBytes: maximumBytes, flags: O_NOFOLLOW)
  }

  /// Reads a file that an operator named, links followed.
  static func readNamed(_ path: String, maximumBytes: Int) throws(ReadFailure) -> [UInt8] {
    try read(Array(path.utf8CString), maximumBytes: maximumBytes, flags: 0).bytes
  }

  private static func read(_ path: [CChar], maximumBytes: Int, flags: Int32) throws(ReadFailure) -> Content {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw .failed(FileSystemError("open", display(path))) }
    defer { close(descriptor) }
    guard let before = openStatus(descriptor) else { throw .failed(FileSystemError("stat", display(path))) }
    guard before.kind == .file else { throw .notRegular }
    guard before.size <= maximumBytes else { throw .tooLarge(size: before.size) }
    let bytes = try readBytes(descriptor, count: before.size, display(path))
    guard let after = openStatus(descriptor) else { throw .failed(FileSystemError("stat", display(path))) }
    return Content(bytes: bytes, status: after)
  }

  static func openStatus(_ descriptor: Int32) -> Status? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Status(status) : nil
  }

  private static func readBytes(
    _ descriptor: Int32, count size: Int, _ path: String
  ) throws(ReadFailure) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let pieces = stride(from: 0, to: size, by: pieceBytes).map { $0..<min($0 + pieceBytes, size) }
      let read = filled(UnsafeMutableRawBufferPointer(buffer), pieces, from: descriptor)
      // What lies behind the first piece that is not whole is of no use.
      for (piece, result) in zip(pieces, read) {
        count += result.count
        if result.code != 0 { failure = FileSystemError("read", path, code: result.code) }
        guard result.count == piece.count else { break }
      }
    }
    if let failure { throw .failed(failure) }
    return bytes
  }

  /// A file of several pieces is read by several threads: most of the time goes into fresh memory.
  private static let pieceBytes = 32 << 20

  /// - Returns: as ``fill(_:from:at:)`` for each piece.
  private static func filled(
    _ buffer: UnsafeMutableRawBufferPointer, _ pieces: [Range<Int>], from descriptor: Int32
  ) -> [(count: Int, code: Int32)] {
    // Each thread writes into a piece of its own.
    nonisolated(unsafe) let buffer = buffer
    return pieces.concurrentMap { piece in
      fill(UnsafeMutableRawBufferPointer(rebasing: buffer[piece]), from: descriptor, at: piece.lowerBound)
    }
  }

  /// Fills a buffer with what lies at a place of an open file.
  /// - Returns: the bytes read, fewer than asked for at the end of the file or where reading fails, with the call's code.
  static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
  ) -> (count: Int, code: Int32) {
    var count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let got = pread(descriptor, base + count, buffer.count - count, off_t(offset + count))
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return (count, errno) }
      guard got > 0 else { break }
      count += got
    }
    return (count, 0)
  }

  /// A small file of ours; `nil` where there is none that can be read.
  static func readOwn(_ path: String, maximumBytes: Int = 256 << 20) -> [UInt8]? {
    (try? read(Array(path.utf8CString), maximumBytes: maximumBytes))?.bytes
  }
}
