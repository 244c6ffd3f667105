import Analysis
import Engine
import Scenarios

/// How often each power with a plan moves by the horizon, and how often by its own choice and on time: means of some
/// single runs with their intervals.
struct TempoBars {
  private let view: ReportContents.View
  private let language: Language

  init(_ view: ReportContents.View, _ language: Language) {
    (self.view, self.language) = (view, language)
  }

  /// Nil without plans, and without runs of every quantity.
  var chart: BarChart? {
    let model = view.answer.model
    let rows = model.sequences.compactMap { sequence -> BarChart.Row? in
      let bars = [Quantity.moves(power: sequence.power), .ownMoves(power: sequence.power)]
        .map(bar)
      return bars.contains { $0 == nil }
        ? nil : BarChart.Row(name: model.powers[sequence.power].name, bars: bars)
    }
    guard !rows.isEmpty else { return nil }
    return BarChart(
      title: OutcomePhrase.tempo.text(language), summary: StudyPhrase.intervals.text(language),
      kinds: [OutcomePhrase.moves, .ownMoves].map { $0.text(language) }, rows: rows,
      isShare: false, numerals: Numerals(language: language))
  }

  private func bar(_ quantity: Quantity) -> BarChart.Bar? {
    let values = view.replays.compactMap { replay in
      replay.quantities.firstIndex(of: quantity).flatMap { replay.series[$0].last }
    }
    guard values.count > 1 else { return nil }
    let mean = PairedDifference(values)
    return BarChart.Bar(
      value: mean.mean, low: max(0, mean.low), high: mean.high, isTold: mean.mean > 0)
  }
}
