/// Two coupled equations of the first order, solved by extrapolating the midpoint rule.
///
/// Source: Gragg (1965), "On extrapolation algorithms for ordinary initial value problems"; Bulirsch
/// and Stoer (1966). Eight columns, so the error is of the order of the 16th power of the step.
struct ExtrapolatedIntegration {
  typealias State = (x: Double, y: Double)

  let slope: (Double, Double) -> State

  /// The state after `t`, by `steps` equal steps.
  func state(from start: State, after t: Double, steps: Int) -> State {
    guard t > 0 else { return start }
    var state = start
    for _ in 0..<steps { state = step(state, t / Double(steps)) }
    return state
  }

  private func step(_ start: State, _ length: Double) -> State {
    var columns: [State] = []
    for row in 0..<8 {
      var next = midpoints(start, length, 2 * (row + 1))
      for column in 0..<row {
        let ratio = Double(row + 1) / Double(row - column)
        let factor = 1 / (ratio * ratio - 1)
        let previous = columns[column]
        columns[column] = next
        next = (
          next.x + (next.x - previous.x) * factor, next.y + (next.y - previous.y) * factor
        )
      }
      columns.append(next)
    }
    return columns[columns.count - 1]
  }

  /// Gragg's smoothed midpoint rule with `count` parts.
  private func midpoints(_ start: State, _ length: Double, _ count: Int) -> State {
    let part = length / Double(count)
    var before = start
    let first = slope(start.x, start.y)
    var now = State(x: start.x + part * first.x, y: start.y + part * first.y)
    for _ in 1..<count {
      let here = slope(now.x, now.y)
      let next = State(x: before.x + 2 * part * here.x, y: before.y + 2 * part * here.y)
      (before, now) = (now, next)
    }
    let last = slope(now.x, now.y)
    return (
      (now.x + before.x + part * last.x) / 2, (now.y + before.y + part * last.y) / 2
    )
  }
}
