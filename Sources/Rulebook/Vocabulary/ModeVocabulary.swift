/// Reads a travel mode as people write it (`domain.md` 5.2); never by substring.
package struct ModeVocabulary: Sendable {
  package init(overlay: Settings.Overlay) {}

  package func read(_ raw: String) -> ModeReading { ModeReading(mode: .unverified) }
}

package struct ModeReading: Sendable, Equatable {
  package var mode: TravelMode
  /// MODE_MISSING or MODE_AMBIGUOUS.
  package var code: FindingCode?
  package var candidates: [TravelMode]
  /// In no list at all: the office may want to add it to its vocabulary.
  package var isUnknownWord: Bool
  /// 点对点 alone: 班车 where the row names a route, stop or seat (MODE_BY_EVIDENCE).
  package var isBarePointToPoint: Bool
  /// The line of 班车3号线 or 3号班车.
  package var route: String?
  /// The driver of 坐张某车.
  package var driver: String?
  /// 公交, 地铁, 出租 and the like: worth a note in stages 1 and 2.
  package var isPublicTransport: Bool

  package init(
    mode: TravelMode, code: FindingCode? = nil, candidates: [TravelMode] = [], isUnknownWord: Bool = false,
    isBarePointToPoint: Bool = false, route: String? = nil, driver: String? = nil, isPublicTransport: Bool = false
  ) {
    self.mode = mode
    self.code = code
    self.candidates = candidates
    self.isUnknownWord = isUnknownWord
    self.isBarePointToPoint = isBarePointToPoint
    self.route = route
    self.driver = driver
    self.isPublicTransport = isPublicTransport
  }
}
