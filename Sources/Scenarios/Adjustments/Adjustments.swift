/// What a user asks of a scenario beyond its text: other numbers, interventions, mechanisms left out,
/// a later start.
public struct Adjustments: Sendable, Equatable {
  /// `PATH=VALUE`, applied after the view in this order; paths are those of a view's `set:`.
  public var settings: [String]
  /// `fall(PLACE)=DATE`, `hold(PLACE)`, `cut(LINK)=DATE`.
  public var interventions: [String]
  /// Names of `SwitchableMechanism`.
  public var without: [String]
  public var restart: Restart?

  public static let none = Adjustments()

  public init(
    settings: [String] = [], interventions: [String] = [], without: [String] = [],
    restart: Restart? = nil
  ) {
    self.settings = settings
    self.interventions = interventions
    self.without = without
    self.restart = restart
  }

  /// A new evening state: the day, `YYYY-MM-DD`, and what was observed up to it.
  public struct Restart: Sendable, Equatable {
    public var day: String
    /// A table of observations; nil = nothing is known to have happened.
    public var observed: ScenarioText?

    public init(day: String, observed: ScenarioText? = nil) {
      self.day = day
      self.observed = observed
    }
  }

  public var isEmpty: Bool { self == .none }

  /// These, then others; the restart is these' own.
  public func adding(_ others: Adjustments) -> Adjustments {
    Adjustments(
      settings: settings + others.settings, interventions: interventions + others.interventions,
      without: without + others.without, restart: restart ?? others.restart)
  }

  /// Each as a user would write it on the command line, in a fixed order.
  public var descriptions: [String] {
    var texts = settings.map { "--set " + $0 } + interventions.map { "--do " + $0 }
    texts += without.map { "--without " + $0 }
    if let restart {
      texts.append("--as-of " + restart.day)
      if let observed = restart.observed { texts.append("--observed " + observed.name) }
    }
    return texts
  }

  /// The options as texts with lines, so that a mistake in one has a place: one line each.
  var texts: [ScenarioText] {
    let options = [
      (OptionName.set, settings), (.intervention, interventions), (.without, without),
      (.asOf, restart.map { [$0.day] } ?? []),
    ]
    let written = options.filter { !$0.1.isEmpty }.map {
      ScenarioText(name: $0.0.rawValue, text: $0.1.joined(separator: "\n"))
    }
    return written + (restart?.observed.map { [$0] } ?? [])
  }

  /// The names under which messages call the options.
  enum OptionName: String {
    case set = "--set"
    case intervention = "--do"
    case without = "--without"
    case asOf = "--as-of"

    /// The place of a part of the option given as number `index`.
    func range(_ index: Int, from offset: Int = 0, length: Int) -> SourceRange {
      SourceRange(file: rawValue, line: index + 1, column: offset + 1, length: length)
    }
  }
}

extension SourceRange {
  /// Whether it points into an option of the command line, not into a file.
  public var isOption: Bool { file.hasPrefix("--") }
}
