import Analysis
import Reporting
import Testing

@Suite("Runs until enough is known, in words")
struct UntilTextTests {
  private func text(_ until: UntilAnswer, directory: String? = nil) throws -> String {
    var answer = try MadeUpAnswer.make()
    answer.until = until
    let request = RunRequest(runs: until.most, directory: directory)
    return RunText([answer], request: request, width: 120).text
  }

  @Test func theClaimsThatDecidedAreNamed() throws {
    let text = try text(
      UntilAnswer(halfWidth: 0.05, most: 1000, isReached: true, decidedBy: ["T1", "T2"]))
    #expect(
      text.contains(
        "Every claim is known to ±5 % or better after 100 runs; T1 and T2 decided that so many were"
      ))
    #expect(!text.contains("Stopped early"))
  }

  @Test func theClaimsThatNoRunAnswersAreLeftOutAloud() throws {
    let text = try text(
      UntilAnswer(halfWidth: 0.05, most: 1000, isReached: true, leftOut: ["T2"]))
    #expect(
      text.contains(
        "No run answers T2: it is left out. Every other claim is known to ±5 % or better after"))
  }

  @Test func theMostIsNoStop() throws {
    let until = UntilAnswer(halfWidth: 0.005, most: 100, isReached: false, open: ["T1"])
    let text = try text(until)
    #expect(text.contains("T1 is not known to ±0.5 % after 100 runs, the most that were allowed."))
    #expect(!text.contains("Stopped early"))
  }

  @Test func aStopBeforeTheEndIsSaid() throws {
    let text = try text(UntilAnswer(halfWidth: 0.01, most: 1000, isReached: false, open: ["T1"]))
    #expect(text.contains("Stopped early: this covers 100 runs."))
    #expect(text.contains("T1 is not known to ±1 % after 100 runs."))
  }

  @Test func keptRunsAreGoneOnWith() throws {
    let text = try text(
      UntilAnswer(halfWidth: 0.05, most: 1000, isReached: true), directory: "my runs")
    #expect(text.contains("Next: linchpin run --resume 'my runs' --until ±2.5%\n"))
    let request = RunRequest(runs: 100, directory: "kept")
    let plain = RunText([try MadeUpAnswer.make()], request: request, width: 80).text
    #expect(plain.contains("Next: linchpin run --resume kept --runs 7300\n"))
    let stopped = RunRequest(runs: 101, directory: "kept")
    let rest = RunText([try MadeUpAnswer.make()], request: stopped, width: 80).text
    #expect(rest.contains("Next: linchpin run --resume kept\n"))
  }

  @Test func whatTheRunsTookIsSaidWhereItWasMeasured() throws {
    let request = RunRequest(runs: 100, cost: RunCost(runs: 100, seconds: 2.5, threads: 2))
    let text = RunText([try MadeUpAnswer.make()], request: request, width: 80).text
    #expect(text.contains("Cost: 100 runs in 2.5 s on 2 threads, 40 a second.\n"))
  }
}
