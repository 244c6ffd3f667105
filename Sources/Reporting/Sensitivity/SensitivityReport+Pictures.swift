import Analysis

extension SensitivityReport {
  /// A bar chart a method.
  public func pictures(_ language: Language) -> [Picture] {
    let words = SensitivityWords(answer)
    func name(_ factor: SensitivityFactor) -> String {
      factor == .chance ? StudyPhrase.chance.text(language) : words.name(factor)
    }
    func bar(_ index: SensitivityIndex, _ isTold: Bool) -> BarChart.Bar {
      BarChart.Bar(value: index.value, low: index.low, high: index.high, isTold: isTold)
    }
    func chart(
      _ title: StudyPhrase, _ kinds: [StudyPhrase], _ rows: [BarChart.Row], isShare: Bool = true
    ) -> BarChart {
      BarChart(
        title: "\(title.text(language)) \(answer.subject.name)",
        summary: StudyPhrase.intervals.text(language) + "; " + StudyPhrase.untold.text(language),
        kinds: kinds.map { $0.text(language) }, rows: Array(rows.prefix(15)), isShare: isShare,
        numerals: Numerals(language: language))
    }
    var pictures: [Picture] = []
    if let sobol = answer.sobol {
      let rows = sobol.shares.sorted { $0.total.value > $1.total.value }.map { shares in
        BarChart.Row(
          name: name(shares.factor),
          bars: [
            bar(shares.first, sobol.isTold(first: shares.first)),
            bar(shares.total, sobol.isTold(total: shares.total)),
          ])
      }
      pictures.append(Picture("sensitivity-sobol", chart(.variance, [.alone, .withOthers], rows)))
    }
    if let shapley = answer.shapley {
      let rows = shapley.shares.sorted { $0.share.value > $1.share.value }.map { share in
        BarChart.Row(
          name: name(share.factor), bars: [bar(share.share, shapley.isTold(share.share))])
      }
      pictures.append(Picture("sensitivity-shapley", chart(.shapley, [.shapley], rows)))
    }
    if let pawn = answer.pawn {
      let rows = pawn.distances.map { distance in
        BarChart.Row(
          name: words.name(input: distance.input),
          bars: [bar(distance.median, pawn.isTold(distance))])
      }
      pictures.append(Picture("sensitivity-pawn", chart(.pawn, [.pawn], rows, isShare: false)))
    }
    if let morris = answer.morris {
      let rows = morris.effects.map { effect in
        BarChart.Row(
          name: name(effect.factor),
          bars: [
            bar(SensitivityIndex(effect.effects.meanSize), morris.isTold(effect.effects))
          ])
      }
      pictures.append(
        Picture("sensitivity-morris", chart(.morris, [.morris], rows, isShare: false)))
    }
    return pictures
  }
}
