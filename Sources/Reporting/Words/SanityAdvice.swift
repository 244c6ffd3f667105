import Analysis
import Scenarios

extension SanityFinding {
  /// What a modeller should look at.
  var advice: String {
    switch self {
    case .everyRunAlike: say("One run tells all: explain it, or give numbers as intervals.")
    case .noClaims: say("Write the sentences of the argument under claims:.")
    case .claimsSettled:
      say(
        "Such a claim tells nothing apart: look at its formula, its date, or the numbers behind it."
      )
    case .claimUndefined:
      say(
        "The formula reads a day that may never come: use within(...), or state the case in given:."
      )
    case .conditionsNever: say("Look at given:, or at why it cannot happen.")
    case .conditionRare: say("Such a claim needs many runs: its answer rests on these alone.")
    case .nothingFalls: say("Look at pace.speed, axes.reach, front distances and the horizon.")
    case .frontStands: say("Look at pace.response (stall), axes.reach and the forces.")
    case .everythingFalls: say("Look at pace.speed and sizes, or bring the horizon nearer.")
    case .neverAttacked:
      say("Look at axes.reach, their front distance and weight, or mark them rear: true.")
    case .axesCapped: say("Look at axes.count.")
    case .horizonCuts:
      say("Look at the horizon: claims about the end rest on the few that fall early.")
    case .paceClipped:
      say("Look at pace.response: cap, back, reference ratio and exponent against the forces.")
    case .tempoExtreme: say("Look at tempo.spread.")
    case .noiseOverDrift: say("Look at pace.noise and pace.speed: days of fall are luck then.")
    case .stepTooCoarse: say("Set calendar.step to 1/2 d and compare.")
    case .forceVanishes: say("Look at losses inflicted, law and replacement.")
    case .forceMultiplies:
      say("Look at replacement (a constant rate without establishment) and losses.")
    case .stockEmpties: say("Look at the stock's start and production and the needs per person.")
    case .fireNeverShort:
      say("Its stocks decide nothing here: look at them and at the needs, or leave them out.")
    case .supplyNeverBinds:
      say(
        "Links and sources decide nothing here: look at capacities and supply need, or leave them out."
      )
    case .supplyShort:
      say("Look at capacities of the links, the outflow of the sources and supply need.")
    case .willExhausted: say("Look at loss weight, prestige and recovery.")
    case .willFull: say("Look at start, resting and loss weight.")
    case .noInfluence:
      say(
        "Another number may hide it, or nothing of what is asked depends on it; it is not worth refining."
      )
    }
  }

  /// Its name in JSON.
  var kind: String {
    switch self {
    case .everyRunAlike: "every_run_alike"
    case .noClaims: "no_claims"
    case .claimsSettled: "claims_settled"
    case .claimUndefined: "claim_undefined"
    case .conditionsNever: "conditions_never"
    case .conditionRare: "condition_rare"
    case .nothingFalls: "nothing_falls"
    case .frontStands: "front_stands"
    case .everythingFalls: "everything_falls"
    case .neverAttacked: "never_attacked"
    case .axesCapped: "axes_capped"
    case .horizonCuts: "horizon_cuts"
    case .paceClipped: "pace_clipped"
    case .tempoExtreme: "tempo_extreme"
    case .noiseOverDrift: "noise_over_drift"
    case .stepTooCoarse: "step_too_coarse"
    case .forceVanishes: "force_vanishes"
    case .forceMultiplies: "force_multiplies"
    case .stockEmpties: "stock_empties"
    case .fireNeverShort: "fire_never_short"
    case .supplyNeverBinds: "supply_never_binds"
    case .supplyShort: "supply_short"
    case .willExhausted: "will_exhausted"
    case .willFull: "will_full"
    case .noInfluence: "no_influence"
    }
  }
}
