import Chance
import Scenarios

/// The inputs of a model and its chance, divided into parts that are varied apart.
struct FactorSpace: Sendable {
  let model: Model
  let cube: InputCube
  /// The parts that are told apart: single inputs in the order of the model, then all others, then chance.
  let parts: [SensitivityFactor]
  /// Groups of single inputs.
  let groups: [CorrelatedGroup]
  /// Each as indices of its parts: a group of inputs drawn together is one.
  let factors: [[Int]]

  /// A group of which not all inputs are named is completed; `hasChance` is false for a plain function.
  init(_ model: Model, singles named: [Int], hasChance: Bool = true) {
    let groups = model.correlations.filter { !Set($0.inputs).isDisjoint(with: named) }
    let singles = Set(named + groups.flatMap(\.inputs)).sorted()
    let others = model.inputs.indices.filter { !singles.contains($0) }
    self.model = model
    self.groups = groups
    cube = InputCube(model, inputs: Array(model.inputs.indices))
    parts =
      singles.map { .input($0) } + (others.isEmpty ? [] : [.others(others)])
      + (hasChance ? [.chance] : [])
    factors = Self.factors(of: parts, groups)
  }

  /// A group stands in the place of its first input.
  private static func factors(
    of parts: [SensitivityFactor], _ groups: [CorrelatedGroup]
  ) -> [[Int]] {
    parts.indices.compactMap { part in
      guard case .input(let input) = parts[part],
        let group = groups.first(where: { $0.inputs.contains(input) })
      else { return [part] }
      let members = group.inputs.compactMap { parts.firstIndex(of: .input($0)) }
      return members.min() == part ? members : nil
    }
  }

  func factor(_ index: Int) -> SensitivityFactor {
    let members = factors[index]
    return members.count == 1
      ? parts[members[0]] : .correlated(members.flatMap { parts[$0].inputs })
  }

  /// Parts that belong to a group.
  var members: [Int] { factors.filter { $0.count > 1 }.flatMap { $0 }.sorted() }

  /// Single inputs, which have points of their own.
  var singles: [Int] {
    parts.compactMap { if case .input(let input) = $0 { input } else { nil } }
  }
}
