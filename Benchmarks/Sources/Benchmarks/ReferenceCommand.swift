import ArgumentParser
import Engine
import Foundation
import Scenarios

/// `benchmarks reference`.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Hold the scenario belt to the answers of the kernel.",
    discussion: """
      Each of six answers must lie within 4.5 standard errors of 8,000,000 runs of a C program; ends \
      with 1 otherwise.
      """)

  @Option(help: "Runs.") var runs = 100_000
  @Option(help: "Seed.") var seed: UInt64 = 1
  @Option(help: "Threads; all cores where it is left out.") var threads: Int?
  @Option(help: "text or json.") var format = Format.text

  func validate() throws {
    guard runs >= 1 else { throw ValidationError("--runs must be at least 1") }
  }

  func run() throws {
    let plan = Plan(try KnownScenarios.model("belt"))
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let tally = Runner(plan, seed: seed, threads: max(1, threads ?? cores)).run(runs)
    let answers = KernelAnswer.all(tally, plan)
    switch format {
    case .text: print(answers.map { $0.words(runs: runs) }.joined(separator: "\n"))
    case .json:
      var members = Dictionary(uniqueKeysWithValues: answers.map { ($0.name, $0.value) })
      members["runs"] = Double(runs)
      print(try JSONText.of(members))
    }
    guard answers.allSatisfy({ abs($0.distance(runs: runs)) <= 4.5 }) else { throw ExitCode(1) }
  }
}

/// One quantity of the kernel: what the engine says and what it must say.
struct KernelAnswer {
  var name: String
  var value: Double
  var known: Double
  /// Standard deviation of one run.
  var deviation: Double

  private static let referenceRuns = 8_000_000.0

  static func all(_ tally: Tally, _ plan: Plan) -> [KernelAnswer] {
    let runs = Double(tally.runs)
    let falls = zip(plan.events, tally.events).filter { event, _ in
      if case .fall = event { true } else { false }
    }
    func held(_ day: Int, _ known: Double, _ deviation: Double) -> KernelAnswer {
      let fallen = falls.reduce(0) { $0 + $1.1.count(by: day) }
      return KernelAnswer(
        name: "held\(day)", value: 12 - Double(fallen) / runs, known: known, deviation: deviation)
    }
    func share(_ name: String, _ claim: Int, _ known: Double) -> KernelAnswer {
      KernelAnswer(
        name: name, value: Double(tally.claims[claim].yes) / runs, known: known,
        deviation: (known * (1 - known)).squareRoot())
    }
    return [
      share("p_node5_365", 0, 0.114183), share("p_collapse", 1, 0.2849),
      held(100, 11.28803, 0.8412), held(365, 9.52897, 2.4036), held(730, 7.77898, 3.7387),
      held(1500, 5.81965, 4.4426),
    ]
  }

  /// In standard errors.
  func distance(runs: Int) -> Double {
    (value - known) / (deviation * (1 / Double(runs) + 1 / Self.referenceRuns).squareRoot())
  }

  func words(runs: Int) -> String {
    let numbers = String(
      format: "%10.5f  reference %10.5f  %+5.2f standard errors", value, known,
      distance(runs: runs))
    return name + String(repeating: " ", count: max(0, 12 - name.count)) + numbers
  }
}
