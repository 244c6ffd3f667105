import Analysis
public import Scenarios

extension LinchpinReport {
  /// A tornado diagram a kind of lever.
  public func pictures(_ language: Language) -> [Picture] {
    answer.rankings.compactMap { ranking in
      let rows = ranking.effects.prefix(15).map { row($0, ranking.measure) }
      guard !rows.isEmpty else { return nil }
      let chart = BarChart(
        title: StudyPhrase(ranking.kind).text(language),
        summary: [
          "\(StudyPhrase.moves.text(language)) \(answer.subject.name)",
          StudyPhrase.intervals.text(language), StudyPhrase.untold.text(language),
        ].joined(separator: "; "),
        kinds: ranking.measure.actions.map { StudyPhrase($0).text(language) }, rows: Array(rows),
        numerals: Numerals(language: language))
      return Picture("linchpins-\(ranking.kind.rawValue)", chart)
    }
  }

  private func row(_ effect: LeverEffect, _ measure: LeverMeasure) -> BarChart.Row {
    BarChart.Row(
      name: words.name(effect.lever),
      bars: measure.actions.map { action in
        effect.effect(of: action).map { contrast in
          BarChart.Bar(
            value: contrast.value, low: contrast.low, high: contrast.high,
            isTold: contrast.isFinding)
        }
      })
  }

  /// Places of the first group, where their effect is a finding.
  public var linchpins: [PlaceReference] {
    answer.rankings.filter { $0.kind == .places }.flatMap(\.effects)
      .filter { $0.group == 1 && $0.effect.isFinding }
      .compactMap { effect in
        if case .place(let place) = effect.lever { place } else { nil }
      }
  }
}

extension LeverMeasure {
  /// What is done, first the action whose effect counts.
  fileprivate var actions: [LeverAction] { [plus] + (minus.map { [$0] } ?? []) }
}

extension StudyPhrase {
  fileprivate init(_ kind: Lever.Kind) {
    switch kind {
    case .places: self = .places
    case .links: self = .links
    case .events: self = .events
    case .assumptions: self = .assumptions
    }
  }

  fileprivate init(_ action: LeverAction) {
    switch action {
    case .lose: self = .lose
    case .hold: self = .hold
    case .release: self = .release
    case .reinforce: self = .reinforce
    case .cut: self = .cut
    case .remove: self = .remove
    case .low: self = .low
    case .high: self = .high
    }
  }
}
