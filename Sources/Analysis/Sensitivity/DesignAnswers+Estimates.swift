import Chance

extension DesignAnswers {
  /// Shares of variance; nil where nothing varies.
  func sobol(seed: UInt64, withPairs: Bool) -> SobolAnswer? {
    guard let estimate = SobolEstimate(columns, seed: seed) else { return nil }
    let shares = space.factors.indices.map {
      FactorShares(
        factor: space.factor($0), first: estimate.first($0), total: estimate.total($0))
    }
    let widths = shares.flatMap { [$0.first.halfWidth, $0.total.halfWidth] }
    return SobolAnswer(
      rows: SensitivityRows(made: count, complete: estimate.rows), mean: estimate.mean,
      variance: estimate.variance, shares: shares, members: members(estimate),
      pairs: withPairs ? pairs(estimate) : [], directions: withPairs ? directions : [],
      halfWidth: widths.max() ?? 0)
  }

  private func members(_ estimate: SobolEstimate) -> [MemberShares] {
    let (members, factors) = (space.members, space.factors.count)
    return members.enumerated().flatMap { place, part in
      space.parts[part].inputs.map { input in
        MemberShares(
          input: input, first: estimate.first(factors + place),
          total: estimate.total(factors + members.count + place))
      }
    }
  }

  private func pairs(_ estimate: SobolEstimate) -> [PairShare] {
    guard !columns.kept.isEmpty else { return [] }
    let factors = space.factors.indices
    let all = factors.flatMap { one in
      factors.filter { $0 > one }.map { other in
        PairShare(
          one: space.factor(one), other: space.factor(other), share: estimate.pair(one, other))
      }
    }
    return all.enumerated()
      .sorted { ($1.element.share.value, $0.offset) < ($0.element.share.value, $1.offset) }
      .map(\.element)
  }

  private var directions: [InputDirection] {
    let sample = givenSample
    let ranks = SampleCorrelation.ranks(sample.answers)
    return space.singles.map { input in
      let values = SampleCorrelation.ranks(sample.values(input))
      return InputDirection(
        input, correlation: SampleCorrelation.pearson(values, ranks), rows: ranks.count,
        among: space.singles.count)
    }
  }

  /// The rows of f(A), then of f(B), whose answer is finite.
  private var givenSample: (answers: [Double], values: (_ input: Int) -> [Double]) {
    let answers = columns.first + columns.second
    let chosen = answers.indices.filter { answers[$0].isFinite }
    let (count, rows) = (self.count, self.rows)
    return (
      chosen.map { answers[$0] },
      { input in
        chosen.map { rows.value(input, row: $0 % count, isSecond: $0 >= count) }
      }
    )
  }

  /// Distances of distributions; nil where nothing varies.
  func pawn(seed: UInt64) -> PawnAnswer? {
    let sample = givenSample
    guard Set(sample.answers.map(\.bitPattern)).count > 1 else { return nil }
    let sorted = SortedAnswers(sample.answers)
    let resampling = Resampling(rows: sample.answers.count, seed: seed)
    let distances = space.singles.map { input in
      let slices = SlicedSample(input: sample.values(input), slices: PawnEstimate.slices)
      return InputDistance(input, slices, sorted, resampling)
    }
    let dummies = (0..<PawnAnswer.dummies).map { dummy in
      let slices = SlicedSample(
        dummy: UInt32(dummy), rows: sample.answers.count, slices: PawnEstimate.slices, seed: seed)
      return PawnEstimate(slices, sorted).median
    }
    return PawnAnswer(
      rows: SensitivityRows(made: 2 * count, complete: sample.answers.count),
      dummy: dummies.sorted()[PawnAnswer.dummies * 95 / 100],
      distances: distances.sorted { ($1.median.value, $0.input) < ($0.median.value, $1.input) })
  }

  /// Shares that add up to 1; nil where nothing varies.
  func shapley(seed: UInt64) -> ShapleyAnswer? {
    guard let estimate = ShapleyEstimate(walks: walks, orders: orders, seed: seed) else {
      return nil
    }
    return ShapleyAnswer(
      rows: SensitivityRows(made: count, complete: estimate.rows), variance: estimate.variance,
      shares: space.parts.indices.map { (space.parts[$0], estimate.share($0)) })
  }
}

extension PawnAnswer {
  /// Inputs without any effect that are made up.
  static let dummies = 200
  /// Resamples for the intervals.
  static let resamples = 50
}

extension InputDistance {
  init(
    _ input: Int, _ slices: SlicedSample, _ sorted: SortedAnswers, _ resampling: Resampling
  ) {
    let estimate = PawnEstimate(slices, sorted)
    let again = (0..<PawnAnswer.resamples).map {
      PawnEstimate(slices, sorted, weights: resampling.weights($0))
    }
    self.input = input
    median = SensitivityIndex(estimate.median, resampled: again.map(\.median))
    greatest = SensitivityIndex(estimate.greatest, resampled: again.map(\.greatest))
  }
}
