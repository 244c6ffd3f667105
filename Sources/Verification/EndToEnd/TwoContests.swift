import Chance

/// Two contests with exponential starts (rates a) and durations (rates b): whether they ever overlap, and
/// which are active at a time.
///
/// The first to start is still on when the other starts with a₂/(a₂ + b₁), by the lack of memory.
struct TwoContests: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let starts = try parameters.numbers("start_rates")
    let ends = try parameters.numbers("end_rates")
    guard starts.count == 2, ends.count == 2, (starts + ends).allSatisfy({ $0 > 0 }) else {
      throw .unsound("two start rates and two end rates above 0 are due")
    }
    let first = starts[0] / (starts[0] + starts[1])
    let overlap =
      first * starts[1] / (starts[1] + ends[0])
      + (1 - first) * starts[0] / (starts[0] + ends[1])
    var answers: [String: Answer] = ["p_overlap": .number(overlap, near)]
    if let expected = item["active"]?.list {
      let got = expected.map { Self.active(at: $0.object?["t"]?.number ?? .nan, starts, ends) }
      answers["active"] = .value(.list(got), near)
    }
    return answers
  }

  private static func active(at time: Double, _ starts: [Double], _ ends: [Double]) -> CaseValue {
    let chances = zip(starts, ends).map { chance(at: time, start: $0, end: $1) }
    return .object([
      "t": .number(time), "p_active": .numbers(chances),
      "p_both": .number(chances[0] * chances[1]), "mean": .number(chances[0] + chances[1]),
    ])
  }

  /// a·(e^{−bt} − e^{−at})/(a − b) = a·t·e^{−at}·(1 − e^{−x})/x
  /// for a ≤ b, and the same with b in
  /// the exponent else; x = |a − b|·t, so that equal rates are the limit of others.
  private static func chance(at time: Double, start: Double, end: Double) -> Double {
    let gap = abs(start - end) * time
    let share = gap > 0 ? -Elementary.expMinusOne(-gap) / gap : 1
    return start * time * Elementary.exp(-min(start, end) * time) * share
  }
}
