internal import Rulebook

/// Finds the lines that a plan's buses run in its sentences.
enum RouteText {
  /// As ``isArrow(_:)`` knows them.
  private static let arrows = ["—", "－", "–", "-", "→", "➔", "➜", "~", "～", "⇒", ">", "＞", "―", "─", "›", "》"]
  private static let viaWords: [String] = [
    "途经", "途径", "沿途停靠", "停靠站点", "停靠", "经停", "站点为", "站点包括", "站点:", "站点：", "上车点：", "上车点:",
  ]
  private static let routeWords: WordSet = ["线", "路线", "行车", "途经", "途径", "班车", "号车", "行驶"]
  private static let lead = [
    "班车行车路线", "行车路线为", "行驶路线为", "班车路线为", "路线为", "行车路线", "行驶路线", "路线", "线路为", "由", "从", "自", "途经", "途径", "经", "起点", "为",
  ]

  /// The lines in one paragraph.
  static func routes(in line: String) -> [PlanFigures.Route] {
    if line.has("直达"), line.has("点对点直达") || line.has(anyOf: withoutStops) {
      return [PlanFigures.Route(name: "点对点直达", stops: [])]
    }
    guard mayHoldRoute(line) else { return [] }
    let number = HeadingNumber(of: line)
    // 第一条线路 is a name, no number of a heading.
    let text = line.dropFirst(number.style == .chapter ? 0 : number.length)
    var plain = withoutBrackets(text)
    let journeys = JourneyText.routes(in: plain)
    guard journeys.isEmpty else { return journeys }
    if plain.has(anyOf: labelsBehindComma) {
      for label in labels {
        for comma in commas where plain.has(comma + label) {
          plain = plain.replacing(comma + label, with: "；" + label)
        }
      }
    }
    return routes(in: plain.split { "。；;\n".contains($0) })
  }

  /// A list goes on with its numbers alone: 行车路线：1.甲→厂区；2.乙→厂区.
  private static func routes(in sentences: [Substring]) -> [PlanFigures.Route] {
    var routes: [PlanFigures.Route] = []
    for sentence in sentences {
      let item = withoutListNumber(sentence)
      let goesOn = !routes.isEmpty && item.count < sentence.count
      if let route = route(in: goesOn ? Substring("路线：" + item) : sentence) { routes.append(route) }
    }
    return routes
  }

  /// What stands behind ①, 2、 or 3).
  private static func withoutListNumber(_ text: Substring) -> Substring {
    let text = text.drop { $0.isWhitespace }
    if let first = text.first, "①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return text.dropFirst() }
    let digits = text.prefix { $0.isWholeNumber }
    let rest = text[digits.endIndex...]
    guard (1...2).contains(digits.count), let mark = rest.first, ".．、)）".contains(mark),
      rest.dropFirst().first?.isLetter == true
    else { return text }
    return rest.dropFirst()
  }

  /// Without an arrow, a list of stops or a journey there is no route.
  private static func mayHoldRoute(_ line: String) -> Bool {
    line.has(anyOf: signsOfRoute) || (line.has(anyOf: origins) && line.has(anyOf: destinations))
  }

  private static let withoutStops: WordSet = ["不设站", "中途不停"]
  private static let origins: WordSet = ["从", "由", "自"]
  private static let destinations: WordSet = ["到", "至", "抵达", "终点"]
  private static let signsOfRoute = WordSet(
    arrows + ["途经", "途径", "停靠", "经停", "站点", "上车点", "终点", "目的地"])
  /// Without one of these a sentence has no stops.
  private static let signsOfStops = WordSet(
    arrows + ["从", "由", "自", "途经", "途径", "停靠", "经停", "站点", "上车点"])

  /// Names of lines that begin anew behind a comma.
  private static let labels =
    ["线路", "路线"] + (1...9).flatMap { ["\($0)号线", "\($0)号车"] }
    + ["一", "二", "三", "四", "五"].flatMap { ["\($0)号线", "\($0)号车", "第\($0)条"] }
  private static let commas = ["，", ",", "、"]
  private static let labelsBehindComma = WordSet(labels.flatMap { label in commas.map { $0 + label } })

  /// Times and plates in brackets are no stops, and their colons end no name.
  private static func withoutBrackets(_ text: Substring) -> String {
    guard text.has(anyOf: brackets) else { return withoutTimes(String(text)) }
    var result = ""
    var depth = 0
    for character in text {
      if "（([【".contains(character) { depth += 1 }
      if depth == 0 { result.append(character) }
      if "）)]】".contains(character) { depth = max(0, depth - 1) }
    }
    return withoutTimes(depth == 0 ? result : String(text))
  }

  /// 7:20 would end a name at its colon.
  private static func withoutTimes(_ text: String) -> String {
    guard text.has(anyOf: colons) else { return text }
    var result: [Character] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let isTime =
        isColon(characters[index]) && result.last?.isWholeNumber == true
        && index + 2 < characters.count && characters[index + 1].isWholeNumber && characters[index + 2].isWholeNumber
      if isTime {
        while result.last?.isWholeNumber == true { result.removeLast() }
        index += 3
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return String(result)
  }

  private static let brackets: WordSet = ["（", "(", "[", "【", "）", ")", "]", "】"]
  private static let colons: WordSet = [":", "："]

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

  private static func isArrow(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.first.map(isArrow) == true && scalars.dropFirst().isEmpty
  }

  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "－", "–", "-", "→", "➔", "➜", "~", "～", "⇒", ">", "＞", "―", "─", "›", "》": true
    default: false
    }
  }

  private static func route(in sentence: Substring) -> PlanFigures.Route? {
    guard sentence.has(anyOf: signsOfStops) else { return nil }
    let parts = sentence.split(whereSeparator: isColon)
    for (index, part) in parts.enumerated() {
      let context = parts[..<index].joined(separator: "：") + part
      guard let stops = stops(in: part, label: index > 0 ? parts[index - 1] : "", context: context) else { continue }
      let (named, rest) = leadingName(part)
      let name = named ?? (index > 0 ? routeName(parts[index - 1]) : "")
      return PlanFigures.Route(
        name: name, stops: named == nil ? stops : self.stops(in: rest, label: "", context: context) ?? stops)
    }
    return nil
  }

  private static func stops(in part: Substring, label: Substring, context: String) -> [String]? {
    let chain = part.split(whereSeparator: isArrow).enumerated().map { index, piece in
      stop(index == 0 ? tail(of: piece) : piece, isFirst: index == 0)
    }
    let isNamed = context.has(anyOf: routeWords)
    if chain.count >= (isNamed ? 2 : 3), chain.allSatisfy(isStop), context.has(anyOf: routeWords) || chain.count >= 3 {
      return chain
    }
    if let stops = JourneyText.stops(in: part) { return stops }
    for word in viaWords where String(part).has(word) || context.has(word) || isLabel(word, label) {
      let list = part.firstRange(of: word).map { part[$0.upperBound...] } ?? part
      let stops = list.prefix { !"，,".contains($0) }.split { $0 == "、" || isArrow($0) }.map { stop($0) }
      if stops.count >= 2 || (stops.count == 1 && word.begins(with: "途")), stops.allSatisfy(isStop) { return stops }
    }
    return nil
  }

  /// 上车点 and 站点 say what follows only where they end the label before the colon.
  private static func isLabel(_ word: String, _ label: Substring) -> Bool {
    word.ends(with: "：") && label.trimmed.ends(with: String(word.dropLast()))
  }

  /// What follows the last comma: 需班车2台，线路为甲→乙 begins its line at 甲.
  private static func tail(of piece: Substring) -> Substring {
    piece.split { "，,".contains($0) }.last ?? piece
  }

  /// A stop without its time, brackets and the words around it.
  static func stop(_ text: Substring, isFirst: Bool = false) -> String {
    let text = withoutListNumber(text)
    var rest = text.prefix { !"（(，,【[".contains($0) }
    if rest.isEmpty { rest = text.drop { "（(，,【[".contains($0) }.prefix { !"）)，,】]".contains($0) } }
    var name = rest.trimmed
    // 班车行车路线为长春站 begins the line at 长春站.
    for words in ["路线为", "线路为"] {
      if isFirst, let range = name.place(of: words) { name = String(name[range.upperBound...]) }
    }
    let words = lead.filter { $0.count > 1 || (isFirst && !name.begins(with: "自由") && !name.begins(with: "经开")) }
    for word in words where name.begins(with: word) && name.count > word.count + 1 {
      name = String(name.dropFirst(word.count))
    }
    for ending in ["等", "站点", "即可"] where name.ends(with: ending) && name.count > ending.count + 1 {
      name = String(name.dropLast(ending.count))
    }
    return name.filter { !$0.isWhitespace && $0 != "“" && $0 != "”" }
  }

  static func isStop(_ name: String) -> Bool {
    guard (1...16).contains(name.count), name.contains(where: { $0.isLetter && !$0.isASCII }) || name.count <= 3 else {
      return false
    }
    let last = name.last ?? " "
    guard !("人名台辆座".contains(last) && name.dropLast().last?.isNumber == true) else { return false }
    return !name.allSatisfy { $0.isNumber || $0.isPunctuation } && !name.contains { "：:。！".contains($0) }
      && !(name.has("月") && name.contains(where: \.isNumber))
      && !name.has(anyOf: noStops)
  }

  private static let noStops: WordSet = ["人员", "管理", "疫情", "防控", "检测", "上座率", "方式", "封控", "管控", "防范"]

  /// 1号线卫星广场—…: a name that no colon sets off.
  private static func leadingName(_ part: Substring) -> (String?, Substring) {
    for word in ["线路", "路线", "班车"] where part.begins(with: word) {
      let digits = part.dropFirst(word.count).prefix {
        $0.isWholeNumber || ChineseNumeral.isNumeral($0) || "ABCDEabcde①②③④⑤⑥".contains($0)
      }
      let body = part.dropFirst(word.count + digits.count)
      if (1...2).contains(digits.count), !body.isEmpty { return (word + digits, body) }
    }
    let digits = part.prefix { $0.isWholeNumber || ChineseNumeral.isNumeral($0) || ($0.isASCII && $0.isLetter) }
    let rest = part[digits.endIndex...]
    for ending in ["号线路", "号班车", "号线", "号车", "线路"] where !digits.isEmpty && rest.begins(with: ending) {
      let body = rest.dropFirst(ending.count)
      guard body.first.map({ !":：".contains($0) }) == true else { continue }
      return (String(digits) + ending, body)
    }
    return (nil, part)
  }

  /// The label in front of a chain: 1号线, 线路一; a bare 行车路线 is no name.
  static func routeName(_ label: Substring) -> String {
    let bare = label.prefix { !"（(".contains($0) }
    let last = bare.split { "，,、 　".contains($0) }.last ?? bare
    let name = last.trimmed
    let isNumbered = name.contains {
      $0.isWholeNumber || ChineseNumeral.isNumeral($0) || ($0.isASCII && $0.isLetter) || "①②③④⑤⑥".contains($0)
    }
    return name.count <= 14 && (isNumbered || (name.ends(with: "线") && !name.ends(with: "路线") && name.count > 1))
      ? name : ""
  }
}
