import Foundation
import TestSupport
import Testing

@testable import BatchRun

@Suite("Originals are kept by their check sum") struct OriginalsArchiveTests {
  private let content = Array("名单".utf8)

  @Test("SHA-256 is the one of FIPS 180-4")
  func digests() {
    #expect(sha256Hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("An original has its name only after the commit, private, and reads back")
  func keepsOriginals() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    let digest = sha256Hex(content)
    try archive.open()
    archive.keep(content, digest: digest)
    #expect(archive.read(digest) == nil)
    try archive.commit()
    #expect(archive.read(digest) == content)
    let path = folder.path + "/archive/" + digest.prefix(2) + "/" + digest
    #expect(mode(path) == 0o600)
    #expect(mode(folder.path + "/archive/" + digest.prefix(2)) == 0o700)
    #expect(mode(folder.path + "/archive") == 0o700)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive/incoming"))
  }

  @Test("An original that is damaged on the disk is not read as if it were whole")
  func noticesDamage() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    let digest = sha256Hex(content)
    try archive.open()
    archive.keep(content, digest: digest)
    try archive.commit()
    try Data("别的".utf8).write(to: URL(fileURLWithPath: folder.path + "/archive/\(digest.prefix(2))/\(digest)"))
    #expect(archive.read(digest) == nil)
  }

  @Test("A large original is copied byte for byte", arguments: [0, 1, 4095])
  func keepsLargeOriginals(rest: Int) throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    let content = (0..<(17 << 20) + rest).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    try archive.open()
    archive.keep(content, digest: sha256Hex(content))
    try archive.commit()
    #expect(archive.read(sha256Hex(content)) == content)
  }

  @Test("A copy that nobody finished gets no name")
  func leavesHalfCopies() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    let (digest, half) = (sha256Hex(content), sha256Hex(Array("另一份名单".utf8)))
    try archive.open()
    archive.keep(content, digest: digest)
    try Data("另一".utf8).write(to: URL(fileURLWithPath: folder.path + "/archive/incoming/" + half))
    try archive.commit()
    #expect(archive.read(digest) == content)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive/\(half.prefix(2))/\(half)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive/incoming"))
  }

  @Test("What a dead run left in the archive is cleared", arguments: ["../../../etc/passwd", "", "ABC"])
  func clearsLeftovers(oddDigest: String) throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    try archive.open()
    archive.keep(content, digest: sha256Hex(content))
    try archive.open()
    try archive.commit()
    #expect(archive.read(sha256Hex(content)) == nil)
    #expect(archive.read(oddDigest) == nil)
  }

  @Test("A failure to take in is told at the commit")
  func tellsFailures() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    archive.keep(content, digest: sha256Hex(content))
    #expect(throws: FileSystemError.self) { try archive.commit() }
  }

  @Test("Originals past the retention go, those in use stay")
  func purges() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    let (old, needed, fresh) = (Array("旧".utf8), Array("要".utf8), Array("新".utf8))
    try archive.open()
    for bytes in [old, needed, fresh] { archive.keep(bytes, digest: sha256Hex(bytes)) }
    try archive.commit()
    for bytes in [old, needed] {
      let path = folder.path + "/archive/" + sha256Hex(bytes).prefix(2) + "/" + sha256Hex(bytes)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path)
    }
    #expect(archive.purge(unusedSince: 1_600_000_000, needed: [sha256Hex(needed)]) == 1)
    #expect(archive.read(sha256Hex(old)) == nil)
    #expect(archive.read(sha256Hex(needed)) == needed)
    #expect(archive.read(sha256Hex(fresh)) == fresh)
  }
}

func mode(_ path: String) -> Int? {
  (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
}
