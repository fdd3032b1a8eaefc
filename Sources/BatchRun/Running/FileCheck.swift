package import Consolidation
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// Reads single files as a batch would, without a folder and without publishing anything (`fugong check`).
package struct FileCheck: Sendable {
  private let documents: DocumentReading
  /// About the settings file, in Chinese sentences.
  package let warnings: [String]

  /// - Parameter request: only its settings and its date matter.
  package init(_ request: BatchRequest) throws(BatchFailure) {
    let rules = try OfficeRules(request, readsRegister: false)
    let limits = rules.limits
    warnings = rules.warnings
    documents = DocumentReading(
      office: OfficeReader(limits: limits),
      submissions: SubmissionReader(rulebook: rules.rulebook, cutOff: rules.cutOff),
      converter: rules.rulebook.settings.converter.map { program in
        LegacyConverter(program: program, seconds: limits.seconds, maximumBytes: limits.fileBytes) { false }
      })
  }

  /// What the batch would make of the file; a bundle gives each file in it.
  package func read(_ path: String) -> [(path: String, content: SubmittedFile.Content)] {
    if let litter = litter(path) { return [(path, .ignored(litter))] }
    guard let source = FileSource(path) else {
      return [(path, .refused(FileSystem.isFolder(path) ? Refusal.folder : Refusal.missing))]
    }
    guard source.count > 0 else { return [(path, .refused(Refusal.emptyFile))] }
    switch documents.read(source, path: path) {
    case .content(let content): return [(path, content)]
    case .bundle(let bundle):
      let members = BundleReading(documents: documents).members(of: bundle, path: path) { name, content, _ in
        (path: name, content: content)
      }
      return members.isEmpty ? [(path, .refused(Refusal.emptyBundle))] : members
    }
  }

  /// Why a batch would ignore the file for its name.
  private func litter(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "."
    return Litter.reason(for: String(parts.last ?? ""), siblings: FileSystem.ownNames(in: folder))
  }
}
