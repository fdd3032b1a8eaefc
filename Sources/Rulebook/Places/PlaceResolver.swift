/// Finds the unit in which somebody lives (`domain.md` 4).
///
/// Addresses differ from row to row, so a resolution makes no `String`: the bytes are folded into a stack buffer of UTF-16
/// units, a trie over all names walks it once, and evidence of a few bytes per column is held against each other. Where
/// the address begins with unit and township, the walk ends there. It costs some 200 ns a row, less where
/// the caller keeps the evidence of the 区, 街道 and 社区 columns per distinct text (``evidence(of:in:)``). It is shared:
/// its tables are too many to be copied, even by reference, for each row.
package final class PlaceResolver: Sendable {
  let gazetteer: Gazetteer
  let scanner: PlaceScanner
  private let folding = Folding.table

  package init(overlay: Settings.Overlay, ownUnit: ResidenceUnit) {
    gazetteer = Gazetteer(overlay: overlay, ownUnit: ownUnit)
    scanner = PlaceScanner(gazetteer: gazetteer, roads: RoadWords())
  }

  private init(sharing other: PlaceResolver) {
    gazetteer = other.gazetteer
    scanner = other.scanner
  }

  /// Another resolver over the same tables, for a thread of its own: where several threads count references to one
  /// object, that costs more than the reading.
  package func forAnotherThread() -> PlaceResolver { PlaceResolver(sharing: self) }

  /// Algorithm of `domain.md` 4.3 over the columns that a roster has; empty text where a column is absent or blank.
  package func resolve(
    unit: String, township: String, community: String, address: String, hasHouseholdRegisterOnly: Bool
  ) -> PlaceReading {
    reading(
      unit: evidence(of: unit, in: .unit), township: evidence(of: township, in: .township),
      community: evidence(of: community, in: .community), address: evidence(of: address, in: .address))
  }

  /// The same over UTF-8 bytes, which need not be valid: what is not, is no place.
  package func resolve(
    unit: UnsafeBufferPointer<UInt8>, township: UnsafeBufferPointer<UInt8>, community: UnsafeBufferPointer<UInt8>,
    address: UnsafeBufferPointer<UInt8>
  ) -> PlaceReading {
    reading(
      unit: evidence(of: unit, in: .unit), township: evidence(of: township, in: .township),
      community: evidence(of: community, in: .community), address: evidence(of: address, in: .address))
  }

  /// What one column says; to be kept per distinct text where a column repeats its values.
  package func evidence(of text: String, in column: PlaceColumn) -> PlaceEvidence {
    var text = text
    return text.withUTF8 { evidence(of: $0, in: column) }
  }

  package func evidence(of bytes: UnsafeBufferPointer<UInt8>, in column: PlaceColumn) -> PlaceEvidence {
    findings(in: bytes, column).evidence
  }

  /// What an address says, and how many bytes at its beginning say it, whatever follows; `nil` where all of it was read.
  ///
  /// Addresses that begin alike say the same, so that a reader of many need not have each one read.
  package func address(_ bytes: UnsafeBufferPointer<UInt8>) -> (evidence: PlaceEvidence, decidingBytes: Int?) {
    let found = findings(in: bytes, .address)
    return (found.evidence, found.decidingUnits.map { byteCount(of: bytes, units: $0) })
  }

  private func findings(in bytes: UnsafeBufferPointer<UInt8>, _ column: PlaceColumn) -> PlaceScanner.Findings {
    guard !bytes.isEmpty else { return .init(evidence: .empty) }
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: min(bytes.count, Self.longestAddress)) { buffer in
      let count = fold(bytes, into: buffer)
      return scanner.scan(UnsafeBufferPointer(rebasing: buffer[..<count]), in: column)
    }
  }

  /// Steps 4 to 8 of `domain.md` 4.3.
  package func reading(
    unit: PlaceEvidence, township: PlaceEvidence, community: PlaceEvidence, address: PlaceEvidence
  ) -> PlaceReading {
    PlaceDecision(
      unit: unit, township: township, community: community, address: address, townships: gazetteer.townships
    ).reading
  }

  /// Nobody's address is longer; what follows is not looked at.
  private static let longestAddress = 4096

  /// Folds as ``Folding`` does, one unit a character; a character of several or beyond the BMP becomes U+FFFF, which is in no name.
  private func fold(_ bytes: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>) -> Int {
    folding.withUnsafeBufferPointer { table in
      var count = 0
      var index = 0
      while index < bytes.count, count < units.count {
        let folded = table[Int(Self.nextUnit(bytes, &index))]
        units[count] = folded
        // What is dropped is written over.
        count &+= folded == Folding.dropped ? 0 : 1
      }
      return count
    }
  }

  /// How many bytes become the first so many units.
  private func byteCount(of bytes: UnsafeBufferPointer<UInt8>, units: Int) -> Int {
    var (count, index) = (0, 0)
    while index < bytes.count, count < units {
      if folding[Int(Self.nextUnit(bytes, &index))] != Folding.dropped { count += 1 }
    }
    return index
  }

  /// Decodes one scalar; U+FFFF for anything but well-formed one- to three-byte sequences.
  @inline(__always)
  private static func nextUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt16 {
    let first = bytes[index]
    // Nearly every character of an address has three bytes.
    if first & 0xF0 == 0xE0, index &+ 2 < bytes.count {
      defer { index &+= 3 }
      return UInt16(first & 0x0F) << 12 | UInt16(bytes[index &+ 1] & 0x3F) << 6 | UInt16(bytes[index &+ 2] & 0x3F)
    }
    index &+= 1
    if first < 0x80 { return UInt16(first) }
    let continuations = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
    guard continuations > 0, index + continuations <= bytes.count else { return UInt16.max }
    defer { index += continuations }
    switch continuations {
    case 1: return UInt16(first & 0x1F) << 6 | UInt16(bytes[index] & 0x3F)
    case 2: return UInt16(first & 0x0F) << 12 | UInt16(bytes[index] & 0x3F) << 6 | UInt16(bytes[index + 1] & 0x3F)
    default: return UInt16.max
    }
  }
}

package struct PlaceReading: Sendable, Equatable {
  package var unit: ResidenceUnit
  /// UNIT_MISSING, UNIT_AMBIGUOUS, UNIT_CONFLICT, UNIT_MANAGED, UNIT_OUTDATED; more than one is possible.
  package var codes: [FindingCode]
  /// For 待核实: what it might be, in report order.
  package var candidates: [ResidenceUnit]

  package init(unit: ResidenceUnit, codes: [FindingCode] = [], candidates: [ResidenceUnit] = []) {
    self.unit = unit
    self.codes = codes
    self.candidates = candidates
  }
}
