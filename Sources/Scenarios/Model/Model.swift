/// A scenario under one view: checked, complete, in base units, in canonical order.
public struct Model: Sendable, Equatable {
  /// The built-in's name, or the file's without its ending.
  public var name: String
  public var title: String
  /// The view it was made for (`reference` unless asked otherwise).
  public var view: String
  public var calendar: Timeline
  /// Sorted by id; `Parameter.input` counts in here.
  public var inputs: [Input]
  /// Sorted by id.
  public var powers: [Power]
  /// Sorted by id.
  public var fronts: [Front]
  /// Without places; sorted by id.
  public var contests: [PressureContest]
  /// Sorted by id.
  public var coercion: [Coercion]
  /// Sorted by the power's id; one for each power at most.
  public var sequences: [StrategicSequence]
  /// Sorted by the power's id; one for each power at most.
  public var endings: [Ending]
  /// Sorted by the front's id; one for each front at most.
  public var truces: [Truce]
  /// Sorted by the power's id; one for each power at most.
  public var credibility: [Credibility]
  /// Sorted by id.
  public var pledges: [Pledge]
  /// Sorted by id.
  public var entries: [Entry]
  /// In the order of the scenario (their order feeds no result).
  public var claims: [Claim]
  /// In the order of the scenario; they feed no run.
  public var decisions: [Decision] = []
  /// Made to happen in every run; in canonical order (front, then places, then links).
  public var interventions: [Intervention]
  /// What happened before the start of a restarted model; sorted.
  public var past: [PastEvent]
  /// What was asked beyond the scenario's text, as written on the command line; feeds nothing.
  public var whatIfs: [String]
  /// Inputs that are drawn together; each input in one group at most.
  public var correlations: [CorrelatedGroup]

  public init(
    name: String, title: String = "", view: String = "reference", calendar: Timeline,
    inputs: [Input] = [], powers: [Power], fronts: [Front], claims: [Claim] = [],
    interventions: [Intervention] = [],
    past: [PastEvent] = [], whatIfs: [String] = [], correlations: [CorrelatedGroup] = [],
    contests: [PressureContest] = [], coercion: [Coercion] = [],
    sequences: [StrategicSequence] = [], endings: [Ending] = [], truces: [Truce] = [],
    credibility: [Credibility] = [], pledges: [Pledge] = [], entries: [Entry] = []
  ) {
    self.name = name
    self.title = title
    self.view = view
    self.calendar = calendar
    self.inputs = inputs
    self.powers = powers
    self.fronts = fronts
    self.claims = claims
    self.interventions = interventions
    self.past = past
    self.whatIfs = whatIfs
    self.correlations = correlations
    self.contests = contests
    self.coercion = coercion
    self.sequences = sequences
    self.endings = endings
    self.truces = truces
    self.credibility = credibility
    self.pledges = pledges
    self.entries = entries
  }
}

/// Start, horizon and step (day.md, Time).
public struct Timeline: Sendable, Equatable {
  /// The initial state is that of this day's evening (day 0).
  public var start: Day
  /// Last day, included.
  public var horizon: Day
  /// Sub-steps of phases 4–9 per day: 1, 2, 4 or 8.
  public var substeps: Int

  public init(start: Day, horizon: Day, substeps: Int = 1) {
    self.start = start
    self.horizon = horizon
    self.substeps = substeps
  }

  /// T: days from start to horizon.
  public var days: Int {
    horizon - start
  }
}
