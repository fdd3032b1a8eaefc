internal import Glibc

package enum ProcessorCount {
  /// Processors that are there now; at least 1.
  package static let available = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
