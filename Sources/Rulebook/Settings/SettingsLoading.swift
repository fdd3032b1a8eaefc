extension Settings {
  /// Settings as a file gives them, with the line of each key that it sets.
  package struct Loaded: Sendable, Equatable {
    package var settings = Settings()
    package var file: String
    /// 1-based line by the key's path (`office.name`); a key without one has its default.
    package var lines: [String: Int] = [:]

    package init(file: String) { self.file = file }
  }

  /// Reads `fugong.yaml`; an empty file is all defaults.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes, UTF-8 with or without a byte order mark.
  ///   - file: its name in messages.
  /// - Throws: every unknown key, wrong type and value out of range, at once.
  package static func load(yaml: [UInt8], file: String) throws(SettingsError) -> Loaded {
    var loaded = Loaded(file: file)
    guard let root = try SettingsDocument.root(yaml, file: file) else { return loaded }
    var reader = SettingsReader()
    reader.read(root)
    guard reader.document.problems.isEmpty else {
      throw SettingsError(file: file, problems: reader.document.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    loaded.settings = reader.settings
    loaded.lines = reader.document.lines
    return loaded
  }
}
