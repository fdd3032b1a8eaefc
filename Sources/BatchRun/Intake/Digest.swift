internal import CCrypto

/// SHA-256 (FIPS 180-4) as lower-case hex.
package func sha256Hex(_ bytes: [UInt8]) -> String {
  var digest = RunningDigest()
  digest.add(bytes)
  return digest.finish()
}

/// The same for bytes that come in parts.
struct RunningDigest: ~Copyable {
  private let context: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ part: [UInt8]) {
    part.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// Of everything that was added; asked for once.
  mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
