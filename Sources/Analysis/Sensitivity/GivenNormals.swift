import Chance
import Scenarios

/// Correlated normals taken apart in an order: each into what those before it tell of it, and a part of its own.
struct GivenNormals {
  private let factor: CholeskyFactor

  /// `order` has the inputs of the group.
  init(_ group: CorrelatedGroup, order: [Int]) {
    let rows = group.factor.rows
    let places = order.compactMap { group.inputs.firstIndex(of: $0) }
    let matrix = places.map { one in
      places.map { other in
        (0...min(one, other)).reduce(0.0) { $0 + rows[one][$1] * rows[other][$1] }
      }
    }
    do {
      factor = try CholeskyFactor(matrix)
    } catch {
      preconditionFailure("correlations of \(group.inputs) in the order \(order): \(error)")
    }
  }

  /// The normals whose own parts are of the second draw where `isSecond`, else of the first; all in order.
  func mixed(first: [Double], second: [Double], isSecond: [Bool]) -> [Double] {
    let (one, other) = (own(first), own(second))
    let parts = isSecond.indices.map { isSecond[$0] ? other[$0] : one[$0] }
    return parts.indices.map { factor.component($0, of: parts) }
  }

  /// The solution e of L·e = z.
  private func own(_ normals: [Double]) -> [Double] {
    var parts: [Double] = []
    for (place, row) in factor.rows.enumerated() {
      let known = (0..<place).reduce(0.0) { $0 + row[$1] * parts[$1] }
      parts.append((normals[place] - known) / row[place])
    }
    return parts
  }
}
