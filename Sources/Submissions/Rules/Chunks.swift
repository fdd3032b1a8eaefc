extension Array {
  /// Neighbours that belong together, as slices.
  @inlinable
  package func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for index in indices.dropFirst() + [count] where start < index {
      if index < count, belong(self[index - 1], self[index]) { continue }
      chunks.append(self[start..<index])
      start = index
    }
    return chunks
  }
}
