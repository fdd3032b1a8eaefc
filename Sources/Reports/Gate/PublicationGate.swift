internal import OfficeFormats

/// The last look at everything that is to be published: the final bytes, with wrappings undone (requirement 23).
///
/// A hit means that something personal got past the masks: a bug of ours, for which nothing may be published.
package struct PublicationGate: Sendable {
  /// What was found, without the value itself.
  package struct Violation: Sendable, Equatable, CustomStringConvertible {
    package var path: String
    /// 身份证号码 or 手机号码.
    package var kind: String
    package var count: Int

    package var description: String { "\(path)：疑似\(kind) \(count) 处，未发布。请检查设置、企业名称和文件名中是否有个人信息。" }

    /// Of an office's own template, from which the numbers of other files come.
    package var templateNote: String { "其中\(path) 本身含有疑似\(kind) \(count) 处，请从模板中删去。" }
  }

  package init() {}

  /// All violations by path; empty where the files may be published.
  package func violations(in files: [ReportFile]) -> [Violation] {
    files.flatMap { file in
      // What a mail attaches lies beside it and is looked at there.
      violations(in: file) { part in files.contains { $0.bytes == part } }
    }
  }

  /// Those of a file that comes in parts of whole lines, with the parts before this one.
  package func violations(inPart part: [UInt8], of path: String, after earlier: [Violation]) -> [Violation] {
    var violations = earlier
    for found in self.violations(in: [ReportFile(path: "", bytes: part)]) {
      if let known = violations.firstIndex(where: { $0.kind == found.kind }) {
        violations[known].count += found.count
      } else {
        violations.append(Violation(path: path, kind: found.kind, count: found.count))
      }
    }
    return violations
  }

  private func violations(in file: ReportFile, isSeenElsewhere: ([UInt8]) -> Bool) -> [Violation] {
    var counts: [PersonalNumberScan.Kind: Int] = [:]
    for text in [Array(file.path.utf8)] + UnwrappedContent(file.bytes, isSeenElsewhere: isSeenElsewhere).texts {
      for hit in PersonalNumberScan(text).hits { counts[hit.kind, default: 0] += 1 }
    }
    return [PersonalNumberScan.Kind.identityNumber, .mobileNumber].compactMap { kind in
      counts[kind].map { Violation(path: file.path, kind: kind.rawValue, count: $0) }
    }
  }
}
