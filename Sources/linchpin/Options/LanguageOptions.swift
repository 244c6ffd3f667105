import ArgumentParser
import Foundation
import Reporting
import Scenarios

/// In which language a command speaks.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of answers and messages, en or fr; with --format json or csv all is English. (default: the environment variable LINCHPIN_LANG, else en)",
      valueName: "language"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: LanguageOptions.known)
  var lang: Language?

  @Sendable private static func known(_ written: String) throws -> Language {
    guard let language = Language(rawValue: written) else {
      throw ValidationError(
        say("The tool speaks one of \(names), not '\(written)'."))
    }
    return language
  }

  private static var names: String {
    Language.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The language that a command line asks for, looked up before it is parsed, so that mistakes in it are told in that
  /// language; English where a table for other programs is asked for.
  ///
  /// A language that is not known counts as none; the parser tells of it.
  static func asked(by arguments: [String], _ environment: [String: String]) -> Language {
    let format = value(of: "--format", in: arguments).flatMap(OutputFormat.init)
    guard format == nil || format == .text else { return .english }
    let named = environment["LINCHPIN_LANG"]?.prefix { $0 != "_" && $0 != "." }
    let written = value(of: "--lang", in: arguments) ?? named.map { String($0) }
    return written.flatMap(Language.init) ?? .english
  }

  /// The last one counts, as for the parser; nothing behind `--` is an option.
  private static func value(of option: String, in arguments: [String]) -> String? {
    let options = Array(arguments.prefix { $0 != "--" })
    for (index, argument) in options.enumerated().reversed() {
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
      if argument == option { return options.dropFirst(index + 1).first }
    }
    return nil
  }
}
