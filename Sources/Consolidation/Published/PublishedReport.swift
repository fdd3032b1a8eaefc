internal import FoundationEssentials
internal import Rulebook
package import Submissions

/// A published report as read back from its `run.json`.
package struct PublishedReport: Sendable {
  /// ISO date of its folder.
  package var date: String
  package var figures: PublishedFigures
  package var enterprises: [PublishedEnterprise]

  package init(date: String, figures: PublishedFigures, enterprises: [PublishedEnterprise]) {
    self.date = date
    self.figures = figures
    self.enterprises = enterprises
  }
}

/// What a published report said of one enterprise, and the originals that it rested on.
package struct PublishedEnterprise: Sendable, Equatable {
  package struct Source: Sendable, Equatable {
    package var path: String
    package var sha256: String
    package var kind: DocumentKind
    /// ISO date of the report in which this file was last new; absent where it was new in that report.
    package var carriedFrom: String?

    package init(path: String, sha256: String, kind: DocumentKind, carriedFrom: String? = nil) {
      self.path = path
      self.sha256 = sha256
      self.kind = kind
      self.carriedFrom = carriedFrom
    }
  }

  package var name: String
  /// Of a merged report, the office that it came from; else empty.
  package var office = ""
  package var creditCode: String
  package var persons: Int?
  /// ISO date of the report in which it was last new.
  package var carriedFrom: String?
  package var sources: [Source]

  package init(name: String, creditCode: String, persons: Int?, carriedFrom: String?, sources: [Source]) {
    self.name = name
    self.creditCode = creditCode
    self.persons = persons
    self.carriedFrom = carriedFrom
    self.sources = sources
  }
}

extension PublishedReport {
  /// Reads a published `run.json` back; `nil` where it is none of ours.
  package init?(date: String, manifest: [UInt8]) {
    guard let read = try? JSONDecoder().decode(PublishedManifest.self, from: Data(manifest)), read.schema == 1 else {
      return nil
    }
    let sources = read.sourcesByEnterprise()
    let enterprises = (read.enterprises ?? []).compactMap { enterprise -> PublishedEnterprise? in
      guard let name = enterprise.name else { return nil }
      var entry = PublishedEnterprise(
        name: name, creditCode: enterprise.creditCode ?? "", persons: enterprise.persons.map(PublishedManifest.count),
        carriedFrom: enterprise.carriedFrom,
        sources: (sources[name] ?? []).filter { enterprise.sources?.contains($0.sha256) ?? true })
      entry.office = enterprise.office ?? ""
      return entry
    }
    self.init(date: date, figures: read.figures(date: date), enterprises: enterprises)
  }
}

extension PublishedManifest {
  private static let countedFates: Set<String> = Set(
    [FileFate.counted, .partlyCounted, .carriedForward].map(\.rawValue))

  /// The counted files by the enterprise names that they carry; a file with several enterprises stands under each.
  fileprivate func sourcesByEnterprise() -> [String: [PublishedEnterprise.Source]] {
    var sources: [String: [PublishedEnterprise.Source]] = [:]
    for file in files ?? [] {
      guard let path = file.path, let sha256 = file.sha256, !sha256.isEmpty, let enterprise = file.enterprise,
        let kind = file.kind.flatMap(DocumentKind.init), Self.countedFates.contains(file.fate ?? "")
      else { continue }
      let source = PublishedEnterprise.Source(path: path, sha256: sha256, kind: kind, carriedFrom: file.carriedFrom)
      for name in enterprise.split(separator: "、") { sources[String(name), default: []].append(source) }
    }
    return sources
  }
}
