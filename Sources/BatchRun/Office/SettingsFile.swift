internal import Rulebook

/// `fugong.yaml` as it lies on the disk; without one every setting has its default.
struct SettingsFile {
  let settings: Settings
  /// Of the file's bytes, or of none.
  let sha256: String

  init(_ path: String) throws(BatchFailure) {
    settings = Settings()
    sha256 = sha256Hex(FileSystem.readOwn(path) ?? [])
  }
}
