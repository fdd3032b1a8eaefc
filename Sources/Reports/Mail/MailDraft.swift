internal import Consolidation
internal import Rulebook

/// 邮件草稿.eml: a mail that waits to be sent (requirement 32).
///
/// `X-Unsent: 1` opens it for editing; there is no From, Date or Message-ID, which the sender's program adds.
struct MailDraft {
  struct Attachment {
    var name: String
    /// For programs that know no other names.
    var asciiName: String
    var type: String
    var bytes: [UInt8]
  }

  let summary: Summary
  let text: String
  let html: String
  let attachments: [Attachment]
  let sha256: ([UInt8]) -> String

  private static let newLine = "\r\n"

  func bytes() -> [UInt8] {
    // `=_` is in no base64 line, so that no body can end a part too early.
    let seed = sha256(Array(html.utf8) + attachments.flatMap { Array($0.name.utf8) })
    let outer = "=_fugong-mixed-" + seed.prefix(24)
    let inner = "=_fugong-alternative-" + seed.prefix(24)
    var out = Array(header(boundary: outer).utf8)
    open(outer, "Content-Type: multipart/alternative;\r\n boundary=\"\(inner)\"\r\n", to: &out)
    for (type, body) in [("text/plain", text), ("text/html", html)] {
      open(inner, "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n", to: &out)
      out += Base64.body(Array(body.utf8))
    }
    out += "--\(inner)--\r\n".utf8
    for attachment in attachments {
      open(
        outer,
        MailHeader.attachment(name: attachment.name, asciiName: attachment.asciiName, type: attachment.type), to: &out)
      out += Base64.body(attachment.bytes)
    }
    out += "--\(outer)--\r\n".utf8
    return out
  }

  private func open(_ boundary: String, _ header: String, to out: inout [UInt8]) {
    out += ("--" + boundary + Self.newLine + header + Self.newLine).utf8
  }

  private func header(boundary: String) -> String {
    var lines = ["X-Unsent: 1", "MIME-Version: 1.0"]
    if !summary.mail.to.isEmpty { lines.append("To: " + MailHeader.addresses(summary.mail.to)) }
    if !summary.mail.cc.isEmpty { lines.append("Cc: " + MailHeader.addresses(summary.mail.cc)) }
    lines.append("Subject: " + MailHeader.text(subject))
    lines.append("Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"")
    return (lines + ["", ""]).joined(separator: Self.newLine)
  }

  private var subject: String {
    guard summary.mail.subject.isEmpty else { return summary.mail.subject }
    return "\(summary.office.name)：\(OfficialWording.title)（截至\(OfficialWording.moment(summary.cutOff))）"
  }
}
