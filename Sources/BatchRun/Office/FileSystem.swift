internal import CLinux
internal import Glibc

/// A failure of the file system with the call's own reason.
package struct FileSystemError: Error, CustomStringConvertible {
  package let path: String
  package let operation: String
  package let code: Int32

  init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  package var description: String { "\(operation) \(path): \(logReason)" }

  /// For people.
  package var reason: String { SystemReason.chinese(code) }

  var logReason: String { SystemReason.english(code) }
}

/// The few calls on files that a run needs; names are bytes and go through untouched.
enum FileSystem {
  enum Kind { case file, folder, link, special }

  struct Status: Equatable {
    var kind: Kind
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
  }

  /// Looks at a file without following a link; `nil` with `errno` set where it cannot.
  static func status(_ path: [CChar]) -> Status? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Status(status)
  }

  static func status(_ path: String) -> Status? { status(Array(path.utf8CString)) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Follows links.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What is the same for all paths of one folder; `nil` where there is none.
  ///
  /// Follows links.
  static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }

  /// Names in a folder as bytes ending in 0, without `.` and `..`, sorted by bytes.
  static func names(in path: [CChar]) throws(FileSystemError) -> [[CChar]] {
    guard let folder = opendir(path) else { throw FileSystemError("open folder", display(path)) }
    defer { closedir(folder) }
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      if name != [46], name != [46, 46] { names.append(name + [0]) }
      errno = 0
    }
    guard errno == 0 else { throw FileSystemError("read folder", display(path)) }
    return names.sorted { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
  }

  /// Names in a folder of ours as text; empty where there is no such folder.
  static func ownNames(in path: String) -> [String] {
    ((try? names(in: Array(path.utf8CString))) ?? []).map { display($0) }
  }

  static func join(_ folder: [CChar], _ name: [CChar]) -> [CChar] { folder.dropLast() + [47] + name }

  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Brings everything written to the file system that holds `path` to the disk: one call instead of one a file.
  static func syncAll(at path: String) throws(FileSystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", path) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileSystemError("sync", path) }
  }

  static func display(_ path: [CChar]) -> String {
    escapedName(path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }
}

extension FileSystem.Status {
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}

/// A file name as text: bytes that are no UTF-8, and characters that mislead, become `\xHH`; everything else stays
/// readable (requirement 7).
///
/// Two names never look alike, as the backslash is written `\x5c` itself.
func escapedName(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.allSatisfy(isPlain) { return text }
  var name = ""
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var place = 0
  while true {
    switch parser.parseScalar(from: &rest) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      name += isPlain(scalar) ? String(scalar) : escaped(bytes[place..<place + encoded.count])
      place += encoded.count
    case .error(let length):
      name += escaped(bytes[place..<place + length])
      place += length
    case .emptyInput: return name
    }
  }
}

private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// Control characters break lists and terminals, a backslash would read like an escape, and marks that turn the
/// direction of writing make one name look like another.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x5C, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
  default: true
  }
}
