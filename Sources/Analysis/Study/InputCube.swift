import Chance
public import Engine
public import Scenarios

/// Some inputs of a model as functions of independent uniform numbers, one each.
///
/// A point of the unit cube becomes values by the inverse of each input's distribution; inputs that are drawn
/// together go through their copula (`CorrelatedGroup`), so that a point's coordinate of a later member is its
/// part beside the earlier ones (Rosenblatt 1952). A group is taken whole or not at all.
public struct InputCube: Sendable {
  private let model: Model
  /// Indices into `model.inputs`, ascending.
  public let inputs: [Int]
  private let distributions: [PreparedDistribution]
  private let groups: [(positions: [Int], factor: CholeskyFactor)]

  /// Inputs of a group of which not all are named are completed.
  public init(_ model: Model, inputs named: [Int]) {
    let joined = model.correlations.filter { !Set($0.inputs).isDisjoint(with: named) }
    let all = Set(named).union(joined.flatMap(\.inputs)).sorted()
    self.model = model
    inputs = all
    distributions = all.map { Self.prepared(model.inputs[$0]) }
    groups = joined.map { group in
      (group.inputs.compactMap { all.firstIndex(of: $0) }, group.factor)
    }
  }

  private static func prepared(_ input: Input) -> PreparedDistribution {
    do {
      return try PreparedDistribution(input.distribution)
    } catch {
      preconditionFailure("input \(input.id): \(error)")
    }
  }

  /// The values of the inputs at a point of the cube, each coordinate in (0, 1).
  public func values(_ point: some Collection<Double>) -> [Double] {
    let units = Array(point)
    precondition(units.count == inputs.count, "\(units.count) coordinates of \(inputs.count)")
    var values = zip(distributions, units).map { $0.quantile(Sides(lower: $1, upper: 1 - $1)) }
    for group in groups {
      for (position, normal) in zip(group.positions, mixed(group, units)).dropFirst() {
        values[position] = value(position, normal: normal)
      }
    }
    return values
  }

  /// The runs of points, one run number each.
  public func points(_ cube: [[Double]], runs: [UInt64]) -> RunPoints {
    RunPoints(inputs: inputs, values: cube.flatMap(values), runs: runs)
  }

  /// The standard normal numbers behind the values, of inputs drawn together; 0 for all others.
  func normals(_ units: [Double]) -> [Double] {
    var normals = units.map { _ in 0.0 }
    for group in groups {
      for (position, normal) in zip(group.positions, mixed(group, units)) {
        normals[position] = normal
      }
    }
    return normals
  }

  /// The value whose place in the input's distribution is that of a standard normal number in its own.
  func value(_ position: Int, normal: Double) -> Double {
    distributions[position].quantile(
      Sides(
        lower: Elementary.normalCumulative(normal), upper: Elementary.normalCumulative(-normal)))
  }

  /// The values, each moved by half of its own distribution: from u to u ± ½, whichever is in (0, 1).
  func moved(_ units: [Double]) -> [Double] {
    let places = places(units)
    return zip(distributions, places).map { distribution, place in
      let unit = place < 0.5 ? place + 0.5 : place - 0.5
      return distribution.quantile(Sides(lower: unit, upper: 1 - unit))
    }
  }

  /// P(X ≤ x) of the values: the coordinates, but of later members of a group.
  func places(_ units: [Double]) -> [Double] {
    var places = units
    for group in groups {
      for (position, normal) in zip(group.positions, mixed(group, units)).dropFirst() {
        places[position] = Elementary.normalCumulative(normal)
      }
    }
    return places
  }

  private func mixed(
    _ group: (positions: [Int], factor: CholeskyFactor), _ units: [Double]
  ) -> [Double] {
    let normals = group.positions.map { Self.normal(units[$0]) }
    return normals.indices.map { group.factor.component($0, of: normals) }
  }

  private static func normal(_ unit: Double) -> Double {
    unit < 0.5 ? Elementary.normalQuantile(unit) : -Elementary.normalQuantile(1 - unit)
  }
}
