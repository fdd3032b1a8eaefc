/// The rules of a run as checked values: settings, vocabulary and places, built once and shared by every file.
package struct Rulebook: Sendable {
  package let settings: Settings
  package let headers: HeaderVocabulary
  package let zones: ZoneVocabulary
  package let modes: ModeVocabulary
  package let answers: AnswerVocabulary
  package let rowMarkers: RowMarkers
  package let places: PlaceResolver

  package init(settings: Settings = Settings()) {
    self.settings = settings
    zones = ZoneVocabulary(overlay: settings.vocabulary, freeCommunity: settings.freeCommunity)
    modes = ModeVocabulary(overlay: settings.vocabulary)
    headers = HeaderVocabulary(overlay: settings.vocabulary, modes: modes)
    answers = AnswerVocabulary()
    rowMarkers = RowMarkers()
    places = PlaceResolver(overlay: settings.vocabulary, ownUnit: settings.office.unit)
  }
}
