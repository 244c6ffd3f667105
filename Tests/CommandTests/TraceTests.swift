import Foundation
import Testing

/// What each shipped scenario does, on record in `Scenarios/NAME/trace.txt`: the answers of 1,024 runs
/// of every view and the chronicle of run 0.
///
/// A change of results shows in the difference of these files. LINCHPIN_RECORD=1 writes them anew and
/// fails the run, so that recording never passes for testing.
@Suite("The traces of the shipped scenarios")
struct TraceTests {
  static let names = [
    "ardennes", "belt", "bismarck-1864", "britain-1895", "donetsk-2023", "germany-1914", "iwo-jima",
    "pokrovsk", "prussia-1756", "six-rivals", "two-forts", "usa-1941", "venice-1452",
  ]

  @Test(arguments: names)
  func areThoseOnRecord(name: String) throws {
    let trace = try outputs(name).joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/\(name)/trace.txt")
    guard ProcessInfo.processInfo.environment["LINCHPIN_RECORD"] == nil else {
      try Data(trace.utf8).write(to: file, options: .atomic)
      Issue.record("recorded \(name); run again without LINCHPIN_RECORD")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(
      trace == recorded,
      "results moved: if that is meant, record anew, raise ResultsVersion and say so in CHANGELOG")
  }

  private func outputs(_ name: String) throws -> [String] {
    let commands = [
      ["run", name, "--runs", "1024", "--view", "all"], ["explain", name, "--run", "0", "--full"],
    ]
    return try commands.map { command in
      let result = try Tool.run(command, environment: ["COLUMNS": "100"])
      #expect(result.status == 0)
      return result.output
    }
  }
}
