import Analysis
import Scenarios

extension SequenceReport {
  /// The ten best orders of the first objective, view by view.
  public func pictures(_ language: Language) -> [Picture] {
    guard let objective = answer.objectives.first else { return [] }
    let words = SequenceWords(answer)
    return answer.views.map { view in
      let rows = view.ranking.prefix(10).map { number in
        let value = view.records[number].values[0]
        return BarChart.Row(
          name: words.order(number),
          bars: [BarChart.Bar(value: value.mean, low: value.low, high: value.high, isTold: true)])
      }
      return Picture(
        "sequence-\(view.model.view)",
        BarChart(
          title: "\(StudyPhrase.order.text(language)), \(view.model.view)",
          summary: "\(words.name(objective)); \(StudyPhrase.intervals.text(language))",
          kinds: [words.name(objective)], rows: rows, isShare: objective.kind == .share,
          numerals: Numerals(language: language)))
    }
  }
}
