internal import Rulebook

/// Reads lines that are told as a journey: 由甲出发，经乙到丙; 起点甲，途经乙，终点丙.
enum JourneyText {
  private static let departures = ["出发", "发车", "始发", "起始"]
  private static let joints =
    departures + ["到达", "抵达", "途经", "途径", "经由", "经过", "终点站为", "终点站", "终点为", "终点", "到", "至", "、", "，", ","]
  private static let vias = ["沿途停靠", "中途停靠", "途中停靠", "沿途", "停靠"]

  /// 由卫星广场出发，经净月大街到厂区; 从A至B; 自A至B，沿途停靠C.
  static func stops(in part: Substring) -> [String]? {
    let departure = departures.compactMap { part.firstRange(of: $0)?.lowerBound }.min()
    let head = part[..<(departure ?? part.endIndex)]
    let found = departure == nil ? firstOrigin(in: head) : head.lastIndex { "由从自".contains($0) }
    guard let start = found else { return nil }
    let (rest, via) = withoutVia(String(part[part.index(after: start)...]))
    guard rest.has(anyOf: ["到达", "至", "到", "抵达", "终点"]),
      departure != nil || rest.has(anyOf: ["经", "至"]) || rest.count(where: { $0 == "到" }) > 1
    else { return nil }
    var stops = pieces(of: rest)
    stops.insert(contentsOf: via, at: max(0, stops.count - 1))
    return stops.count >= 2 && stops.allSatisfy(RouteText.isStop) ? stops : nil
  }

  private static func firstOrigin(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      if "从由".contains(text[index]) { return true }
      let next = text[text.index(after: index)...].first ?? " "
      return text[index] == "自" && !"驾行备有己".contains(next)
    }
  }

  private static func pieces(of text: String) -> [String] {
    var rest = text
    for word in joints { rest = rest.replacing(word, with: "→") }
    return rest.split(separator: "→").map { piece in
      RouteText.stop(piece.first == "经" && !piece.begins(with: "经开") ? piece.dropFirst() : piece)
    }.filter { !$0.isEmpty }
  }

  /// Stops that are told behind the last one: 至厂区，沿途停靠净月大街.
  private static func withoutVia(_ text: String) -> (rest: String, via: [String]) {
    for word in vias {
      guard let range = text.firstRange(of: word), let comma = text[..<range.lowerBound].last, "，,".contains(comma),
        text[..<range.lowerBound].contains(where: { "至到".contains($0) })
      else { continue }
      let via = text[range.upperBound...].split { "、，,".contains($0) }.map { RouteText.stop($0) }
      return (String(text[..<range.lowerBound].dropLast()), via)
    }
    return (text, [])
  }

  // MARK: 起点 and 终点

  private static let origins = ["起点站", "起点", "始发站", "始发地", "出发地"]
  private static let destinations = ["终点站", "终点", "目的地"]
  private static let between = ["途经站点", "途经", "途径", "经过", "经停", "沿途停靠", "停靠站点", "停靠"]
  private static let signs: Set<Character> = ["：", ":", "；", ";", "、", "，", ",", "—", "-", "－", "→", "~", "～"]

  /// 1号线：起点卫星广场，途经净月大街，终点厂区; each 起点 begins another line.
  static func routes(in text: String) -> [PlanFigures.Route] {
    guard text.has(anyOf: origins), text.has(anyOf: destinations) else { return [] }
    let starts = ranges(ofAny: origins, in: text)
    return starts.indices.compactMap { index in
      let end = starts.indices.contains(index + 1) ? starts[index + 1].lowerBound : text.endIndex
      guard let stops = stopsToDestination(text[starts[index].upperBound..<end]) else { return nil }
      let head = text[(index > 0 ? starts[index - 1].upperBound : text.startIndex)..<starts[index].lowerBound]
      let label = head.split { signs.contains($0) || $0 == "。" }.last { !$0.trimmed.isEmpty } ?? ""
      return PlanFigures.Route(name: RouteText.routeName(label), stops: stops)
    }
  }

  /// - Parameter text: from behind 起点 to the next line; what follows the destination is no stop.
  private static func stopsToDestination(_ text: Substring) -> [String]? {
    guard let destination = ranges(ofAny: destinations, in: String(text)).first else { return nil }
    let whole = String(text)
    guard let last = names(in: String(whole[destination.upperBound...])).first else { return nil }
    let stops = names(in: String(whole[..<destination.lowerBound])) + [last]
    return stops.count >= 2 && stops.allSatisfy(RouteText.isStop) ? stops : nil
  }

  private static func names(in text: String) -> [String] {
    var rest = text
    for word in between { rest = rest.replacing(word, with: "，") }
    return rest.split { signs.contains($0) || $0 == "。" || $0.isNewline }.map { piece in
      RouteText.stop(piece.drop { "为是站点".contains($0) || $0.isWhitespace })
    }.filter { !$0.isEmpty }
  }

  /// Places of the words, none inside another (起点站 before 起点).
  private static func ranges(ofAny words: [String], in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var position = text.startIndex
    while position < text.endIndex {
      if let word = words.first(where: { text[position...].begins(with: $0) }) {
        let end = text.index(position, offsetBy: word.count)
        found.append(position..<end)
        position = end
      } else {
        position = text.index(after: position)
      }
    }
    return found
  }
}
