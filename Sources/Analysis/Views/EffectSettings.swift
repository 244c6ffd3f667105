import Scenarios

/// Everything that claims of kind effect do to the views of a scenario, each thing once.
struct EffectSettings {
  private struct Use {
    let setting: EffectSetting
    /// Indices into `effects` of those with the setting on a side.
    let effects: [Int]
    /// By view.
    let models: [Model]
  }

  private let effects: [Claim]
  private let uses: [Use]

  init(_ effects: [Claim], _ reading: ViewComparisonStudy.Reading) throws {
    self.effects = effects
    let sides = effects.map { effect in
      (effect.effect?.comparisons ?? []).flatMap { [$0.what, $0.against] }
    }
    var distinct: [EffectSetting] = []
    for setting in sides.flatMap({ $0 }) where !setting.isEmpty && !distinct.contains(setting) {
      distinct.append(setting)
    }
    uses = try distinct.map { setting in
      Use(
        setting: setting, effects: sides.indices.filter { sides[$0].contains(setting) },
        models: try reading(setting))
    }
  }

  /// How many models there are to run.
  var models: Int { uses.reduce(0) { $0 + $1.models.count } }

  /// `bases` are the numbers by view, effect and run of the views as they stand.
  func answers(
    _ bases: [[[Double]]], _ service: StudyRuns, runs: Int
  ) throws -> [EffectAnswer] {
    let numbers = try uses.map { use in
      try use.models.map { model in
        let subjects = model.claims(use.effects.map { effects[$0] }).map { Subject($0) }
        return try service.numbers(of: subjects, in: model, runs: 0..<runs)
      }
    }
    func column(_ effect: Int, _ setting: EffectSetting, _ view: Int) -> [Double] {
      guard let index = uses.firstIndex(where: { $0.setting == setting }),
        let place = uses[index].effects.firstIndex(of: effect)
      else { return bases[view][effect] }
      return numbers[index][view][place]
    }
    return effects.indices.map { effect in
      let comparisons = (effects[effect].effect?.comparisons ?? []).map { comparison in
        ComparedEffect(
          comparison: comparison,
          views: bases.indices.map { view in
            EffectDifference(
              column(effect, comparison.what, view), column(effect, comparison.against, view),
              comparison.expect)
          })
      }
      return EffectAnswer(claim: effects[effect], comparisons: comparisons)
    }
  }
}
