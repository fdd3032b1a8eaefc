/// What the process tells whoever started it (`interface.md`, exit status).
package enum ExitStatus: Int32, Sendable {
  case clean = 0
  case failed = 1
  case someFilesUnusable = 3
  case settingsInvalid = 10
  case locked = 11
  case refused = 12
  case usage = 64
  case interrupted = 130
}
