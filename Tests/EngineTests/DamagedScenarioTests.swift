import Scenarios
import TestSupport
import Testing

@testable import Engine

@Suite(.timeLimit(.minutes(20))) struct DamagedScenarioTests {
  /// A crash ends the process in one of the hundreds that began and did not end; `Benchmarks/fuzz`
  /// then says the seed.
  @Test(arguments: 0..<30)
  func `No damage to a scenario crashes the reading, the plan or a run`(hundred: UInt64) throws {
    let starter = StarterText(title: "Starter").text
    for seed in hundred * 100..<(hundred + 1) * 100 {
      let reading = DamagedReading(DamagedText(starter, seed: seed))
      #expect(reading.misplaced == nil, "seed \(seed)")
      for model in try reading.models(days: 30) {
        let tally = Runner(Plan(model), seed: seed, threads: 1).run(4)
        #expect(tally.runs == 4, "seed \(seed)")
      }
    }
  }
}
