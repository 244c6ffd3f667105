/// The part of the adjustments that changes a model while it is read; paths are set in the tree
/// before (`AdjustedTree`).
struct ModelAdjustment {
  var interventions: [String] = []
  var without: [SwitchableMechanism] = []
  /// The scenario's own start; nil = no restart.
  var origin: Day?
  var observations = Observations()
  /// By which name messages call the table of observations.
  var table = ""
  var whatIfs: [String] = []

  /// Whether the scenario is read as it stands.
  var isEmpty: Bool { whatIfs.isEmpty }

  /// The fronts on the evening of the restart; what contradicts their owners is reported.
  func restarted(_ fronts: [Front], _ notes: ReadingNotes) -> [Front] {
    observations.applied(to: fronts) { row, place in
      notes.report(
        .observation(.alreadyOwned(place.id)),
        at: SourceRange(file: table, line: row.line, column: 1))
    }
  }

  /// The plans on the evening of the restart; steps that a plan lacks are reported.
  func restarted(
    _ sequences: [StrategicSequence], powers: [Power], contests: ContestNames,
    _ notes: ReadingNotes
  ) -> [StrategicSequence] {
    observations.applied(to: sequences) { row, power, contest in
      notes.report(
        .observation(.noStep(power: powers[power].id, contest: contests.id(of: contest))),
        at: SourceRange(file: table, line: row.line, column: 1))
    }
  }

  /// Events before the restart.
  func past(_ fronts: [Front], _ calendar: Timeline) -> [PastEvent] {
    origin.map { observations.past(fronts: fronts, start: $0) } ?? []
  }
}
