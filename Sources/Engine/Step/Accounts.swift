import Scenarios

/// Accounts of time that a power keeps where somebody asks: days with L/K above 1, days with two contests or
/// more, and whether war is imposed on it now (model §4 and §9).
///
/// A day counts by what was in force on its morning.
enum Accounts {
  /// n ← n + 1 on days with L/K > 1.
  static func overloaded(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Int {
    days(
      "overloaded(\(model.powers[power].id))", of: layout.powers[power].load?.overload, above: 1,
      &emitter)
  }

  /// n ← n + 1 on days with two contests or more.
  static func overlapped(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Int {
    days(
      "overlapped(\(model.powers[power].id))", of: layout.powers[power].load?.active, above: 1.5,
      &emitter)
  }

  private static func days(
    _ name: String, of row: Int?, above least: Double, _ emitter: inout Emitter
  ) -> Int {
    let days = emitter.state(name)
    guard let row else { return days }
    emitter.mechanism("accounts") { emitter in
      emitter.during(.once) { $0.assign(days, 0) }
      emitter.during(.day) { emitter in
        let counts = emitter.isPositive(emitter.subtract(.row(row), .constant(least)))
        emitter.assign(days, emitter.add(.row(days), counts))
      }
    }
    return days
  }

  /// 1 where a contest that somebody else began is on and L/K > 1.
  static func mode(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Int {
    let row = emitter.state("mode(\(model.powers[power].id))")
    guard let load = layout.powers[power].load else { return row }
    emitter.mechanism("accounts") { emitter in
      emitter.during(.evening) { emitter in
        let imposed = imposed(power, model, layout).reduce(Operand.constant(0)) {
          emitter.add($0, emitter.multiply(.row($1.running), .row($1.imposed)))
        }
        let isBeyond = emitter.isPositive(emitter.subtract(.row(load.overload), 1))
        emitter.assign(row, emitter.multiply(emitter.isPositive(imposed), isBeyond))
      }
    }
    return row
  }

  /// Contests without places that others may begin for a power: a front runs from the start.
  private static func imposed(
    _ power: Int, _ model: Model, _ layout: Layout
  ) -> [(running: Int, imposed: Int)] {
    let steps = zip(model.sequences, layout.steps).filter { $0.0.power == power }
      .flatMap { zip($0.steps, $1) }
      .compactMap { step, rows -> (running: Int, imposed: Int)? in
        guard case .pressure(let contest) = step.contest else { return nil }
        return (layout.contests[contest].running, rows.imposed)
      }
    let opened = zip(model.contests, layout.contests)
      .compactMap { contest, rows -> (running: Int, imposed: Int)? in
        guard let opening = contest.opening, let row = rows.imposed,
          contest.side(opening.side.other).power == power
        else { return nil }
        return (rows.running, row)
      }
    return steps + opened
  }
}
