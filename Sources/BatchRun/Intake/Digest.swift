internal import CCrypto
internal import OfficeFormats

/// SHA-256 (FIPS 180-4) as lower-case hex.
package func sha256Hex(_ bytes: [UInt8]) -> String {
  var digest = RunningDigest()
  digest.add(bytes)
  return digest.finish()
}

/// The same for a file of which no more than a part is in memory.
/// - Returns: nil where it cannot be read to its end, or ends before.
func sha256Hex(_ source: FileSource) -> String? {
  var digest = RunningDigest()
  var part = [UInt8](repeating: 0, count: 1 << 20)
  var offset = 0
  while offset < source.count {
    let got = part.withUnsafeMutableBytes { try? source.read(into: $0, at: offset) }
    guard let got, got > 0 else { return nil }
    part.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
    offset += got
  }
  return digest.finish()
}

/// The same for bytes that come in parts.
struct RunningDigest: ~Copyable {
  private let context: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, Self.algorithm ?? EVP_sha256(), nil)
  }

  /// Looked up once: thousands of files would ask the library's providers each time.
  ///
  /// Never changed or freed.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ part: [UInt8]) { part.withUnsafeBytes { add($0) } }

  mutating func add(_ part: UnsafeRawBufferPointer) { _ = EVP_DigestUpdate(context, part.baseAddress, part.count) }

  /// Of everything that was added; asked for once.
  mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    var hex: [UInt8] = []
    hex.reserveCapacity(digest.count * 2)
    for byte in digest {
      hex.append(Self.digit(byte >> 4))
      hex.append(Self.digit(byte & 15))
    }
    return String(decoding: hex, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
