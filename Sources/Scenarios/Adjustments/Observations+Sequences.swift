extension Observations {
  /// The plans on the evening of the restart: steps that had begun, each with its first day.
  func applied(
    to sequences: [StrategicSequence],
    lacking: (Observation, _ power: Int, ContestReference) -> Void
  ) -> [StrategicSequence] {
    var sequences = sequences
    for row in rows {
      guard case .step(let power, let contest, let isImposed) = row.kind else { continue }
      guard let sequence = sequences.firstIndex(where: { $0.power == power }),
        let step = sequences[sequence].steps.firstIndex(where: { $0.contest == contest })
      else {
        lacking(row, power, contest)
        continue
      }
      if sequences[sequence].steps[step].begun == nil {
        sequences[sequence].steps[step].begun = .init(day: row.day, isImposed: isImposed)
      }
    }
    return sequences
  }
}
