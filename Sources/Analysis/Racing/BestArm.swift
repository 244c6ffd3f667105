/// How hard it is to find the best of several arms with values in [0, 1], and a schedule that does it with a
/// fixed number of tries (Audibert, Bubeck and Munos 2010, "Best arm identification in multi-armed bandits").
public struct BestArm: Sendable {
  /// Distances to the best, ascending; that of the best is the least of the others.
  private let gaps: [Double]

  /// Means of at least two arms, of which one is the best.
  public init(means: [Double]) {
    let sorted = means.sorted(by: >)
    let distances = sorted.dropFirst().map { sorted[0] - $0 }
    gaps = (distances.first.map { [$0] } ?? []) + distances
  }

  /// H₁ = Σ 1/Δ².
  public var sumOfInverseSquares: Double {
    gaps.reduce(0) { $0 + 1 / ($1 * $1) }
  }

  /// H₂ = max i/Δ²₍ᵢ₎.
  public var largestRankedInverseSquare: Double {
    gaps.enumerated().map { Double($0.offset + 1) / ($0.element * $0.element) }.max() ?? 0
  }

  /// loḡ K = 1/2 + Σ_{i=2}^{K} 1/i.
  public static func harmonicHalf(arms: Int) -> Double {
    (2...max(2, arms)).reduce(0.5) { $0 + 1 / Double($1) }
  }

  /// Tries of each surviving arm at the end of each of the K − 1 phases of successive rejects, after each of
  /// which the worst arm is dropped: ⌈(n − K)/(loḡ K·(K + 1 − k))⌉.
  public static func successiveRejects(arms: Int, tries: Int) -> [Int] {
    let scale = Double(tries - arms) / harmonicHalf(arms: arms)
    return (1..<arms).map { Int((scale / Double(arms + 1 - $0)).rounded(.up)) }
  }

  /// What the schedule takes in all: the last two arms have as many tries each.
  public static func totalTries(_ schedule: [Int]) -> Int {
    schedule.reduce(0, +) + (schedule.last ?? 0)
  }
}
