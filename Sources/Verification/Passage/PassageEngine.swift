import Chance
import Engine
import Scenarios

/// Passages as towns of the engine that are taken by a steady advance with daily noise.
///
/// Every day has eight steps; the engine's own shift of the barrier stands for watching without a
/// pause.
struct PassageEngine {
  let settings: PairCheck.EngineRuns
  private static let mostDays = 1500

  /// A town that begins this far from done.
  struct Town {
    /// Share of the leg that is left, in [0.05, 1].
    var left: Double
    /// z: drift is divided by it, noise by its root.
    var size = 1.0
  }

  /// Falls of the towns of one front within `horizon` days of the case.
  ///
  /// Drift and noise are in legs per day of the case and its root; a run has `days` days of the
  /// engine.
  func falls(
    of towns: [Town], drift: Double, noise: Double, horizon: Double, days: Int
  ) -> FallTimes {
    let scale = horizon / Double(days)
    let places = towns.enumerated().map { index, town in
      Place(
        id: "town \(index)", occupied: .constant(1 - town.left), size: .constant(town.size))
    }
    let front = Front(
      id: "front", challenger: Side(power: 1, force: 100), holder: Side(power: 0, force: 100),
      places: places, axes: Axes(count: .constant(Double(towns.count))),
      pace: Pace(
        speed: .constant(drift * scale), noise: .constant(noise * scale.squareRoot())),
      garrisonLoss: 0)
    let start = Day(rawValue: 0)
    let model = Model(
      name: "passage", calendar: Timeline(start: start, horizon: start + days, substeps: 8),
      powers: [Power(id: "blue"), Power(id: "red")], fronts: [front])
    return Runner(Plan(model), seed: settings.seed, threads: settings.threads)
      .measure(settings.runs, FallTimes(places: towns.count, days: days))
  }

  /// Days of the engine for a horizon; nil where it would take too many.
  ///
  /// Steps are so short that their error, about a quarter of one, is well below the standard error
  /// of a mean of this deviation, and that the noise of one is at most a twentieth of the way.
  func days(horizon: Double, deviation: Double, noisePerWay: Double) -> Int? {
    let root = 0.05 / noisePerWay
    let step = min(1.4 * deviation / Double(settings.runs).squareRoot(), root * root)
    let wanted = (horizon / (8 * step)).rounded(.up)
    guard horizon > 0, wanted <= Double(Self.mostDays) else { return nil }
    return max(64, Int(wanted))
  }

  /// Times of a passage, as falls of a town of which a twentieth is left.
  ///
  /// The fold at 0 lies 19 ways behind the start; nil where it would be felt, or the horizon would
  /// take too many days.
  func times(of passage: DriftingPassage, horizon: Double, deviation: Double)
    -> (falls: FallDistribution, day: Double)?
  {
    guard isFoldFar(passage, horizon),
      let days = days(
        horizon: horizon, deviation: deviation, noisePerWay: passage.noise / passage.way)
    else { return nil }
    let leg = 0.05 / passage.way
    let falls = falls(
      of: [Town(left: 0.05)], drift: passage.drift * leg, noise: passage.noise * leg,
      horizon: horizon, days: days)
    return (FallDistribution(falls), horizon / Double(days))
  }

  /// Whether next to nobody goes back 19 ways, or comes forward again from there.
  private func isFoldFar(_ passage: DriftingPassage, _ horizon: Double) -> Bool {
    let back = 19 * passage.way
    let tilt = 2 * abs(passage.drift) * back / (passage.noise * passage.noise)
    let left = back + min(0, passage.drift) * horizon
    return tilt > 9 || left > 4 * passage.noise * horizon.squareRoot()
  }

  /// Estimate of P(T_A < T_B) by two towns on two axes; days on which both fall count half.
  ///
  /// Ways d and sizes z with d_A/d_B = r₂/r₁ and z_A/z_B = r₁²/r₂, r₁ the ratio of the means and r₂
  /// that of the shapes. Nil where one way would have to be more than ten times the other, or the
  /// horizon takes too many days.
  func chanceOfFirst(mean: (Double, Double), shape: (Double, Double)) -> Double? {
    let (means, shapes) = (mean.0 / mean.1, shape.0 / shape.1)
    let ways = shapes / means
    guard ways > 0.1, ways < 10 else { return nil }
    let left = (ways < 1 ? 0.05 : 0.05 * ways, ways < 1 ? 0.05 / ways : 0.05)
    let size = means * means / shapes
    let drift = left.1 / mean.1
    let noise = left.1 / shape.1.squareRoot()
    let passages = (
      DriftingPassage(mean: mean.0, shape: shape.0), DriftingPassage(mean: mean.1, shape: shape.1)
    )
    let horizon = min(passages.0.quantile(1 - 1e-6), passages.1.quantile(1 - 1e-6))
    let deviation = min(passages.0.deviation, passages.1.deviation)
    let noisePerWay = 1 / min(shape.0, shape.1).squareRoot()
    guard
      let days = days(horizon: horizon, deviation: deviation, noisePerWay: noisePerWay)
    else { return nil }
    let falls = falls(
      of: [Town(left: left.0, size: size), Town(left: left.1)], drift: drift, noise: noise,
      horizon: horizon, days: days)
    return (Double(falls.firstBefore) + 0.5 * Double(falls.together)) / Double(falls.runs)
  }
}
