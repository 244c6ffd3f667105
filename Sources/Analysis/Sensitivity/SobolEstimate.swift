/// Answers of the rows of a design with columns exchanged.
public struct ExchangedAnswers: Sendable {
  /// f(A) and f(B), by row.
  public var first: [Double]
  public var second: [Double]
  /// f(A with a column of B), by column and row.
  public var exchanged: [[Double]]
  /// f(B with a column of A), by column and row; empty where pairs are not asked for.
  public var kept: [[Double]]

  public init(
    first: [Double], second: [Double], exchanged: [[Double]], kept: [[Double]] = []
  ) {
    (self.first, self.second, self.exchanged, self.kept) = (first, second, exchanged, kept)
  }

  /// With the rows alone of which every answer is a finite number.
  var complete: ExchangedAnswers {
    let columns = [first, second] + exchanged + kept
    let rows = first.indices.filter { row in columns.allSatisfy { $0[row].isFinite } }
    func chosen(_ column: [Double]) -> [Double] { rows.map { column[$0] } }
    return ExchangedAnswers(
      first: chosen(first), second: chosen(second), exchanged: exchanged.map(chosen),
      kept: kept.map(chosen))
  }

  mutating func append(_ other: ExchangedAnswers) {
    first += other.first
    second += other.second
    for column in exchanged.indices { exchanged[column] += other.exchanged[column] }
    for column in kept.indices { kept[column] += other.kept[column] }
  }
}

/// Shares of the variance of an answer, of first, second and total order.
///
/// With y = f − c, c the mean of all answers, V the variance of f(A) and f(B) together and means over rows:
///
///     S(i)    = mean(y(B)·(y(AB(i)) − y(A)))/V                     Saltelli et al. (2010), table 2 (b)
///     T(i)    = ½·mean((y(A) − y(AB(i)))²)/V                       Jansen (1999), ibid. (f)
///     S(i, j) = mean(y(BA(i))·y(AB(j)) − y(A)·y(B))/V − S(i) − S(j)   Saltelli (2002), theorem 2
///
/// Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), "Variance based sensitivity analysis of
/// model output", Computer Physics Communications 181.
public struct SobolEstimate {
  let answers: ExchangedAnswers
  let resampling: Resampling
  /// V.
  public var variance: Double { spread.mean }
  /// The mean of f(A) and f(B).
  public let mean: Double
  private let spread: ResampledMean

  /// Nil where fewer than two rows are complete, or no answer differs from another in f(A) and f(B).
  public init?(_ all: ExchangedAnswers, seed: UInt64) {
    let complete = all.complete
    let rows = complete.first.count
    let columns = [complete.first, complete.second] + complete.exchanged + complete.kept
    guard rows > 1, Set((complete.first + complete.second).map(\.bitPattern)).count > 1 else {
      return nil
    }
    let center =
      columns.reduce(0) { $0 + $1.reduce(0, +) } / Double(rows * columns.count)
    func centered(_ column: [Double]) -> [Double] { column.map { $0 - center } }
    answers = ExchangedAnswers(
      first: centered(complete.first), second: centered(complete.second),
      exchanged: complete.exchanged.map(centered), kept: complete.kept.map(centered))
    resampling = Resampling(rows: rows, seed: seed)
    spread = ResampledMean(varianceOf: answers.first, answers.second, resampling)
    mean = (complete.first + complete.second).reduce(0, +) / Double(2 * rows)
  }

  public var rows: Int { answers.first.count }

  /// S of a column.
  public func first(_ column: Int) -> SensitivityIndex {
    SensitivityIndex(firstParts(column), over: spread, resampling)
  }

  /// T of a column.
  public func total(_ column: Int) -> SensitivityIndex {
    let parts = zip(answers.first, answers.exchanged[column]).map { ($0 - $1) * ($0 - $1) / 2 }
    return SensitivityIndex(parts, over: spread, resampling)
  }

  /// S of two columns together beyond what each has alone.
  public func pair(_ one: Int, _ other: Int) -> SensitivityIndex {
    let (alone, beside) = (firstParts(one), firstParts(other))
    let (kept, exchanged) = (answers.kept[one], answers.exchanged[other])
    let parts = alone.indices.map { row in
      kept[row] * exchanged[row] - answers.first[row] * answers.second[row] - alone[row]
        - beside[row]
    }
    return SensitivityIndex(parts, over: spread, resampling)
  }

  private func firstParts(_ column: Int) -> [Double] {
    let exchanged = answers.exchanged[column]
    return exchanged.indices.map { row in
      answers.second[row] * (exchanged[row] - answers.first[row])
    }
  }

  /// S of a column by 1 − ½·mean((y(B) − y(AB(i)))²)/V; Jansen (1999), table 2 (c) of the same source.
  public func firstByJansen(_ column: Int) -> Double {
    let squares = zip(answers.second, answers.exchanged[column]).map { ($0 - $1) * ($0 - $1) }
    return 1 - squares.reduce(0, +) / Double(2 * rows) / variance
  }
}
