/// Horizontal bars with their numbers beside them, as text and inline SVG that need no script.
///
/// Widths are percentages, so that a bar follows its column from a phone to paper while the words keep their size.
struct StackedBars {
  struct Segment {
    var name: String
    var count: Int
    /// `z0` to `z4` for zones, `m` for a plain bar.
    var style: StaticString
  }

  struct Bar {
    var label: String
    var segments: [Segment]
    /// Shown at the end of the bar; the sum where it is absent.
    var value: String?
    /// The segments with their numbers on a second, quiet line.
    var hasDetail = false

    var count: Int { segments.reduce(0) { $0 + $1.count } }
  }

  var bars: [Bar]
  /// What a full bar stands for; the longest bar where it is absent.
  var scale: Int?

  var markup: HTMLText {
    var out = HTMLText()
    let full = max(1, scale ?? bars.map(\.count).max() ?? 1)
    out.markup("<ul class=\"bars\">")
    for bar in bars { append(bar, full: full, to: &out) }
    out.markup("</ul>")
    return out
  }

  private func append(_ bar: Bar, full: Int, to out: inout HTMLText) {
    let parts = bar.segments.filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }.joined(separator: "，")
    let value = bar.value ?? String(bar.count)
    out.markup("<li><span class=\"what\">")
    out.text(bar.label)
    out.markup("</span><svg height=\"16\" role=\"img\" focusable=\"false\" aria-label=\"")
    out.text(bar.label + "：" + (bar.hasDetail ? parts : value))
    out.markup("\">")
    var start = 0
    for segment in bar.segments where segment.count > 0 {
      appendSegment(segment, from: start, full: full, to: &out)
      start += segment.count
      // A thin line of the ground between neighbours, where both are broad enough to spare it.
      if segment.count * 50 > full {
        out.markup("<rect class=\"gap\" width=\"1.5\" height=\"16\" x=\"")
        out.text(percent(start, of: full))
        out.markup("\"/>")
      }
    }
    out.markup("</svg><span class=\"count\">")
    out.text(value)
    out.markup("</span>")
    if bar.hasDetail {
      out.markup("<span class=\"detail\">")
      for segment in bar.segments where segment.count > 0 {
        out.markup("<span>")
        out.text("\(segment.name) \(segment.count)")
        out.markup("</span>")
      }
      out.markup("</span>")
    }
    out.markup("</li>")
  }

  private func appendSegment(_ segment: Segment, from start: Int, full: Int, to out: inout HTMLText) {
    out.markup("<rect class=\"")
    out.markup(segment.style)
    out.markup("\" x=\"")
    out.text(percent(start, of: full))
    out.markup("\" width=\"")
    out.text(percent(segment.count, of: full))
    out.markup("\" height=\"16\"><title>")
    out.text("\(segment.name) \(segment.count)")
    out.markup("</title></rect>")
  }
}

/// `12.34%`, from integers alone so that every machine writes the same.
func percent(_ part: Int, of whole: Int) -> String {
  let (scaled, overflow) = part.multipliedReportingOverflow(by: 10_000)
  let share = overflow ? 0 : scaled / max(1, whole)
  let fraction = share % 100
  return "\(share / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
}
