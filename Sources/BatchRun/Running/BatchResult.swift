package import Consolidation

/// What a run that went through has to show.
package struct BatchResult: Sendable {
  package let summary: Summary
  /// The bytes of run.json.
  package let manifest: [UInt8]
  /// About the settings file and the register, in Chinese sentences with their place.
  package let warnings: [String]
  /// Absent on a dry run.
  package let place: PublishedPlace?

  package var exitStatus: ExitStatus {
    summary.hasUnusableFiles || place?.isBeside == true ? .someFilesUnusable : .clean
  }

  /// A merge answers for itself; what the offices could not use stands in the report, and is their own affair.
  package var mergeExitStatus: ExitStatus { place?.isBeside == true ? .someFilesUnusable : .clean }
}

/// Where the reports of a run are.
package struct PublishedPlace: Sendable, Equatable {
  let output: String
  let folder: DateFolder
  /// Whether `index.html` could be brought up to date.
  package var isListed = true

  init(output: String, folder: DateFolder) {
    self.output = output
    self.folder = folder
  }

  package var path: String { output + "/" + folder.name }
  /// The date's own folder could not be replaced, and the reports lie in another one beside it.
  package var isBeside: Bool { folder.number > 1 }
}

extension Summary {
  /// Refused and half-copied files, in the order of their names.
  package var unusableFiles: [FileRecord] {
    // By index: thousands of records need not be copied for their fates.
    files.indices.filter { [.refused, .notReady].contains(files[$0].fate) }.map { files[$0] }
  }

  var hasUnusableFiles: Bool { !unusableFiles.isEmpty }

  /// Whether anything in the inbox is a submission that can be used; what is only carried forward does not count.
  var hasUsableSubmission: Bool {
    files.contains { [.counted, .partlyCounted, .superseded].contains($0.fate) && $0.kind != "register" }
  }
}
