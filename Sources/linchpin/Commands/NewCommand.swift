import ArgumentParser
import Foundation
import Reporting
import Scenarios

/// `linchpin new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a scenario to start from.",
    discussion: """
      Every number in it is a placeholder and marked as such. With --places it takes its places from \
      a table (CSV with a header: name or id, lat, lon, and any key of a place, such as population, \
      radius, owner, front) or from the points of a GeoJSON file, and proposes links between them.

      Examples:
        linchpin new my.yaml
        linchpin new my.yaml --places towns.csv
      """)

  @Argument(
    help: ArgumentHelp("The scenario file to write.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var path: String
  @Option(
    help: ArgumentHelp("A list of places: CSV, or GeoJSON.", valueName: "list"),
    completion: .file(extensions: ["csv", "geojson", "json"]))
  var places: String?
  @Flag(help: "Write over a file that is there.") var force = false
  @OptionGroup var language: LanguageOptions

  func run() throws {
    if !force, FileManager.default.fileExists(atPath: path) {
      throw Failure(
        code: .inputOutput, message: say("'\(path)' is there already; --force writes over it."))
    }
    let list = try places.map(Self.list)
    let title = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    try ResultFile(path: path).write(StarterText(title: title, places: list).text)
    if let list, !list.ignored.isEmpty {
      Console.note(say("Passed over: \(list.ignored.joined(separator: ", ")).\n"))
    }
    Console.note(
      say(
        "'\(path)' is written\(list.map { say(" with \($0.places.count) places") } ?? ""). Next: linchpin "
          + "check \(path)\n"))
  }

  private static func list(_ path: String) throws(Failure) -> PlaceList {
    let bytes = try InputFile(path: path).bytes()
    do throws(PlaceListProblems) {
      return path.lowercased().hasSuffix("json")
        ? try PlaceList(geoJSON: bytes) : try PlaceList(csv: bytes)
    } catch {
      throw Failure(code: .data, message: PlaceListText.words(for: error, file: path))
    }
  }
}
