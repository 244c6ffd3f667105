import Chance
import Scenarios

/// Drawing of the inputs.
extension Block {
  /// Draws the inputs of the first `lanes` runs; the lanes after them get the first run's.
  func drawInputs(lanes: Int) {
    for draw in plan.draws {
      units.fill(draw.row, of: rows, stream: draw.stream, vectors: Self.vectors(for: lanes))
      for vector in 0..<(lanes + 7) / 8 {
        let eight = rows.pointer(draw.row, vector: vector)
        eight.pointee = draw.distribution.quantiles(eight.pointee)
      }
    }
    for group in plan.model.correlations { correlate(group, lanes) }
    if let points { points.all.place(in: self, from: points.first, lanes) }
    for draw in plan.draws {
      for lane in lanes..<Rows.lanes { rows[draw.row, lane] = rows[draw.row, 0] }
    }
  }

  /// Draws a group again through its copula; the first member stays as it is drawn.
  private func correlate(_ group: CorrelatedGroup, _ lanes: Int) {
    let members = group.inputs.map { plan.draws[$0] }
    var normals = [Double](repeating: 0, count: members.count)
    for lane in 0..<lanes {
      for (position, member) in members.enumerated() {
        normals[position] = normal(member.stream, lane)
      }
      for (position, member) in members.enumerated().dropFirst() {
        let mixed = group.factor.component(position, of: normals)
        let place = Sides(
          lower: Elementary.normalCumulative(mixed), upper: Elementary.normalCumulative(-mixed))
        rows[member.row, lane] = member.distribution.quantile(place)
      }
    }
  }

  private func normal(_ stream: UInt32, _ lane: Int) -> Double {
    let unit = draws.unit(block: 0, run: run(lane), stream: stream)
    return unit < 0.5 ? Elementary.normalQuantile(unit) : -Elementary.normalQuantile(1 - unit)
  }
}
