import Analysis

/// Shares that the method found, under the keys of a case.
struct FoundShares {
  private var indices: [String: [SensitivityIndex]] = [:]
  /// The names of pairs, as the case writes them.
  private var byNames: [String: SensitivityIndex] = [:]

  init(_ sobol: SobolAnswer, _ shapley: ShapleyAnswer?) {
    let isTogether = !sobol.members.isEmpty
    let first = isTogether ? sobol.members.map(\.first) : sobol.shares.map(\.first)
    let total = isTogether ? sobol.members.map(\.total) : sobol.shares.map(\.total)
    indices = ["S1": first, "first_closed": first, "ST": total, "total": total]
    indices["shapley"] = shapley?.shares.map(\.share)
    for pair in sobol.pairs {
      let names = (pair.one.inputs + pair.other.inputs).map { "x\($0 + 1)" }
      byNames[names.joined()] = pair.share
    }
  }

  /// All shares of the expected object against its numbers; its mean and variance belong to the closed form.
  func judgement(of expected: CaseValue, rows: Int) -> Judgement {
    let wanted = expected.object ?? [:]
    var (found, numbers): ([Estimate], [Double]) = ([], [])
    for key in wanted.keys.sorted() {
      if let list = indices[key] {
        found += list.map(Self.estimate)
        numbers += wanted[key]?.numbers ?? []
      }
      guard key == "S2", let named = wanted[key]?.object else { continue }
      for name in named.keys.sorted() {
        found += byNames[name].map { [Self.estimate($0)] } ?? []
        numbers += named[name]?.number.map { [$0] } ?? []
      }
    }
    return Judgement.sampled(
      found, against: numbers, got: .numbers(found.map(\.value)), runs: rows)
  }

  private static func estimate(_ index: SensitivityIndex) -> Estimate {
    Estimate(value: index.value, standardError: index.standardError)
  }
}
