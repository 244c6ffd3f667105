import Analysis
import Scenarios

extension ViewComparisonReport {
  public var title: String { say("The views side by side") }

  /// Where the uncertainty of the claims comes from, and what effects come to.
  public func pictures(_ language: Language) -> [Picture] {
    [variances(language), effects(language)].compactMap { $0 }
  }

  private func variances(_ language: Language) -> Picture? {
    let rows = comparison.claims.compactMap { claim -> BarChart.Row? in
      claim.variance.map { variance in
        BarChart.Row(
          name: Self.name(claim.claim.id, claim.claim.text),
          bars: [variance.chance, variance.inputs, variance.views].map(Self.bar))
      }
    }
    return chart(
      "compare-variance", .origins, rows.prefix(details), language,
      kinds: [StudyPhrase.luck, .assumptions, .choice].map { $0.text(language) })
  }

  private func effects(_ language: Language) -> Picture? {
    let rows = comparison.effects.flatMap { effect in
      effect.comparisons.map { compared in
        BarChart.Row(
          name: "\(effect.claim.id) " + ViewComparisonWords.setting(compared.comparison.what),
          bars: compared.views.map { $0.difference.map(Self.bar) })
      }
    }
    return chart("compare-effects", .effects, rows[...], language, kinds: titles)
  }

  private func chart(
    _ name: String, _ title: StudyPhrase, _ rows: ArraySlice<BarChart.Row>, _ language: Language,
    kinds: [String]
  ) -> Picture? {
    guard !rows.isEmpty else { return nil }
    return Picture(
      name,
      BarChart(
        title: title.text(language),
        summary: StudyPhrase.intervals.text(language) + "; " + StudyPhrase.untold.text(language),
        kinds: kinds, rows: Array(rows), numerals: Numerals(language: language)))
  }

  private static func bar(_ difference: PairedDifference) -> BarChart.Bar {
    BarChart.Bar(
      value: difference.mean, low: difference.low, high: difference.high,
      isTold: !difference.includesZero())
  }

  private static func name(_ id: String, _ text: String) -> String {
    text.isEmpty ? id : "\(id) \(text)"
  }

  /// By claim of kind effect, then view: what the pairs of runs say, in words.
  public var effectWords: [String: [String: String]] {
    let pairs = comparison.effects.map { effect in
      (
        effect.claim.id,
        Dictionary(
          uniqueKeysWithValues: comparison.views.enumerated().map { ($1, words(effect, view: $0)) })
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func words(_ effect: EffectAnswer, view: Int) -> String {
    let changes = effect.comparisons.map { compared in
      let points = ViewComparisonWords.points(compared.views[view].difference)
      let expected = ViewComparisonWords.expected(compared.comparison.expect)
      let what = ViewComparisonWords.setting(compared.comparison.what)
      return say("\(points) points by \(what) (expected: \(expected))")
    }
    return "\(say(word: effect.verdicts[view].rawValue)): " + changes.joined(separator: "; ")
  }
}
