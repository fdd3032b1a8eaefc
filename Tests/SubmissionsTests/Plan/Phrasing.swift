import Testing

/// A sentence of a plan with what is to be read in it.
struct Phrasing<Value: Equatable & Sendable>: CustomTestStringConvertible, Sendable {
  var text: String
  var value: Value
  var testDescription: String { text }

  init(_ text: String, _ value: Value) {
    self.text = text
    self.value = value
  }
}
