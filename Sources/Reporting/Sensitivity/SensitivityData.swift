import Analysis
import Chance
import Scenarios

/// What the variation of an answer comes from, for machines.
struct SensitivityData {
  let answer: SensitivityAnswer
  let records: [NumberRecord]
  let heading: StudyHeading
  private let words: SensitivityWords

  init(_ answer: SensitivityAnswer, _ records: [NumberRecord], _ heading: StudyHeading) {
    (self.answer, self.records, self.heading) = (answer, records, heading)
    words = SensitivityWords(answer)
  }

  /// The members of `StudyHeading`; `subject`, `asked`, `inputs` (each input told apart with where it comes
  /// from), and of each method asked for `morris`, `sobol`, `pawn`, `shapley`.
  var json: JSONValue {
    var members = heading.members
    members["subject"] = .object([
      "id": .text(answer.subject.name), "text": .text(answer.subject.text),
      "kind": .text(kind(answer.subject.type)),
    ])
    members["asked"] = asked
    members["inputs"] = .list(inputs.map(input))
    members["plain_inputs"] = .integer(answer.plainInputs)
    members["sobol"] = answer.sobol.map(sobol) ?? .null
    members["shapley"] = answer.shapley.map(shapley) ?? .null
    members["pawn"] = answer.pawn.map(pawn) ?? .null
    members["morris"] = answer.morris.map(morris) ?? .null
    return .object(members)
  }

  private func kind(_ type: FormulaType) -> String {
    switch type {
    case .truth: "truth"
    case .day: "day"
    case .number: "number"
    }
  }

  private var asked: JSONValue {
    let request = answer.request
    return .object([
      "methods": .list(request.methods.map { .text($0.rawValue) }),
      "named_inputs": request.inputs.map { inputs in
        .list(inputs.map { .text(words.name(input: $0)) })
      } ?? .null,
      "most": .integer(request.most), "trajectories": .integer(request.trajectories),
      "points": .integer(request.points), "pairs": .bool(request.hasPairs),
      "half_width": .number(request.halfWidth),
    ])
  }

  /// Inputs told apart by any method.
  private var inputs: [Int] {
    let factors = answer.factors + (answer.morris?.effects.map(\.factor) ?? [])
    let singles = factors.flatMap { factor -> [Int] in
      if case .others = factor { [] } else { factor.inputs }
    }
    return Set(singles).sorted()
  }

  private func input(_ index: Int) -> JSONValue {
    let input = answer.model.inputs[index]
    let record =
      records.first { $0.path == input.id } ?? records.first { $0.parameter == .input(index) }
    var members: [String: JSONValue] = [
      "id": .text(input.id), "unit": .text(input.unit.text),
      "median": .number(input.distribution.quantile(0.5)),
      "p05": .number(input.distribution.quantile(0.05)),
      "p95": .number(input.distribution.quantile(0.95)),
      "path": .text(record?.path), "value": .text(record?.text), "view": .text(record?.view),
    ]
    switch record?.origin {
    case .source(let id): members["source"] = .text(id)
    case .assumption(let reason): members["reason"] = .text(reason)
    case .bare, nil: break
    }
    return .object(members)
  }

  private func factor(_ factor: SensitivityFactor) -> [String: JSONValue] {
    switch factor {
    case .input: ["factor": .text(words.name(factor)), "kind": "input"]
    case .correlated(let inputs):
      [
        "factor": .text(words.name(factor)), "kind": "correlated",
        "inputs": .list(inputs.map { .text(words.name(input: $0)) }),
      ]
    case .others(let inputs):
      [
        "factor": "all others", "kind": "others",
        "inputs": .list(inputs.map { .text(words.name(input: $0)) }),
      ]
    case .chance: ["factor": "chance", "kind": "chance"]
    }
  }

  private func index(_ index: SensitivityIndex, isTold: Bool) -> JSONValue {
    .object([
      "value": .number(index.value), "low": .number(index.low), "high": .number(index.high),
      "told": .bool(isTold),
    ])
  }

  private func rows(_ rows: SensitivityRows) -> [String: JSONValue] {
    [
      "rows": .integer(rows.made), "complete_rows": .integer(rows.complete),
      "undefined_share": .number(rows.undefinedShare),
    ]
  }

  private func object(
    _ first: [String: JSONValue], _ second: [String: JSONValue]
  ) -> JSONValue { .object(first.merging(second) { one, _ in one }) }

  private func sobol(_ sobol: SobolAnswer) -> JSONValue {
    let factors = sobol.shares.map { shares in
      object(
        factor(shares.factor),
        [
          "first": index(shares.first, isTold: sobol.isTold(first: shares.first)),
          "total": index(shares.total, isTold: sobol.isTold(total: shares.total)),
          "rank_correlation": correlation(shares.factor, sobol),
        ])
    }
    let members = sobol.members.map { member in
      JSONValue.object([
        "input": .text(words.name(input: member.input)),
        "first": index(member.first, isTold: sobol.isTold(first: member.first)),
        "total": index(member.total, isTold: sobol.isTold(total: member.total)),
      ])
    }
    let pairs = sobol.pairs.map { pair in
      JSONValue.object([
        "one": factor(pair.one)["factor"] ?? .null, "other": factor(pair.other)["factor"] ?? .null,
        "second": index(pair.share, isTold: sobol.isTold(pair)),
      ])
    }
    return object(
      rows(sobol.rows),
      [
        "mean": .number(sobol.mean), "variance": .number(sobol.variance),
        "factors": .list(factors), "members": .list(members), "pairs": .list(pairs),
        "half_width": .number(sobol.halfWidth),
        "converged": .bool(sobol.halfWidth <= answer.request.halfWidth),
      ])
  }

  private func correlation(_ factor: SensitivityFactor, _ sobol: SobolAnswer) -> JSONValue {
    guard case .input(let input) = factor else { return .null }
    return .number(sobol.directions.first { $0.input == input }?.correlation)
  }

  private func shapley(_ shapley: ShapleyAnswer) -> JSONValue {
    let factors = shapley.shares.map { share in
      object(
        factor(share.factor),
        ["share": index(share.share, isTold: shapley.isTold(share.share))])
    }
    return object(
      rows(shapley.rows),
      [
        "variance": .number(shapley.variance), "factors": .list(factors),
        "half_width": .number(shapley.halfWidth),
        "converged": .bool(shapley.halfWidth <= answer.request.halfWidth),
      ])
  }

  private func pawn(_ pawn: PawnAnswer) -> JSONValue {
    let inputs = pawn.distances.map { distance in
      JSONValue.object([
        "input": .text(words.name(input: distance.input)),
        "median": index(distance.median, isTold: pawn.isTold(distance)),
        "greatest": index(distance.greatest, isTold: pawn.isTold(distance)),
      ])
    }
    return object(
      rows(pawn.rows),
      [
        "slices": .integer(PawnEstimate.slices), "dummy": .number(pawn.dummy),
        "inputs": .list(inputs),
      ])
  }

  private func morris(_ morris: MorrisAnswer) -> JSONValue {
    let factors = morris.effects.map { effect in
      let (mean, size) = (effect.effects.mean, effect.effects.meanSize)
      return object(
        factor(effect.factor),
        [
          "mu": .number(mean.mean), "mu_low": .number(mean.low), "mu_high": .number(mean.high),
          "mu_star": index(SensitivityIndex(size), isTold: morris.isTold(effect.effects)),
          "sigma": .number(effect.effects.deviation),
        ])
    }
    return object(rows(morris.rows), ["factors": .list(factors)])
  }
}
