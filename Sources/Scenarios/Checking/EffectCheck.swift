/// Whether what the effects of a scenario do can be done to a view.
///
/// New values are tried by reading the view again with all of them at once; only where that fails, with
/// each alone, to tell which of them is wrong.
struct EffectCheck {
  let effects: [WrittenEffectSetting]
  let base: ModelReader.Reading
  let root: SourceNode
  let reader: ModelReader

  func problems() -> [ScenarioProblem] {
    effects.flatMap { interventionProblems($0) + delayProblems($0) } + valueProblems()
  }

  private func interventionProblems(_ effect: WrittenEffectSetting) -> [ScenarioProblem] {
    let notes = notes()
    _ = InterventionReader.read(
      effect.setting.interventions, fronts: base.model.fronts, vocabulary: base.vocabulary,
      calendar: base.model.calendar, notes: notes)
    return notes.problems.map { $0.moved(to: effect.interventionPlaces[$0.at.line - 1]) }
  }

  private func delayProblems(_ effect: WrittenEffectSetting) -> [ScenarioProblem] {
    effect.delayPlaces.compactMap { delay in
      guard let power = base.model.powers.firstIndex(where: { $0.id == delay.power }),
        base.model.postponableDates(of: power).isEmpty
      else { return nil }
      return ScenarioProblem(.nothingToDelay(power: delay.power), at: delay.at)
    }
  }

  private var values: [(text: String, path: SourceRange, value: SourceRange)] {
    effects.flatMap { effect in
      zip(effect.setting.settings, effect.settingPlaces).map { ($0, $1.path, $1.value) }
    }
  }

  private func valueProblems() -> [ScenarioProblem] {
    let values = values
    guard !values.isEmpty, !errors(values.map(\.text)).isEmpty else { return [] }
    return values.flatMap { value in
      errors([value.text]).prefix(1).map { problem in
        guard case .unknownPath = problem.kind else { return problem.moved(to: value.value) }
        return problem.moved(to: value.path)
      }
    }
  }

  private func errors(_ settings: [String]) -> [ScenarioProblem] {
    let notes = notes()
    let changed = AdjustedTree(
      root, Adjustments(settings: settings), base: base.model, vocabulary: base.vocabulary,
      notes: notes)
    var reader = reader
    reader.adjustment = changed.model
    reader.units = base.units
    let problems = notes.problems + reader.read(changed.root).problems
    return problems.filter { $0.severity == .error }
  }

  private func notes() -> ReadingNotes {
    ReadingNotes(root, sources: reader.sources, inputs: InputTable())
  }
}

extension ScenarioProblem {
  fileprivate func moved(to place: SourceRange) -> ScenarioProblem {
    ScenarioProblem(kind, at: place, nearest: nearest)
  }
}
