import Engine
import Scenarios

/// The fall of a place and what stood on that evening.
struct FallWords {
  var place: String
  /// Who has it now.
  var side: SideRole
  var taker: String
  /// Whether either side fires from stocks at all.
  var usesFire: Bool
  var circumstances: TraceEvent.Circumstances

  var text: String {
    let parts = [ratio, supply, fire].compactMap { $0 }
    let sentence = [parts.joined(separator: ", "), loss].filter { !$0.isEmpty }
      .joined(separator: "; ")
    return sentence.isEmpty ? verb : verb + " " + Self.sentence(sentence)
  }

  private var verb: String {
    switch circumstances.cause {
    case .surrender: say("\(place) surrenders to \(taker) after it was cut off.")
    case .intervention: say("\(place) falls to \(taker) by intervention.")
    case .advance:
      side == .challenger ? say("\(place) falls to \(taker).") : say("\(taker) retakes \(place).")
    }
  }

  private var ratio: String? {
    let ratio = circumstances.ratio
    guard ratio.isFinite, ratio > 0 else { return nil }
    if ratio >= 1000 { return say("force ratio above 1,000 to 1 on the axis") }
    return ratio >= 1
      ? say("force ratio \(Figures.fixed(ratio, 1)) to 1 on the axis")
      : say("force ratio 1 to \(Figures.fixed(1 / ratio, 1)) on the axis")
  }

  private var supply: String? {
    guard circumstances.supply.isFinite else { return nil }
    return say("supply of the place \(Figures.wholePercent(circumstances.supply))")
  }

  private var fire: String? {
    guard usesFire else { return nil }
    return say(
      "the defender fired \(Figures.wholePercent(circumstances.defenceFire)) of its need, the "
        + "attacker \(Figures.wholePercent(circumstances.attackFire))")
  }

  /// Empty where nobody is lost with the place.
  private var loss: String {
    let lost = circumstances.garrisonLost
    guard lost.isFinite, lost >= 0.5 else { return "" }
    return say("the defender loses \(Figures.persons(lost)) persons with it")
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
