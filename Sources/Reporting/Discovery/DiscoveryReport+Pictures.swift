import Analysis

extension DiscoveryReport {
  /// The trajectory of every box.
  public func pictures(_ language: Language) -> [Picture] {
    discovery.boxes.enumerated().map { index, checked in
      let found = checked.found
      let steps = found.trajectory.map { step in
        TrajectoryChart.Step(
          coverage: step.score.coverage, density: step.score.density,
          restricted: step.box.columns.count)
      }
      return Picture(
        "discover-box-\(index + 1)",
        TrajectoryChart(
          title: StudyPhrase.box.text(language), summary: columns.words(found.box), steps: steps,
          chosen: found.chosen, numerals: Numerals(language: language)))
    }
  }
}
