internal import OfficeFormats
internal import Rulebook

/// Which sheets are read as rosters (`domain.md` 3.4.1): visible ones whose name is not that of a summary or a template.
struct SheetSelection {
  let rulebook: Rulebook

  /// Why the sheet is left alone; empty where it is read.
  func skipReason(_ sheet: Sheet) -> String {
    if sheet.visibility != .visible { return "隐藏的工作表，未读取" }
    if rulebook.rowMarkers.isSkippedSheet(sheet.name) { return "按表名判断是汇总、说明或样表，未读取" }
    return ""
  }
}
