/// The folders and files of one office (`interface.md`, the office folder), each of which may be named apart.
package struct OfficeFolder: Sendable, Equatable {
  package var inbox: String
  package var output: String
  package var state: String
  package var settings: SettingsPlace
  /// Absent where it was not named; then 企业名册.csv or .xlsx in the office folder is looked for.
  package var register: String?
  package var office: String

  package enum SettingsPlace: Sendable, Equatable {
    /// Named by the user, and must be there.
    case named(String)
    /// Every setting has a default, so it need not be there.
    case usual(String)

    package var path: String {
      switch self {
      case .named(let path), .usual(let path): path
      }
    }
  }

  package init(
    office: String = ".", inbox: String? = nil, output: String? = nil, state: String? = nil, settings: String? = nil,
    register: String? = nil
  ) {
    func inOffice(_ name: String) -> String { office == "." ? name : office + "/" + name }
    self.office = office
    self.inbox = inbox ?? inOffice("inbox")
    self.output = output ?? inOffice("output")
    self.state = state ?? inOffice("state")
    self.settings = settings.map { .named($0) } ?? .usual(inOffice("fugong.yaml"))
    self.register = register
  }
}
