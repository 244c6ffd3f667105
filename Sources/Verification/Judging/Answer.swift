/// What the tool says under one key of a case, and how it is held against the expected value.
struct Answer {
  let judge: @Sendable (_ expected: CaseValue) -> Judgement

  /// Compared with the expected value.
  static func value(_ got: CaseValue, _ closeness: Closeness) -> Answer {
    Answer { expected in
      Judgement(
        passes: closeness.accepts(got, expected: expected), got: got, tolerance: closeness.text)
    }
  }

  static func number(_ got: Double, _ closeness: Closeness) -> Answer {
    value(.number(got), closeness)
  }

  static func numbers(_ got: [Double], _ closeness: Closeness) -> Answer {
    value(.numbers(got), closeness)
  }

  /// Estimates from runs: each must lie within 4.5 standard errors of the expected number.
  static func sampled(_ estimates: [Estimate], asList: Bool = true, runs: Int) -> Answer {
    Answer { expected in
      let wanted = asList ? expected.numbers : expected.number.map { [$0] }
      let got = CaseValue.numbers(estimates.map(\.value))
      return Judgement.sampled(
        estimates, against: wanted ?? [], got: asList ? got : got.list?.first ?? .null, runs: runs)
    }
  }
}

/// A number from runs with its standard error.
struct Estimate {
  var value: Double
  var standardError: Double
}

/// An answer held against the expected value.
public struct Judgement: Sendable, Equatable {
  public var passes: Bool
  public var got: CaseValue
  /// In words; the number of standard errors where the answer comes from runs.
  public var tolerance: String
  /// Greatest distance in standard errors, and the number of runs.
  public var sampling: Sampling?

  public struct Sampling: Sendable, Equatable {
    public var greatestDistance: Double
    public var runs: Int
  }

  static let mostStandardErrors = 4.5

  static func sampled(
    _ estimates: [Estimate], against wanted: [Double], got: CaseValue, runs: Int
  ) -> Judgement {
    guard wanted.count == estimates.count else {
      return Judgement(passes: false, got: got, tolerance: "as many numbers as were asked for")
    }
    let distances = zip(estimates, wanted).map { estimate, wanted in
      estimate.value == wanted ? 0 : abs(estimate.value - wanted) / estimate.standardError
    }
    let greatest = distances.max() ?? 0
    return Judgement(
      passes: distances.allSatisfy { $0 <= mostStandardErrors }, got: got,
      tolerance: "\(mostStandardErrors) standard errors at N = \(runs)",
      sampling: Sampling(greatestDistance: greatest, runs: runs))
  }
}
