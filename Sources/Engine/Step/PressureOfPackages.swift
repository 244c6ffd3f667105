import Chance
import Scenarios

/// Phase 3: pressure by packages, weekly (model §6).
///
/// Y ← Y·e^{−Δ/τ}; ω by the closed form of its logistic law; B ← F + (B − F)·e^{−Δ/τ_s} with
/// F = β·max(0, X) of the week before; X = (1 − ω)·Y − B. Weeks before the start are stepped through
/// in the same way, so that a run that begins some weeks later finds the same state.
enum PressureOfPackages: Mechanism {
  static let name = "coercion"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (coercion, rows) in zip(model.coercion, layout.coercion) {
      let law = PackageLaw(coercion, rows, &emitter)
      let decay = emitter.during(.once) { law.weeklyDecay(&$0) }
      emitter.during(.once) { law.begin(model.calendar, decay, &$0) }
      guard !coercion.packages.isEmpty else { continue }
      emitter.during(.week) { law.advance(decay, isBegun: .row(rows.begun), &$0) }
    }
  }
}

/// Phase 1: a package bites from its day on.
enum Packages: Mechanism {
  static let name = "packages"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (coercion, rows) in zip(model.coercion, layout.coercion) {
      let law = PackageLaw(coercion, rows, &emitter)
      for (index, package) in coercion.packages.enumerated() {
        guard let step = model.calendar.step(of: package.day) else { continue }
        let lead = (step + 6) / 7 * 7 - step
        emitter.onStep(step) { emitter in
          law.enter(index, lead: lead, &emitter)
          for sender in coercion.senders { count(layout.powers[sender.power], &emitter) }
        }
      }
    }
  }
}

extension Packages {
  /// A package is a move of each sender, by its own choice and on its day.
  private static func count(_ sender: PowerRows, _ emitter: inout Emitter) {
    for row in [sender.moves, sender.ownMoves] { emitter.assign(row, emitter.add(.row(row), 1)) }
  }
}

/// The law of one coercion with its parameters per run.
private struct PackageLaw {
  private let coercion: Coercion
  private let rows: CoercionRows
  private let strengths: [Operand]
  private let fading: Operand
  private let adaptation: (rate: Operand, start: Operand, most: Operand)?
  private let substitution: (share: Operand, days: Operand)?

  init(_ coercion: Coercion, _ rows: CoercionRows, _ emitter: inout Emitter) {
    self.coercion = coercion
    self.rows = rows
    strengths = coercion.packages.map { emitter.value($0.strength) }
    fading = emitter.value(coercion.fading)
    adaptation = coercion.adaptation.map {
      (emitter.value($0.rate), emitter.value($0.start), emitter.value($0.most))
    }
    substitution = coercion.substitution.map { (emitter.value($0.share), emitter.value($0.days)) }
  }

  /// What is left of each state's distance after a week.
  struct Decay {
    var bite: Operand
    var evaded: Operand
    var replaced: Operand
  }

  func weeklyDecay(_ emitter: inout Emitter) -> Decay {
    let week = Operand.constant(-StepLength.week)
    return Decay(
      bite: emitter.exponential(emitter.divide(week, fading)),
      evaded: emitter.exponential(emitter.multiply(adaptation?.rate ?? 0, week)),
      replaced: emitter.exponential(emitter.divide(week, substitution?.days ?? 1)))
  }

  /// Everything up to the evening of the start, in weeks that end with it.
  func begin(_ calendar: Timeline, _ decay: Decay, _ emitter: inout Emitter) {
    for row in [rows.bite, rows.replaced, rows.pressure, rows.begun] { emitter.assign(row, 0) }
    emitter.assign(rows.evaded, adaptation?.start ?? 0)
    guard let first = coercion.packages.first?.day, first <= calendar.start else { return }
    var evening = calendar.start + -((calendar.start - first) / 7 * 7)
    while evening <= calendar.start {
      emitter.passing { week(until: evening, decay, &$0) }
      evening = evening + 7
    }
  }

  private func week(until evening: Day, _ decay: Decay, _ emitter: inout Emitter) {
    for (index, package) in coercion.packages.enumerated()
    where (0..<7).contains(evening - package.day) {
      enter(index, lead: evening - package.day, &emitter)
    }
    advance(decay, isBegun: 1, &emitter)
  }

  /// A package whose day comes `lead` days before a weekly step.
  ///
  /// That step takes a whole week, so Y and ω are entered as what they would have been a week before it.
  func enter(_ index: Int, lead: Int, _ emitter: inout Emitter) {
    let early = Operand.constant(Double(7 - lead))
    let growth = emitter.exponential(emitter.divide(early, fading))
    emitter.assign(
      rows.bite, emitter.add(.row(rows.bite), emitter.multiply(strengths[index], growth)))
    guard index == 0 else { return }
    emitter.assign(rows.begun, 1)
    guard let adaptation else { return }
    let grown = emitter.exponential(emitter.multiply(adaptation.rate, early))
    emitter.assign(rows.evaded, logistic(adaptation.start, grown, &emitter))
  }

  /// One weekly step.
  func advance(_ decay: Decay, isBegun: Operand, _ emitter: inout Emitter) {
    if let substitution {
      let target = emitter.multiply(substitution.share, emitter.greatest(.row(rows.pressure), 0))
      let gap = emitter.subtract(.row(rows.replaced), target)
      emitter.assign(rows.replaced, emitter.add(target, emitter.multiply(gap, decay.replaced)))
    }
    emitter.assign(rows.bite, emitter.multiply(.row(rows.bite), decay.bite))
    if adaptation != nil {
      let evaded = logistic(.row(rows.evaded), decay.evaded, &emitter)
      emitter.assign(rows.evaded, emitter.select(isBegun, evaded, .row(rows.evaded)))
    }
    let felt = emitter.multiply(emitter.subtract(1, .row(rows.evaded)), .row(rows.bite))
    emitter.assign(rows.pressure, emitter.subtract(felt, .row(rows.replaced)))
  }

  /// ω_max/(1 + (ω_max/ω − 1)·`decay`), `decay` = e^{−r·t}.
  private func logistic(
    _ evaded: Operand, _ decay: Operand, _ emitter: inout Emitter
  ) -> Operand {
    let most = adaptation?.most ?? 1
    let odds = emitter.subtract(emitter.divide(most, evaded), 1)
    return emitter.divide(most, emitter.add(1, emitter.multiply(odds, decay)))
  }
}
