import Foundation
import TestSupport
import Testing

@Suite("Runs that are stopped, and go on")
struct StoppedRunsTests {
  private let folder: TemporaryFolder
  private var runs: String { folder.path + "/runs" }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The bytes without the members that may differ.
  private func withoutTiming(_ text: String) -> String {
    text.replacing(#/"timing": \{[^}]*\}/#, with: "")
  }

  /// Begins runs in the background, does `midway` when the first tally is there, and waits.
  private func interrupted(_ arguments: String, _ midway: String) throws -> Tool.Result {
    try Tool.shell(
      """
      DIR=\(runs); "$TOOL" run \(arguments) --out $DIR > \(runs).out 2> \(runs).err & tool=$!
      for i in $(seq 600); do
        if ls $DIR/tally-*.json >/dev/null 2>&1; then break; fi; sleep 0.05
      done
      \(midway); wait $tool; echo "status $?"; cat \(runs).err >&2; cat \(runs).out
      """)
  }

  /// Goes on to as many runs as there were and a few more, and compares with one go.
  private func expectSameBits() throws {
    let tally = try String(
      contentsOf: URL(filePath: runs).appending(path: "tally-reference.json"), encoding: .utf8)
    let found = try #require(tally.firstMatch(of: #/"runs":([0-9]+)/#))
    let kept = try #require(Int(found.1))
    #expect(kept > 0 && kept < 100_000_000)
    let more = "--runs \(kept + 1000) --format json"
    let resumed = try Tool.shell("\"$TOOL\" run --resume \(runs) \(more) --threads 2")
    #expect(resumed.status == 0, "\(resumed.errors)")
    let whole = try Tool.shell("\"$TOOL\" run two-forts \(more) --threads 1")
    #expect(withoutTiming(resumed.output) == withoutTiming(whole.output))
  }

  private let long = "two-forts --runs 100000000 --threads 2"

  @Test func anInterruptionLosesNothingAndSaysHowToGoOn() throws {
    let run = try interrupted(long, "kill -INT $tool")
    #expect(run.output.hasPrefix("status 130\n"))
    #expect(run.output.contains("Stopped early: this covers"))
    #expect(run.errors.contains("Go on with: linchpin run --resume \(runs)"))
    try expectSameBits()
  }

  @Test func aSearchThatIsStoppedSaysSo() throws {
    let run = try Tool.shell(
      """
      "$TOOL" explain two-forts --where 'fall(alpha) < 2025-01-02' --search 10000000 & tool=$!
      sleep 2; kill -INT $tool; wait $tool
      """)
    #expect(run.status == 130)
    #expect(run.output.hasPrefix("In none of the first "))
    #expect(run.errors.contains(#/Stopped after the first [0-9,]+ runs of the search\./#))
  }

  @Test func aKilledRunGoesOnFromWhatWasKept() throws {
    let run = try interrupted(long, "kill -KILL $tool")
    #expect(run.output.hasPrefix("status 137\n"))
    try expectSameBits()
  }

  @Test func aDirectoryInUseIsRefused() throws {
    let run = try interrupted(
      long, "\"$TOOL\" run --resume $DIR 2>&1; echo \"second $?\"; kill -KILL $tool")
    #expect(run.output.contains("Another process works on '\(runs)'"))
    #expect(run.output.contains("second 74"))
  }

  @Test func aDirectoryThatVanishesEndsTheRunWithItsAnswer() throws {
    let run = try interrupted(long, "mv $DIR $DIR.gone; rm -r $DIR.gone")
    #expect(run.output.hasPrefix("status 74\n"))
    #expect(run.output.contains("Stopped early: this covers"))
    #expect(run.errors.contains("could not be written"))
    #expect(!FileManager.default.fileExists(atPath: runs))
  }

  // Its files may grow to 1,024 bytes: less than a tally, more than run.json.
  @Test func aFullDiskLeavesTheLastGoodTally() throws {
    _ = try Tool.shell("\"$TOOL\" run two-forts --runs 300 --out \(runs)")
    let run = try Tool.shell(
      "(ulimit -f 2; exec \"$TOOL\" run --resume \(runs) --runs 1000) | cat")
    #expect(run.errors.contains("tally-reference.json' could not be written: File too large"))
    #expect(run.output.contains("1,000 runs"))
    try expectSameBits()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: runs).allSatisfy {
        !$0.hasSuffix(".partial")
      })
  }
}
