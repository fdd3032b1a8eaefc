/// The folders and files of one office (`interface.md`, the office folder), each of which may be named apart.
package struct OfficeFolder: Sendable, Equatable {
  package var inbox: String
  package var output: String
  package var state: String
  /// Need not exist: every setting has a default.
  package var settings: String
  /// Absent where it was not named; then 企业名册.csv or .xlsx beside the inbox is looked for.
  package var register: String?

  package init(
    office: String = ".", inbox: String? = nil, output: String? = nil, state: String? = nil, settings: String? = nil,
    register: String? = nil
  ) {
    func inOffice(_ name: String) -> String { office == "." ? name : office + "/" + name }
    self.inbox = inbox ?? inOffice("inbox")
    self.output = output ?? inOffice("output")
    self.state = state ?? inOffice("state")
    self.settings = settings ?? inOffice("fugong.yaml")
    self.register = register
  }
}
