internal import Glibc

/// Shuts a converter in with bubblewrap where that is installed: no network, no files but the system's and its own
/// folder, and an end with its parent.
enum Sandbox {
  private static let wrapper = "/usr/bin/bwrap"

  /// Whether the wrapper is there and the system lets it work, which some containers do not.
  private static let isAvailable: Bool = access(wrapper, X_OK) == 0 && allowsNamespaces

  private static var allowsNamespaces: Bool {
    geteuid() == 0 || FileSystem.readOwn("/proc/sys/kernel/unprivileged_userns_clone").map { $0.first == 49 } ?? true
  }

  /// - Returns: the program to start and its arguments.
  static func command(program: String, folder: String, arguments: [String]) -> (program: String, arguments: [String]) {
    guard isAvailable else { return (program, arguments) }
    return (wrapper, options(program: program, folder: folder) + [program] + arguments)
  }

  private static func options(program: String, folder: String) -> [String] {
    let systemFolders = ["/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc", "/opt", "/var/lib/libreoffice"]
    var options = ["--unshare-all", "--die-with-parent", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]
    for path in systemFolders { options += ["--ro-bind-try", path, path] }
    if let own = installation(of: program), !systemFolders.contains(where: { own.hasPrefix($0 + "/") }) {
      options += ["--ro-bind", own, own]
    }
    return options + ["--bind", folder, folder, "--chdir", folder]
  }

  /// The folder that holds `program/soffice`, with links followed.
  private static func installation(of program: String) -> String? {
    guard let resolved = realpath(program, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
  }
}
