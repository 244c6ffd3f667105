import Scenarios

/// Phase 7: Lanchester–Osipov losses in Bracken's form and replacements (model §2).
///
/// On each worked axis, with reference force R:
/// loss_D,j = a·ε_A·q_A·φ(s_A,j)·R·(A_j/R)^p·(D_j/R)^q, at most D_j, 0 without attackers; the
/// attacker's losses alike. Sources: Lanchester 1916; Osipov 1915; Bracken 1995 (exponents p, q).
/// `euler` takes the morning's rates for the day, `rk4` the classical four stages with shares, fire
/// and supply of the morning.
enum Attrition: Mechanism {
  static let name = "attrition"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for power in layout.powers {
      emitter.during(.once) { emitter in
        emitter.assign(power.losses, 0)
        emitter.assign(power.lossesBefore, 0)
      }
    }
    for (front, rows) in zip(model.fronts, layout.fronts) {
      let rates = AttritionRates(front, rows, layout, &emitter)
      emitter.during(.day) { emitter in
        emit(front, rows, rates, layout, step, &emitter)
      }
    }
  }

  private static func emit(
    _ front: Front, _ rows: FrontRows, _ rates: AttritionRates, _ layout: Layout,
    _ step: StepLength, _ emitter: inout Emitter
  ) {
    let morning = Pair<Operand>(.row(rows.force[0]), .row(rows.force[1]))
    let losses = rates.losses(at: morning, step, &emitter)
    for role in SideRole.allCases where front.side(role).replacement.asksForFirstLoss {
      emitter.onFirstStep { $0.assign(rows.firstLoss[role.rawValue], losses[role]) }
    }
    let change =
      front.integration == .euler
      ? rates.change(losses, at: morning, &emitter)
      : rates.rungeKutta(from: morning, firstLosses: losses, step, &emitter)
    for role in SideRole.allCases {
      let row = rows.force[role.rawValue]
      let moved = emitter.add(.row(row), emitter.multiply(change[role].net, .constant(step.days)))
      let isFree = neverOverdraws(role, of: front, rows, step, emitter.inputs)
      emitter.assign(row, isFree ? moved : emitter.greatest(moved, 0))
      let total = layout.powers[front.side(role).power].losses
      let lost = emitter.multiply(change[role].lost, .constant(step.days))
      emitter.assign(total, emitter.add(.row(total), lost))
    }
  }
}

extension Replacement {
  /// Whether its cap is a multiple of the losses of day 1.
  fileprivate var asksForFirstLoss: Bool {
    if case .closing(_, _, .timesFirstLoss, _) = self { true } else { false }
  }
}

/// One value per side.
struct Pair<Value> {
  var challenger: Value
  var holder: Value

  init(_ challenger: Value, _ holder: Value) {
    self.challenger = challenger
    self.holder = holder
  }

  subscript(role: SideRole) -> Value {
    get { role == .challenger ? challenger : holder }
    set { if role == .challenger { challenger = newValue } else { holder = newValue } }
  }
}

extension Pair {
  func map<Other>(_ transform: (Value) -> Other) -> Pair<Other> {
    Pair<Other>(transform(challenger), transform(holder))
  }
}

extension Pair: Sendable where Value: Sendable {}

/// Persons per day: what joins a side less its losses, and the losses.
struct ForceChange {
  var net: Operand
  var lost: Operand
}
