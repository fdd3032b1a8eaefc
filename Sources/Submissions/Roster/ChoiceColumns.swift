internal import Rulebook

/// One column a choice with no heading over them: 封控区, 管控区, 防范区 side by side, each to be ticked.
struct ChoiceColumns {
  let headers: HeaderVocabulary

  /// Neighbours that name choices of one field become columns to be ticked, where at least two name different ones.
  func mark(_ labels: inout [HeaderLabel]) {
    let choices = labels.map { $0.match?.tickWord == nil ? headers.choice($0.text) : nil }
    var start = 0
    while start < labels.count {
      var end = start + 1
      while end < labels.count, let field = choices[start]?.field, choices[end]?.field == field,
        labels[end].column == labels[end - 1].column + 1
      {
        end += 1
      }
      let words = Set(choices[start..<end].compactMap { $0?.tickWord }).subtracting(Self.remainders)
      if words.count > 1 { for index in start..<end { labels[index].match = choices[index] } }
      start = end
    }
  }

  /// 其他 beside one choice may as well be a remark.
  private static let remainders: Set = ["其他", "其它", "其他方式"]
}
