import Chance

/// Ranks arms by the size of their effects, and says which of two is larger only where the runs tell them apart.
///
/// |D_i| > |D_j| exactly where (D_i − D_j)·(D_i + D_j) > 0, so that a pair is decided once the intervals of both
/// leave out 0. Each interval has the error rate over the number of all looks (Bonferroni), so that with at
/// least 1 less the error rate no decision of the race is wrong, ties never being decided. Method: successive
/// elimination (Even-Dar, Mannor and Mansour 2006) at fixed run counts, with the intervals of `ShareContrast`.
struct RankRace {
  /// Arms that are at most so many runs old are compared at a look.
  let arms: Int
  private let z: Double
  /// At `i * arms + j`: whether i's effect is larger than j's.
  private var isAbove: [Bool]

  /// `looks` = comparisons of two arms in all, of this race and of those that share the error rate.
  init(arms: Int, errorRate: Double, looks: Int) {
    precondition(errorRate > 0 && errorRate < 1, "an error rate of \(errorRate)")
    self.arms = arms
    z = WilsonInterval.normalQuantile(1 - errorRate / Double(max(1, 2 * looks)))
    isAbove = [Bool](repeating: false, count: arms * arms)
  }

  /// Looks at arms with as many runs each.
  mutating func compare(_ samples: [(arm: Int, sample: EffectSample)]) {
    let variances = samples.map { $0.sample.product($0.sample) }
    for (first, one) in samples.enumerated() {
      for (second, two) in samples.enumerated().dropFirst(first + 1)
      where !isAbove[one.arm * arms + two.arm] && !isAbove[two.arm * arms + one.arm] {
        let both = 2 * one.sample.product(two.sample)
        let sum = variances[first] + variances[second]
        let (left, right) = (one.sample, two.sample)
        let difference = sign(left.value - right.value, sum - both, left, right)
        let total = sign(left.value + right.value, sum + both, left, right)
        switch difference * total {
        case 1: isAbove[one.arm * arms + two.arm] = true
        case -1: isAbove[two.arm * arms + one.arm] = true
        default: break
        }
      }
    }
  }

  /// Pairs that are still open, the first arm before the second.
  var open: [(one: Int, two: Int)] {
    (0..<arms).flatMap { one in
      (one + 1..<max(one + 1, arms)).filter { !isAbove(one, $0) && !isAbove($0, one) }
        .map { (one, $0) }
    }
  }

  /// 1 or −1 where the interval leaves out 0, else 0.
  private func sign(
    _ value: Double, _ variance: Double, _ one: EffectSample, _ two: EffectSample
  ) -> Int {
    let contrast = ShareContrast(
      runs: one.runs, value: value, variance: max(0, variance), reach: one.reach + two.reach)
    guard value.magnitude > contrast.halfWidth(z: z) else { return 0 }
    return value > 0 ? 1 : -1
  }

  /// Whether the first has been told to have the larger effect.
  func isAbove(_ one: Int, _ two: Int) -> Bool {
    isAbove[one * arms + two]
  }

  /// The ranks that an arm may have, 1 = the largest effect.
  func rank(of arm: Int) -> ClosedRange<Int> {
    let larger = (0..<arms).count { isAbove($0, arm) }
    let smaller = (0..<arms).count { isAbove(arm, $0) }
    return 1 + larger...max(1 + larger, arms - smaller)
  }

  /// The same number for arms that are not told apart as a group: arms listed by their size, cut wherever all
  /// before are told to be larger than all after.
  func groups(_ listed: [Int]) -> [Int] {
    var (group, groups) = (0, [Int]())
    for position in listed.indices {
      let isCut =
        position > 0
        && listed[..<position].allSatisfy { one in
          listed[position...].allSatisfy { isAbove(one, $0) }
        }
      if isCut || position == 0 { group += 1 }
      groups.append(group)
    }
    return groups
  }
}
