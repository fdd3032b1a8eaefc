internal import OfficeFormats
internal import Rulebook

/// Cells that hold something and say nothing (requirement 15): a formula whose result nobody has saved, an error value.
///
/// They are read as blanks (`domain.md` 3.4.6), but nobody left them out: whoever reads 未填 looks at a cell that is
/// filled in. What a row asks for says so itself where such a cell is in the way; of the rest each is told by itself.
extension RowInterpreter {
  @inline(__always)
  func isValueless(_ slot: Int) -> Bool { slot >= 0 && valueless & (1 &<< UInt64(slot)) != 0 }

  /// A name that nobody has calculated may be anybody's.
  ///
  /// An error in its place, with nothing else beside it, is a row of look-ups that is not filled in.
  @inline(__always)
  var isNameUncalculated: Bool { isValueless(plan.name) && cells[plan.name].kind == .formulaWithoutValue }

  /// Puts a cell without a value into its slot, where its column is read.
  @inline(never)
  static func noteValueless(
    _ cell: Cell, at place: Int, slot: Int8, _ plan: borrowing SlotPlan, _ cells: borrowing RowCells
  ) -> UInt64 {
    guard slot >= 0, cell.kind != .image else { return 0 }
    switch plan.slots[Int(slot)].role {
    case .sequence, .plain: return 0
    default: break
    }
    cells.put(cell, at: place, in: Int(slot))
    return 1 &<< UInt64(slot)
  }

  /// Why a field of the row is a blank, where a cell without a value is the reason; it is then told.
  mutating func takeValueless(_ slots: some Sequence<Int>) -> Valueless? {
    guard valueless != 0, let slot = slots.first(where: { isValueless($0) }) else { return nil }
    valueless &= ~(1 &<< UInt64(slot))
    return Valueless(slot: slot, description: valuelessDescription(slot), value: valuelessText(slot))
  }

  struct Valueless {
    var slot: Int
    var description: Description
    /// The error's text, or that it is a formula: what is blank beside it is another value.
    var value: String
  }

  /// What is left of a counted row's cells without a value.
  @inline(never)
  mutating func noteValuelessCells() {
    while let cell = takeValueless(plan.slots.indices) {
      note(.cellWithoutValue, .warning, slot: cell.slot, value: cell.value) { cell.description }
    }
  }

  private func valuelessDescription(_ slot: Int) -> Description {
    cells[slot].kind == .error
      ? ("单元格是错误值，读不到内容", "请改正公式，或直接填写内容后重新报送")
      : ("单元格是公式，文件里没有保存计算结果", "请用 Excel 或 WPS 打开并重新保存，或直接填写内容后重新报送")
  }

  private func valuelessText(_ slot: Int) -> String {
    let cell = cells[slot]
    guard cell.kind == .error else { return "公式" }
    return FindingValue.word(
      rawText(of: cell).trimmed, of: plan.slots[slot].field, hidingNamesBy: context.rulebook)
  }
}
