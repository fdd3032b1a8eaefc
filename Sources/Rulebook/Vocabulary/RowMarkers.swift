/// Words by which rows that are no persons are told apart (`domain.md` 3.5).
package struct RowMarkers: Sendable {
  package init() {}

  /// 小计, 合计, 总计, 共计, 本页小计.
  package func isSubtotal(_ raw: String) -> Bool { false }
  /// 填表人, 审核人, 单位负责人, 盖章, 填报日期, 以下空白, 第n页.
  package func isFooter(_ raw: String) -> Bool { false }
  /// 注：, 说明：, 填表说明.
  package func isNote(_ raw: String) -> Bool { false }
  /// 例：, 示例.
  package func isSample(_ raw: String) -> Bool { false }
  /// XX公司, ××公司, 某某公司: a template's stand-in for a name.
  package func isPlaceholder(_ raw: String) -> Bool { false }
  /// Sheets that are no rosters by their name: 汇总, 说明, 样表, 示例, 模板, 字典.
  package func isSkippedSheet(_ name: String) -> Bool { false }
  /// 新增, 补充, 追加, 第N批 (N ≥ 2): a batch that adds to the current roster (`domain.md` 3.7).
  package func isIncremental(_ title: String) -> Bool { false }
}
