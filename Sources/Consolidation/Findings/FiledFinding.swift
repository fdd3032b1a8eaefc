internal import Rulebook
internal import Submissions

/// A finding with the file and the enterprise that it belongs to.
struct FiledFinding {
  /// Index in ``Night/files``.
  var file: Int
  /// Number of the enterprise; absent where the file names none or several.
  var enterprise: Int?
  var finding: Finding
}

/// The findings of one file and enterprise, as they came.
struct FiledFindings {
  /// Index in ``Night/files``.
  var file: Int
  /// Number of the enterprise; absent where the file names none or several.
  var enterprise: Int?
  var findings: FindingList

  /// Neighbours of one file and enterprise together.
  static func gathered(_ filed: [FiledFinding]) -> [Self] {
    var result: [Self] = []
    for entry in filed {
      if result.last?.file != entry.file || result.last?.enterprise != entry.enterprise {
        result.append(Self(file: entry.file, enterprise: entry.enterprise, findings: FindingList()))
      }
      result[result.count - 1].findings.append(entry.finding)
    }
    return result
  }
}

extension Finding {
  /// How to mend it: its own words, else the catalogue's for the code.
  var advisedMending: String { code.mending(unless: advice) }
}

extension FindingList {
  /// Every sentence with its own advice, or else the catalogue's for the code.
  func advised() -> Self {
    replacingAdvice { $0.code.mending(unless: $0.advice) }
  }
}

extension FindingCode {
  /// A finding's own advice, else the catalogue's.
  fileprivate func mending(unless advice: String) -> String {
    advice.isEmpty ? FindingCatalogue.explanation(of: self)?.mending ?? "" : advice
  }
}

extension CalendarDay {
  /// `4月16日`.
  var spoken: String { "\(civil.month)月\(civil.day)日" }

  /// `4月16日` for an ISO date; the text itself where it is none.
  static func spoken(iso: String) -> String { CalendarDay(iso: iso)?.spoken ?? iso }
}
