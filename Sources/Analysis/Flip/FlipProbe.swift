import Chance
import Engine
import Scenarios

/// The chance of a claim where some assumptions have one value in all runs and the others are drawn as ever.
///
/// All points are answered with the runs of one range, so that they share all draws; what was asked once is
/// remembered.
struct FlipProbe {
  struct Point: Hashable {
    /// By input.
    var scores: [Int: Double]
    var firstRun: Int
  }

  private let model: Model
  private let subject: Subject
  private let service: StudyRuns
  private var columns: [Point: TruthColumn] = [:]

  init(_ model: Model, _ subject: Subject, _ service: StudyRuns) {
    (self.model, self.subject, self.service) = (model, subject, service)
  }

  /// The level of a normal score.
  static func level(_ score: Double) -> Double {
    Elementary.normalCumulative(score)
  }

  func value(_ input: Int, at score: Double) -> Double {
    model.inputs[input].distribution.quantile(Self.level(score))
  }

  /// Nothing is fixed where there are no scores.
  mutating func column(_ scores: [Int: Double], _ runs: Range<Int>) throws -> TruthColumn {
    let point = Point(scores: scores, firstRun: runs.lowerBound)
    var column = columns[point] ?? TruthColumn()
    let missing = min(runs.upperBound, runs.lowerBound + column.runs)..<runs.upperBound
    if scores.isEmpty, !missing.isEmpty {
      column.append(try service.numbers(of: [subject], in: model, runs: missing)[0])
    } else if !missing.isEmpty {
      let fixed = scores.keys.sorted().map { input in
        (input: input, value: value(input, at: scores[input] ?? 0))
      }
      column.append(
        try service.numbers(of: [subject], in: model, at: .fixing(fixed, in: missing))[0])
    }
    columns[point] = column
    return column.runs == runs.count ? column : TruthColumn(Array(column.answers[..<runs.count]))
  }

  mutating func share(_ scores: [Int: Double], _ runs: Range<Int>) throws -> ClaimShare {
    ClaimShare(try column(scores, runs))
  }
}

/// On which side of the threshold a chance lies.
struct FlipSide {
  let threshold: Double
  /// Whether the claim is likelier than that as it is.
  let isLikely: Bool

  /// How far the chance is on the side where it was, negative once it is flipped; NaN without an answer.
  func margin(_ share: ClaimShare) -> Double {
    guard let probability = share.probability else { return .nan }
    return isLikely ? probability - threshold : threshold - probability
  }

  /// The same for the end of the interval that is nearer to having flipped, and for the other.
  func margins(_ share: ClaimShare, level: Double = 0.95) -> (least: Double, most: Double) {
    guard share.answered > 0 else { return (-.infinity, .infinity) }
    let interval = WilsonInterval(
      successes: share.isTrue, trials: share.answered, level: level)
    return isLikely
      ? (interval.low - threshold, interval.high - threshold)
      : (threshold - interval.high, threshold - interval.low)
  }
}

/// Finds where a function that begins positive becomes negative.
enum Crossing {
  /// A point at most `tolerance` beyond the crossing in [low, high], where `value` is positive at `low` and
  /// not at `high`; by secants kept off the ends, so that steps do no harm.
  static func between(
    _ low: (at: Double, value: Double), _ high: (at: Double, value: Double), tolerance: Double,
    _ value: (Double) throws -> Double
  ) rethrows -> Double {
    var (low, high) = (low, high)
    while high.at - low.at > tolerance {
      let width = high.at - low.at
      let secant = low.at + width * low.value / (low.value - high.value)
      let guess =
        secant.isFinite
        ? min(max(secant, low.at + width / 8), high.at - width / 8) : low.at + width / 2
      let found = try value(guess)
      if found > 0 { low = (guess, found) } else { high = (guess, found) }
    }
    return high.at
  }
}
