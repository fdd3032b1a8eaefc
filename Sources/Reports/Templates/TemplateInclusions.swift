/// Which templates take which others into them.
struct TemplateInclusions {
  /// A tag `{{>name}}` or `{{<name}}`.
  struct Inclusion {
    var name: String
    /// 1-based.
    var line: Int
  }

  /// By the name of the template in which they stand.
  private let inclusions: [String: [Inclusion]]

  init(_ inclusions: [String: [Inclusion]]) { self.inclusions = inclusions }

  /// A template that comes back to itself would be rendered without an end; no value that a page has could end it.
  /// - Parameter own: names of the office's own templates; the built-in ones alone have no circle.
  func refuseCircles(through own: [String]) throws(TemplateError) {
    for name in own {
      for inclusion in inclusions[name] ?? [] {
        guard let way = way(from: inclusion.name, to: name) else { continue }
        throw TemplateError(
          file: name + ".mustache", line: inclusion.line,
          reason: "引入“\(inclusion.name)”没有尽头（\(([name] + way).joined(separator: " → "))）")
      }
    }
  }

  private func way(from start: String, to end: String) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = [start]
    while let way = ways.popLast(), let last = way.last {
      if last == end { return way }
      for next in inclusions[last] ?? [] where seen.insert(next.name).inserted { ways.append(way + [next.name]) }
    }
    return nil
  }
}
