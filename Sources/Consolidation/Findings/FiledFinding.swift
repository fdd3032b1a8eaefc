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

extension Finding {
  /// How to mend it: its own words, else the catalogue's for the code.
  var advisedMending: String { advice.isEmpty ? FindingCatalogue.explanation(of: code)?.mending ?? "" : advice }
}

extension CalendarDay {
  /// `4月16日`.
  var spoken: String { "\(civil.month)月\(civil.day)日" }

  /// `4月16日` for an ISO date; the text itself where it is none.
  static func spoken(iso: String) -> String { CalendarDay(iso: iso)?.spoken ?? iso }
}
