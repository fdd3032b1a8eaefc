internal import Glibc

/// Shuts a converter in with bubblewrap where that is installed: no network, no files but the system's and its own
/// folder, and an end with its parent.
enum Sandbox {
  private static let wrapper = "/usr/bin/bwrap"

  /// Whether the wrapper is there and the system lets it work, which some containers and Ubuntu's AppArmor do not.
  private static let isAvailable: Bool = access(wrapper, X_OK) == 0 && (geteuid() == 0 || allowsNamespaces)

  /// The switches by which a kernel keeps namespaces from users, and the value of each that does.
  private static let closedSwitches: [(path: String, value: UInt8)] = [
    ("/proc/sys/kernel/unprivileged_userns_clone", UInt8(ascii: "0")),
    ("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", UInt8(ascii: "1")),
    ("/proc/sys/user/max_user_namespaces", UInt8(ascii: "0")),
  ]

  private static var allowsNamespaces: Bool {
    closedSwitches.allSatisfy { closed in readSwitch(closed.path) != closed.value }
  }

  /// A file of the kernel has no size that could be asked for.
  private static func readSwitch(_ path: String) -> UInt8? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? byte : nil
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
