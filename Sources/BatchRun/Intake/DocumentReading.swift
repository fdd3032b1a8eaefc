internal import Consolidation
internal import Dispatch
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// From the bytes of one file to what it says, whatever way it came in.
struct DocumentReading: Sendable {
  let office: OfficeReader
  let submissions: SubmissionReader
  /// Absent where the settings name none.
  let converter: LegacyConverter?

  enum Outcome {
    case content(SubmittedFile.Content)
    /// An archive that is no office document: the files in it are read one by one.
    case bundle(ZipBundle)
  }

  /// - Parameter source: an array, or a large file of which only what is needed comes into memory.
  func read(_ source: some ByteSource, path: String) -> Outcome {
    do throws(ReadError) {
      let document = try office.read(source)
      let submitted = submissions.read(document, from: DocumentOrigin(path: path))
      if source.count >= OriginalsArchive.largeBytes { Self.release(document) }
      return .content(.document(submitted))
    } catch {
      return outcome(of: error, source, path)
    }
  }

  /// To give back hundreds of megabytes takes a while, for which nobody need wait.
  private static func release(_ document: consuming OfficeDocument) {
    DispatchQueue.global(qos: .utility).async { [document] in withExtendedLifetime(document) {} }
  }

  private func outcome(of error: ReadError, _ source: some ByteSource, _ path: String) -> Outcome {
    switch error.cause {
    case .unsupportedFormat(.zip):
      bundle(source, or: error)
    case .unsupportedFormat(.pdf), .unsupportedFormat(.image):
      .content(
        ScannedCommitment.content(path: path, submissions.rulebook.places) ?? .refused(Refusal.unreadable(error)))
    case .unsupportedFormat(let format):
      .content(converted(source, format, path) ?? .refused(Refusal.unreadable(error)))
    case .truncated where error.part == nil:
      .content(.notReady("文件不完整，可能还在复制，或传输中断；本次未计入，下次运行会再试。如已复制完毕，请重新发送。"))
    default:
      .content(.refused(Refusal.unreadable(error)))
    }
  }

  private func bundle(_ source: some ByteSource, or error: ReadError) -> Outcome {
    guard let bundle = try? ZipBundle(source, limits: office.limits) else {
      return .content(.refused(Refusal.unreadable(error)))
    }
    return .bundle(bundle)
  }

  /// `nil` where there is no converter, or none for this format.
  private func converted(_ source: some ByteSource, _ format: SourceFormat, _ path: String) -> SubmittedFile.Content? {
    guard let converter, let bytes = try? source.allBytes(), let route = LegacyConverter.route(for: format, bytes)
    else { return nil }
    do {
      let modern = try converter.convert(bytes, route)
      return .document(submissions.read(try office.read(modern), from: DocumentOrigin(path: path)))
    } catch let failure as LegacyConverter.Failure {
      return .refused(Refusal.unsupported(failure.sentence))
    } catch {
      return .refused(Refusal.unsupported(LegacyConverter.Failure.noResult.sentence))
    }
  }
}
