internal import Dispatch

/// The caps that keep a hostile or broken file from taking the night's time or the machine's memory.
package struct ReadLimits: Sendable, Equatable {
  /// Bytes of the file itself.
  package var fileBytes: Int
  /// Bytes that all parts of one file may inflate to.
  package var inflatedBytes: Int
  /// Inflated bytes for each compressed byte of one part, counted above ``ratioFloorBytes``.
  package var inflationRatio: Int
  /// A part may inflate to this many bytes whatever its ratio: repetitive but honest sheets stay below.
  package var ratioFloorBytes: Int
  /// Non-empty cells of one file.
  package var cells: Int
  /// Bytes of one part that is read through libxml2 (workbook, styles, relationships).
  package var smallPartBytes: Int
  /// Nesting of XML elements.
  package var xmlDepth: Int
  /// Bytes of text in one cell; Excel's own limit is 32,767 characters.
  package var cellTextBytes: Int
  /// Bytes of all texts of one file that are kept in memory.
  package var textBytes: Int
  /// Entries of one ZIP directory.
  package var zipEntries: Int
  /// Seconds that reading one file may take.
  package var seconds: Int
  /// When the seconds of the file that is being read are over, in nanoseconds of uptime; set by ``OfficeReader``.
  ///
  /// Not an instant of the standard library's clocks: their size is known at run time only, and with it that of every
  /// scanner that holds limits.
  var deadline: UInt64?

  package init(
    fileBytes: Int = 200 << 20, inflatedBytes: Int = 4096 << 20, inflationRatio: Int = 200,
    ratioFloorBytes: Int = 64 << 20, cells: Int = 40_000_000, smallPartBytes: Int = 64 << 20, xmlDepth: Int = 256,
    cellTextBytes: Int = 1 << 20, textBytes: Int = 512 << 20, zipEntries: Int = 100_000, seconds: Int = 120
  ) {
    self.fileBytes = fileBytes
    self.inflatedBytes = inflatedBytes
    self.inflationRatio = inflationRatio
    self.ratioFloorBytes = ratioFloorBytes
    self.cells = cells
    self.smallPartBytes = smallPartBytes
    self.xmlDepth = xmlDepth
    self.cellTextBytes = cellTextBytes
    self.textBytes = textBytes
    self.zipEntries = zipEntries
    self.seconds = seconds
  }

  /// The same limits with the clock of one file started.
  func started() -> ReadLimits {
    var limits = self
    let nanoseconds = UInt64(clamping: seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (end, isOver) = DispatchTime.now().uptimeNanoseconds.addingReportingOverflow(nanoseconds.partialValue)
    limits.deadline = nanoseconds.overflow || isOver ? nil : end
    return limits
  }

  /// Asked once a chunk.
  func checkDeadline() throws(ReadError) {
    guard let deadline, deadline < DispatchTime.now().uptimeNanoseconds else { return }
    throw ReadError(.overLimit(.seconds, allowed: seconds))
  }
}
