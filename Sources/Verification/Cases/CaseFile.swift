import Foundation
import Scenarios

/// A file of verification cases on one topic.
public struct CaseFile: Sendable, Equatable {
  public let name: String
  public let topic: String
  /// As the file writes it; empty where it says nothing.
  public let tolerance: String
  public let cases: [VerificationCase]
}

/// What a folder of verification files holds.
public struct CaseFolder: Sendable, Equatable {
  /// In the order of their names.
  public let files: [CaseFile]
  public let skipped: [SkippedFile]

  /// Reads every file of a folder; all unsound files are reported at once.
  public init(path: String) throws(CaseFolderProblem) {
    var files: [CaseFile] = []
    var skipped: [SkippedFile] = []
    var mistakes: [FileMistake] = []
    for name in try Self.names(in: path) {
      switch try FileReading(name, in: path) {
      case .cases(let file): files.append(file)
      case .skipped(let reason): skipped.append(SkippedFile(name: name, reason: reason))
      case .mistake(let mistake): mistakes.append(mistake)
      }
    }
    guard mistakes.isEmpty else { throw .mistakes(mistakes) }
    guard !files.isEmpty else { throw .noCases(path) }
    self.files = files
    self.skipped = skipped
  }

  private static func names(in path: String) throws(CaseFolderProblem) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noFolder(path)
    }
    guard isFolder.boolValue else { throw .notFolder(path) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
        .sorted()
    } catch {
      throw .unreadable(path, reason: error.systemReason)
    }
  }
}

/// A file that holds no cases.
public struct SkippedFile: Sendable, Equatable {
  public let name: String
  public let reason: String
}

/// Where a file is no JSON.
public struct FileMistake: Sendable, Equatable {
  public let name: String
  /// From 1; nil where the reader does not say.
  public let line: Int?
  public let column: Int?
  public let reason: String
}

/// Why a folder cannot be read.
public enum CaseFolderProblem: Error, Sendable, Equatable {
  case noFolder(String)
  case notFolder(String)
  case unreadable(String, reason: String)
  case mistakes([FileMistake])
  case noCases(String)
}

private enum FileReading {
  case cases(CaseFile)
  case skipped(String)
  case mistake(FileMistake)

  init(_ name: String, in folder: String) throws(CaseFolderProblem) {
    guard name.hasSuffix(".json") else {
      self = .skipped("no JSON file")
      return
    }
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .unreadable(url.path, reason: error.systemReason)
    }
    do {
      self = Self.reading(name, try JSONDecoder().decode(CaseValue.self, from: data))
    } catch {
      self = .mistake(JSONMistake(error, in: data).located(in: name))
    }
  }

  private static func reading(_ name: String, _ value: CaseValue) -> FileReading {
    guard let members = value.object, let topic = members["topic"]?.text,
      let list = members["cases"]?.list
    else { return .skipped("not of the form {\"topic\", \"cases\": [...]}") }
    let cases = list.compactMap { item -> VerificationCase? in
      guard let fields = item.object, let id = fields["id"].flatMap(identifier) else { return nil }
      return VerificationCase(id: id, fields: fields)
    }
    guard cases.count == list.count, !cases.isEmpty else {
      return .skipped("a case without \"id\", or no case at all")
    }
    return .cases(
      CaseFile(
        name: name, topic: topic, tolerance: members["tolerance"]?.text ?? "", cases: cases))
  }

  private static func identifier(_ value: CaseValue) -> String? {
    switch value {
    case .text(let text): text
    case .number: value.summary
    default: nil
    }
  }
}
