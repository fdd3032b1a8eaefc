/// A long array of run.json under construction: objects with a line for each member, written without a value in between.
///
/// The bytes are those that ``JSONValue`` would give for objects of which each holds another array or object.
struct JSONObjects {
  private var bytes: [UInt8] = [UInt8(ascii: "[")]
  private var isFirstObject = true
  private var isFirstMember = true

  /// How deep the array and its objects stand in run.json.
  private static let (arrayDepth, objectDepth) = (1, 2)

  /// - Parameter size: bytes to make room for.
  init(reserving size: Int) { bytes.reserveCapacity(size) }

  mutating func object(_ addMembers: (inout Self) -> Void) {
    begin(isFirst: isFirstObject, depth: Self.objectDepth)
    bytes.append(UInt8(ascii: "{"))
    isFirstMember = true
    addMembers(&self)
    JSONValue.newLine(Self.objectDepth, &bytes)
    bytes.append(UInt8(ascii: "}"))
    isFirstObject = false
  }

  /// The array with its brackets.
  consuming func finished() -> [UInt8] {
    if !isFirstObject { JSONValue.newLine(Self.arrayDepth, &bytes) }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  private mutating func begin(isFirst: Bool, depth: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    JSONValue.newLine(depth, &bytes)
  }

  // MARK: - Members, whose keys ascend and need no escapes

  mutating func add(_ key: StaticString, _ text: String) {
    add(key)
    JSONValue.append(text, to: &bytes)
  }

  mutating func add(_ key: StaticString, _ keys: CountKeys, _ counts: [Int]) {
    add(key)
    keys.append(counts, to: &bytes)
  }

  mutating func add(_ key: StaticString, _ value: JSONValue) {
    add(key)
    value.append(to: &bytes, depth: Self.objectDepth + 1)
  }

  private mutating func add(_ key: StaticString) {
    begin(isFirst: isFirstMember, depth: Self.objectDepth + 1)
    isFirstMember = false
    bytes.append(UInt8(ascii: "\""))
    bytes += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    bytes += "\": ".utf8
  }
}
