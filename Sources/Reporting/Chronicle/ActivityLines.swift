import Engine
import Scenarios

/// How many contests each power with a plan is in, month by month, as signs: `-` none, `#` one, `2` two.
struct ActivityLines {
  /// Name and signs of each power, in the order of the model.
  let powers: [(name: String, signs: String)]

  init(_ replay: Replay, _ plan: Plan) {
    let start = plan.model.calendar.start
    powers = plan.model.sequences.compactMap { sequence in
      guard let index = plan.series.firstIndex(of: .active(power: sequence.power)) else {
        return nil
      }
      let values = replay.series[index]
      let months = values.indices.filter { $0 == 0 || (start + $0).civil.day == 1 }
      let signs = months.map { Self.sign(Int(values[$0])) }.joined()
      return (plan.model.powers[sequence.power].name, signs)
    }
  }

  private static func sign(_ count: Int) -> String {
    count == 0 ? "-" : count == 1 ? "#" : count < 10 ? "\(count)" : "+"
  }
}
