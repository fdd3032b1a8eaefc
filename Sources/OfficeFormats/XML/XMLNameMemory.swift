internal import CLibXML2

/// What the names and namespaces of one parse mean: libxml2 keeps one copy of each until the end, so that its address
/// tells it.
final class XMLNameMemory {
  private var namespaces: [(uri: UnsafePointer<xmlChar>, namespace: XMLNamespace)] = []
  /// By some bits of the address; the last one of equal bits.
  private var locals = [(address: UnsafePointer<xmlChar>, text: String)?](repeating: nil, count: slots)

  private static let slots = 64
  private static let maximumNamespaces = 16

  func namespace(_ uri: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let uri else { return .none }
    for known in namespaces where known.uri == uri { return known.namespace }
    let namespace = XMLNamespace(uri: String(cString: uri))
    if namespaces.count < Self.maximumNamespaces { namespaces.append((uri, namespace)) }
    return namespace
  }

  /// The name without its prefix.
  func local(_ name: UnsafePointer<xmlChar>) -> String {
    // Copies of libxml2's dictionary follow each other byte by byte.
    let slot = Int(bitPattern: name) & (Self.slots - 1)
    if let known = locals[slot], known.address == name { return known.text }
    let text = String(cString: name)
    locals[slot] = (name, text)
    return text
  }
}
