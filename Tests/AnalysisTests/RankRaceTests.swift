import Chance
import Testing

@testable import Analysis

@Suite("Races of arms")
struct RankRaceTests {
  /// A run is 1 for arm i where a draw of its own lies below its share.
  private static func columns(
    _ shares: [Double], seed: UInt64, runs: Int
  ) -> [TruthColumn] {
    let draws = Draws(seed: seed)
    return shares.indices.map { arm in
      var column = TruthColumn()
      column.append(
        (0..<runs).map { run in
          draws.unit(run: UInt64(run), stream: UInt32(arm)) < shares[arm] ? 1 : 0
        })
      return column
    }
  }

  /// Whether any decision is wrong when arms with these shares race, each against the same untouched arm.
  private static func isWrong(_ shares: [Double], seed: UInt64, looks: [Int]) -> Bool {
    let last = looks.max() ?? 0
    let columns = columns(shares, seed: seed, runs: last)
    let arms = shares.count - 1
    var race = RankRace(arms: arms, errorRate: 0.05, looks: arms * (arms - 1) / 2 * looks.count)
    for runs in looks {
      race.compare(
        (0..<arms).map { arm in
          (arm, EffectSample([(columns[arm], 1), (columns[arms], -1)], runs: runs))
        })
    }
    func size(_ arm: Int) -> Double { (shares[arm] - shares[arms]).magnitude }
    return (0..<arms).contains { one in
      (0..<arms).contains { race.isAbove(one, $0) && size(one) <= size($0) + 1e-12 }
    }
  }

  /// The last share is the untouched arm's; ties, opposite signs and rare differences are the hard cases.
  @Test(
    "Of 2,000 races fewer than the stated 5 % decide any rank wrongly",
    arguments: [
      [0.5, 0.5, 0.5, 0.4], [0.3, 0.7, 0.52, 0.5], [0.002, 0.002, 0.004, 0.001],
    ])
  func errorRate(shares: [Double]) {
    let wrong = (0..<2000).count { Self.isWrong(shares, seed: UInt64($0), looks: [128, 256, 512]) }
    #expect(wrong < 100, "\(wrong) of 2000 races with \(shares)")
  }

  /// 0.4 of 4,096 runs against 0.2 and 0.05, each beyond ±0.05 for certain.
  @Test("Clear differences are decided, equal arms never, and signs do not count")
  func decides() {
    let columns = Self.columns([0.9, 0.3, 0.55, 0.55, 0.5], seed: 3, runs: 4096)
    var race = RankRace(arms: 5, errorRate: 0.05, looks: 10)
    let base = columns[4]
    race.compare(
      (0..<5).map { ($0, EffectSample([(columns[$0], 1), (base, -1)], runs: 4096)) })
    #expect(race.rank(of: 0) == 1...1)
    #expect(race.rank(of: 1) == 2...2)
    #expect(race.rank(of: 2).contains(3) && race.rank(of: 2).contains(4))
    #expect(race.rank(of: 4).lowerBound > 2 && race.rank(of: 4).upperBound == 5)
    #expect(race.groups([0, 1, 2, 3, 4]).prefix(4) == [1, 2, 3, 3])
  }

  @Test("A contrast of answered runs is the mean of paired differences, with the same error")
  func contrast() {
    let columns = Self.columns([0.6, 0.5], seed: 9, runs: 3000)
    let contrast = ShareContrast([(columns[0], 1), (columns[1], -1)], runs: 3000)
    let differences = zip(columns[0].answers, columns[1].answers).map {
      ($0 == .yes ? 1.0 : 0) - ($1 == .yes ? 1 : 0)
    }
    let paired = PairedDifference(differences)
    #expect(abs(contrast.value - paired.mean) < 1e-12)
    #expect(abs(contrast.halfWidth() - 1.959963984540054 * paired.standardError) < 2e-4)
  }

  /// p = 2/3 and 1/2; the influences are 4/3·(1/3, 1/3, −2/3, 0) less (1/2, −1/2, 1/2, −1/2): squares sum to 19/9.
  @Test("Runs without an answer count for neither, each variant by its own")
  func unanswered() {
    var (one, two) = (TruthColumn(), TruthColumn())
    one.append([1, 1, 0, .nan])
    two.append([1, 0, 1, 0])
    let contrast = ShareContrast([(one, 1), (two, -1)], runs: 4)
    #expect(abs(contrast.value - 1.0 / 6) < 1e-12)
    let influence = [4.0 / 9 - 0.5, 4.0 / 9 + 0.5, -8.0 / 9 - 0.5, 0.5]
    let squares = influence.reduce(0) { $0 + $1 * $1 }
    #expect(abs(contrast.variance - squares / 3) < 1e-12)
  }

  /// Without any difference the interval is ±z²/n: 3.84 of 1,024, no less than the rule of three, 3/n.
  @Test("Where no run differs, the interval still allows for what is rare")
  func rare() {
    let column = Self.columns([0.5], seed: 1, runs: 1024)[0]
    let contrast = ShareContrast([(column, 1), (column, -1)], runs: 1024)
    #expect(contrast.value == 0)
    #expect(abs(contrast.halfWidth() - 3.8414588 / 1024) < 1e-7)
    #expect(!contrast.isFinding)
  }
}
