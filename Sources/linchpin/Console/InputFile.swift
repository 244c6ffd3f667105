import Foundation
import Reporting
import Scenarios

/// A file named on the command line, other than a scenario that is read with what it includes.
struct InputFile {
  var path: String

  /// A missing file is a mistake of use; a folder, device or pipe is never opened.
  func bytes(most: Int = Limits.bytes) throws(Failure) -> [UInt8] {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = ScenarioFiles.folder(url.deletingLastPathComponent().path, most: most)
    do throws(FileProblem) {
      return try folder.read(url.lastPathComponent)
    } catch {
      throw Failure(code: code(of: error), message: ProblemText.words(for: error, file: path))
    }
  }

  private func code(of problem: FileProblem) -> Failure.Code {
    switch problem {
    case .notFound, .notAFile, .outsideFolder: .usage
    case .tooLarge: .data
    case .unreadable: .inputOutput
    }
  }
}
