import Analysis
import Scenarios

extension FlipReport {
  public var title: String { say("What would turn \(answer.subject.name) round") }

  /// How far the 15 nearest assumptions and pairs would have to move; nothing where none was found.
  ///
  /// An interval whose far end is not known goes to the end of what was looked at.
  public func pictures(_ language: Language) -> [Picture] {
    let rows = answer.singles.map(row) + answer.pairs.map(row)
    guard !rows.isEmpty else { return [] }
    let chart = BarChart(
      title: "\(StudyPhrase.flips.text(language)) \(answer.subject.name)",
      summary: [StudyPhrase.flipsAbout, .intervals, .unverified].map { $0.text(language) }
        .joined(separator: "; "),
      kinds: [StudyPhrase.deviations.text(language)], rows: Array(rows.prefix(15)), isShare: false,
      numerals: Numerals(language: language))
    return [Picture("flip", chart)]
  }

  /// To the left where a single assumption has to fall; two have a distance only.
  private func row(_ flip: Flip) -> BarChart.Row {
    let isFall = flip.moves.count == 1 && flip.moves[0].score < 0
    let farthest = flip.farthest ?? max(flip.distance, FlipRequest.farthest)
    let ends = [flip.nearest, farthest].map { isFall ? -$0 : $0 }
    return BarChart.Row(
      name: flip.moves.map { answer.model.inputs[$0.input].id }.joined(separator: " + "),
      bars: [
        .init(
          value: isFall ? -flip.distance : flip.distance, low: ends.min() ?? 0,
          high: ends.max() ?? 0, isTold: flip.isVerified)
      ])
  }
}
