import Analysis

extension DelayWords {
  /// What every party gains and loses per day of delay where the 95 % interval leaves out 0, and what cannot be
  /// told apart from no change: a sentence each.
  func daily(_ parties: [PartyDelay], waiting power: Int) -> [String] {
    parties.map { say("When \(name(power)) waits, ") + daily($0) }
  }

  private func daily(_ party: PartyDelay) -> String {
    let clear = party.outcomes.filter { $0.slope.low > 0 || $0.slope.high < 0 }
    let gains = clear.filter { ($0.slope.mean < 0) == $0.measure.isLowerBetter }
    let losses = clear.filter { ($0.slope.mean < 0) != $0.measure.isLowerBetter }
    let name = name(party.power)
    guard !clear.isEmpty else {
      return say("nothing of \(name) can be told apart from no change.")
    }
    let parts = [(gains, say("gains")), (losses, say("loses"))].filter { !$0.0.isEmpty }.map {
      say("\($0.1) a day: ") + $0.0.map(daily).joined(separator: ", ")
    }
    let rest = party.outcomes.filter { outcome in !clear.contains { $0.measure == outcome.measure }
    }
    .map { self.name($0.measure) }
    return "\(name) " + parts.joined(separator: say("; it ")) + "."
      + (rest.isEmpty
        ? "" : say(" Cannot be told apart from no change: \(rest.joined(separator: ", "))."))
  }

  /// Measure and change with its sign and unit, a thirtieth of that of a month.
  private func daily(_ outcome: OutcomeDelay) -> String {
    let day = outcome.slope.mean / Double(DelayRequest.daysPerMonth)
    let measure = outcome.measure
    let size = Figures.significant(day.magnitude * measure.scale)
    return "\(name(measure)) \(day < 0 ? "-" : "+")\(size)"
      + (measure.isInPoints ? say(" points") : "")
  }

  /// In which units the figures of a table stand.
  func units(_ measures: [OutcomeMeasure]) -> String {
    let shares = measures.filter(\.isInPoints).map(name)
    var units: [String] = []
    for measure in measures {
      switch measure {
      case .contests:
        units.append(say("contest balance: contests won less lost, over their number, -1 to 1"))
      case .overloaded: units.append(say("days overloaded: days of the run"))
      case .losses: units.append(say("people lost: persons"))
      case .outlay: units.append(say("outlay: million US dollars, from the start to the horizon"))
      case .completed, .forced, .will, .claim: break
      }
    }
    if !shares.isEmpty {
      units.append(
        say("\(shares.joined(separator: ", ")): per cent as planned, their changes points of it"))
    }
    return say("Units: ") + units.joined(separator: "; ") + "."
  }
}

extension OutcomeMeasure {
  /// Whether it is shown in per cent.
  fileprivate var isInPoints: Bool {
    switch self {
    case .completed, .forced, .will, .claim: true
    case .contests, .overloaded, .losses, .outlay: false
    }
  }

  /// From what is measured to what is shown.
  fileprivate var scale: Double {
    if isInPoints { return 100 }
    return self == .outlay ? 1e-6 : 1
  }
}
