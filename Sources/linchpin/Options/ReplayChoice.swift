import ArgumentParser
import Reporting
import Scenarios

/// Which run is told: by its number, by what is true in it, by how typical it is, or two of them.
struct ReplayChoice: ParsableArguments {
  @Option(
    name: .customLong("run"), parsing: .unconditional, help: "Number of the run, from 0.",
    transform: WholeNumber.reading(say("the run"), Self.numbers))
  var number: Int?
  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: "The first run in which this is true: a formula as in claims:, or a claim's id.")
  var condition: String?
  @Flag(help: "The run nearest to all others; with --where of those in which that is true.")
  var typical = false
  @Option(
    parsing: .unconditional,
    help: "Two runs side by side: N,M; or one, N, with --views or a what-if.",
    transform: Self.pair)
  var compare: [Int]?
  @Option(help: "Two views for --compare N: A,B.", transform: Self.words)
  var views: [String]?
  @Option(
    parsing: .unconditional,
    help: "Runs to search, from run 0. (default: 10,000 with --where, else 1,000)",
    transform: WholeNumber.reading(say("runs to search"), 1...10_000_000))
  var search: Int?

  private static let numbers = 0...99_999_999

  func validate() throws {
    let ways = [number != nil, compare != nil, condition != nil || typical].count { $0 }
    if ways > 1 {
      throw ValidationError(
        say("One of --run, --compare and --where or --typical says which run is told, not several.")
      )
    }
    if let views, views.count != 2 || compare?.count != 1 {
      throw ValidationError(say("--views takes two views and goes with --compare N, one run."))
    }
    if search != nil, number != nil || compare != nil {
      throw ValidationError(say("--search goes with --where or --typical."))
    }
  }

  @Sendable private static func pair(_ written: String) throws -> [Int] {
    let read = WholeNumber.reading(say("the run"), Self.numbers)
    let numbers = try words(written).map { try read($0) }
    guard (1...2).contains(numbers.count) else {
      throw ValidationError(say("--compare takes two runs, N,M, without commas inside a number."))
    }
    return numbers
  }

  /// The parts between commas, without the spaces round them.
  @Sendable private static func words(_ written: String) -> [String] {
    written.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").joined(separator: " ")
    }
  }
}
