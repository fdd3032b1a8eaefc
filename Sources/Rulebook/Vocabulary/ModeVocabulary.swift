/// Reads a travel mode as people write it (`domain.md` 5.2); never by substring.
package struct ModeVocabulary: Sendable {
  private var decided: [String: ModeReading]
  private var ambiguous: CandidateTable<TravelMode>
  private let barePointToPoint: Set<String>

  package init(overlay: Settings.Overlay) {
    decided = WordTable(ModeWords.decided).index(Self.reading)
    ambiguous = CandidateTable(ModeWords.ambiguous, meaning: Self.mode)
    barePointToPoint = WordTable(ModeWords.barePointToPoint).allWords
    for (mode, words) in overlay.modes { for word in words { decided[Folding.key(word)] = ModeReading(mode: mode) } }
  }

  /// The mode that a cell names, with the line or the driver where the words give one.
  package func read(_ raw: String) -> ModeReading {
    let key = trimmed(Folding.key(raw))
    if key.isEmpty || Placeholders.isBlank(key) { return ModeReading(mode: .unverified, code: .modeMissing) }
    if let reading = known(key) { return reading }
    switch TickBoxes(raw) {
    case .chosen(let word):
      return known(Folding.key(word)) ?? unknown(isUnknownWord: true)
    case .undecided(let words):
      return unknown(candidates: words.compactMap { known(Folding.key($0))?.mode })
    case .absent:
      return phrase(key) ?? shuttleWithRoute(key) ?? carpoolWithDriver(raw) ?? withRemark(key) ?? severalWords(key, raw)
        ?? unknown(isUnknownWord: true)
    }
  }

  private func known(_ key: String) -> ModeReading? {
    if let reading = decided[key] { return reading }
    if let candidates = ambiguous[key] {
      var reading = unknown(candidates: candidates)
      reading.isBarePointToPoint = barePointToPoint.contains(key)
      return reading
    }
    guard let rest = withoutOrdinal(key) else { return nil }
    return decided[rest]
  }

  /// 采取班车“点对点”通勤方式, 封闭在厂方式: the plan's own wording (方案 附件4 二 and 三), in any quotation marks.
  private func phrase(_ key: String) -> ModeReading? {
    var words = key.filter { !"“”\"‘’'「」".contains($0) }[...]
    for start in ["采取", "采用"] where words.begins(with: start) { words = words.dropFirst(start.count) }
    if let end = ["通勤方式", "方式", "通勤"].first(where: { words.ends(with: $0) }) { words = words.dropLast(end.count) }
    return words.count < key.count ? decided[String(words)] : nil
  }

  /// 班车3号线, 班车(3号), 2号班车: a shuttle, and which.
  private func shuttleWithRoute(_ key: String) -> ModeReading? {
    for length in stride(from: key.count - 1, through: 2, by: -1) {
      let candidates = [(key.prefix(length), key.dropFirst(length)), (key.suffix(length), key.dropLast(length))]
      for (word, rest) in candidates where decided[String(word)]?.mode == .shuttleBus {
        guard let route = RouteName(rest) else { continue }
        var reading = ModeReading(mode: .shuttleBus)
        reading.route = route.text
        return reading
      }
    }
    return nil
  }

  /// 合乘张某车, 坐张某的车, 与张某合乘: a car pool, and whose.
  private func carpoolWithDriver(_ raw: String) -> ModeReading? {
    guard let driver = DriverName(raw) else { return nil }
    var reading = ModeReading(mode: .carpool)
    reading.driver = driver.text
    return reading
  }

  /// 自驾(1人), 自驾(吉A12345), 班车(夜班), 步行5分钟: a remark that says nothing of the mode.
  private func withRemark(_ key: String) -> ModeReading? {
    var head = key
    if key.ends(with: ")"), let open = key.lastIndex(of: "(") {
      guard isHarmless(key[key.index(after: open)...].dropLast()) else { return nil }
      head = String(key[..<open])
    } else if key.ends(with: "人") {
      head = String(key.dropLast().reversed().drop { $0.isNumber }.reversed())
    } else if let remark = key.firstMatch(of: /(?:\p{Han}[A-Za-z][A-Za-z0-9]{5,6}|[早晚夜白中]班|约?[0-9]{1,3}(?:分钟|小时|公里))$/)
    {
      head = String(key[..<remark.range.lowerBound])
    }
    return head.count < key.count ? known(head) ?? shuttleWithRoute(head) : nil
  }

  /// A number of people, a plate, a shift, or since when.
  private func isHarmless(_ remark: some StringProtocol) -> Bool {
    let rest = remark.drop { $0.isNumber || "一二三四五六七八九十共限约".contains($0) }
    if ["", "人", "名", "本人", "独自", "单人", "台", "辆", "座"].contains(String(rest)) { return true }
    let text = String(remark)
    if text.wholeMatch(of: /[早晚夜白中]间?班|长白班|倒班|[两三]班倒/) != nil { return true }
    if text.wholeMatch(of: /(?:自|从)?[0-9]{1,2}[月.][0-9]{1,2}[日号]?(?:起|开始|至今)?/) != nil { return true }
    let scalars = Array(remark.unicodeScalars)
    return (7...9).contains(scalars.count) && scalars[0].properties.isIdeographic
      && scalars.dropFirst().allSatisfy { $0.isASCII || $0 == "·" }
  }

  /// 点对点 beside a mode adds nothing to it; two modes are a contradiction.
  private func severalWords(_ key: String, _ raw: String) -> ModeReading? {
    let parts = partsOfChoice(key, raw: raw)
    guard parts.count > 1 else { return nil }
    var readings = parts.map { known($0) ?? shuttleWithRoute($0) }
    if readings.contains(where: { $0 != nil && $0?.mode != .unverified }) {
      readings.removeAll { $0?.isBarePointToPoint == true }
    }
    let named = readings.compactMap { $0 }
    guard named.count == readings.count, let first = named.first else {
      return unknown(candidates: named.map(\.mode), isUnknownWord: true)
    }
    guard first.mode != .unverified, Set(named.map(\.mode)) == [first.mode] else {
      return unknown(candidates: named.flatMap { $0.mode == .unverified ? $0.candidates : [$0.mode] })
    }
    return first
  }

  private func unknown(candidates: [TravelMode] = [], isUnknownWord: Bool = false) -> ModeReading {
    let ordered = TravelMode.allCases.filter { candidates.contains($0) && $0 != .unverified }
    return ModeReading(mode: .unverified, code: .modeAmbiguous, candidates: ordered, isUnknownWord: isUnknownWord)
  }

  private func trimmed(_ key: String) -> String {
    var key = key[...]
    while let last = key.last, "。.;；,，、!".contains(last), key.count > 1 { key.removeLast() }
    return String(key)
  }

  private static func mode(_ name: String) -> TravelMode? { TravelMode.allCases.first { $0.name == name } }

  private static func reading(_ name: String) -> ModeReading? {
    let parts = name.split(separator: " ").map(String.init)
    guard let mode = mode(parts[0]) else { return nil }
    return ModeReading(mode: mode, isPublicTransport: parts.contains("public"))
  }
}

package struct ModeReading: Sendable, Equatable {
  package var mode: TravelMode
  /// MODE_MISSING or MODE_AMBIGUOUS.
  package var code: FindingCode?
  /// For 待核实: what it might be, in report order.
  package var candidates: [TravelMode]
  /// In no list at all: the office may want to add it to its vocabulary.
  package var isUnknownWord: Bool
  /// 点对点 alone: 班车 where the row names a route, stop or seat (MODE_BY_EVIDENCE).
  package var isBarePointToPoint: Bool
  /// The line of 班车3号线 or 3号班车, as written without the word for the bus.
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
