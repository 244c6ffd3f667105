import Scenarios
import Testing

@testable import Engine

@Suite("Hash of the state")
struct StateHashTests {
  private func hash(_ words: [UInt64]) -> UInt64 {
    words.reduce(into: StateHash()) { $0.add($1) }.value
  }

  @Test("any one or two flipped bits of three words change it")
  func flips() {
    let words: [UInt64] = [0x3FF0_0000_0000_0000, 0, 0xC024_8000_0000_0001]
    var seen: Set<UInt64> = [hash(words)]
    for first in 0..<192 {
      for second in first..<192 {
        var flipped = words
        flipped[first / 64] ^= 1 << UInt64(first % 64)
        if second > first { flipped[second / 64] ^= 1 << UInt64(second % 64) }
        seen.insert(hash(flipped))
      }
    }
    #expect(seen.count == 1 + 192 + 192 * 191 / 2)
  }

  @Test("one, two and three threads give one hash, another seed or run another")
  func threads() {
    let plan = Plan(BusyModel.model(days: 30))
    func hash(seed: UInt64 = 3, firstRun: UInt64 = 0, threads: Int) -> UInt64 {
      stateHash(of: plan, seed: seed, firstRun: firstRun, runs: 150, threads: threads)
    }
    let alone = hash(threads: 1)
    #expect(hash(threads: 2) == alone)
    #expect(hash(threads: 3) == alone)
    #expect(hash(seed: 4, threads: 1) != alone)
    #expect(hash(firstRun: 1, threads: 1) != alone)
  }
}
