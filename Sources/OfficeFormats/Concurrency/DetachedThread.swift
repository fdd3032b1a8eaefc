internal import Glibc

/// A plain thread that nobody joins: one that hangs in a hostile file can be left behind.
package enum DetachedThread {
  /// Room for deeply nested documents.
  private static let stackBytes = 16 << 20

  package static func start(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    guard begin(box.toOpaque()) else {
      // No thread to be had: the work is done here, later but surely.
      return box.takeRetainedValue().run()
    }
  }

  private static func begin(_ body: UnsafeMutableRawPointer) -> Bool {
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { buffer in
      guard let attributes = buffer.baseAddress, pthread_attr_init(attributes) == 0 else { return false }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
      pthread_attr_setstacksize(attributes, stackBytes)
      var thread = pthread_t()
      let code = pthread_create(
        &thread, attributes,
        { pointer in
          guard let pointer else { return nil }
          Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, body)
      return code == 0
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
