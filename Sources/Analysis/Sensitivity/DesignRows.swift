import Chance
import Scenarios

/// Rows of two independent draws of all inputs and of chance, from which points are mixed.
struct DesignRows {
  /// How rows are drawn.
  enum Design {
    /// Single inputs from scrambled Sobol' points (`ScrambledSobol`), those beyond its dimensions and all others
    /// as the runs 2·row and 2·row + 1 draw them; chance of these runs.
    case spread(seed: UInt64)
    /// As the run `row` draws them, and each moved by half of its distribution; chance of the run
    /// `row` + `count`.
    case radial(seed: UInt64, count: Int)
  }

  let space: FactorSpace
  let design: Design
  private(set) var count = 0
  /// Entries at `row * inputs + input`.
  private var first: [Double] = []
  private var second: [Double] = []
  /// The correlated normals behind, of those drawn together.
  private var firstNormals: [Double] = []
  private var secondNormals: [Double] = []
  /// Whether an input's second value is the greater, of a radial design.
  private var isRising: [Bool] = []
  private let points: ScrambledSobol
  /// The single inputs that Sobol' points give.
  private let pointed: [Int]

  init(_ space: FactorSpace, _ design: Design) {
    (self.space, self.design) = (space, design)
    switch design {
    case .spread(let seed):
      pointed = Array(space.singles.prefix(SobolSequence.mostDimensions / 2))
      points = ScrambledSobol(dimensions: 2 * pointed.count, seed: seed)
    case .radial(let seed, _):
      pointed = []
      points = ScrambledSobol(dimensions: 0, seed: seed)
    }
  }

  /// Single inputs beyond the dimensions of the Sobol' points.
  var plainInputs: Int { space.singles.count - pointed.count }

  private var inputs: Int { space.model.inputs.count }

  /// Draws the rows up to `rows`.
  mutating func extend(to rows: Int) {
    for row in count..<max(count, rows) { append(row) }
    count = max(count, rows)
  }

  private mutating func append(_ row: Int) {
    switch design {
    case .spread(let seed):
      let ends = (units(row, seed, 0), units(row, seed, 1))
      first += space.cube.values(ends.0)
      second += space.cube.values(ends.1)
      guard !space.groups.isEmpty else { return }
      firstNormals += space.cube.normals(ends.0)
      secondNormals += space.cube.normals(ends.1)
    case .radial(let seed, _):
      let units = drawn(run: UInt64(row), seed)
      first += space.cube.values(units)
      second += space.cube.moved(units)
      isRising += space.cube.places(units).map { $0 < 0.5 }
    }
  }

  private func units(_ row: Int, _ seed: UInt64, _ side: Int) -> [Double] {
    var units = drawn(run: UInt64(2 * row + side), seed)
    for (position, input) in pointed.enumerated() {
      units[input] = points.unit(
        point: UInt32(row), dimension: side * pointed.count + position)
    }
    return units
  }

  private func drawn(run: UInt64, _ seed: UInt64) -> [Double] {
    let draws = Draws(seed: seed)
    return space.model.inputs.map { draws.unit(run: run, stream: $0.stream) }
  }

  /// The value of an input in a draw of a row.
  func value(_ input: Int, row: Int, isSecond: Bool) -> Double {
    (isSecond ? second : first)[row * inputs + input]
  }

  /// How far a part moves in a row of a radial design, as a share of its distribution: ½, with its sign where the
  /// part is one input.
  func step(_ part: Int, row: Int) -> Double {
    guard case .input(let input) = space.parts[part] else { return 0.5 }
    return isRising[row * inputs + input] ? 0.5 : -0.5
  }

  /// Values of all inputs at a point.
  func values(_ point: MixedPoint) -> [Double] {
    let range = point.row * inputs..<(point.row + 1) * inputs
    let isSecond = point.mix.isFromSecond
    var values = Array((isSecond ? second : first)[range])
    let others = isSecond ? first : second
    for part in point.mix.parts {
      for input in space.parts[part].inputs { values[input] = others[range.lowerBound + input] }
    }
    if case .replaced = point.mix { return values }
    for group in space.groups { mix(group, point, &values) }
    return values
  }

  /// The run whose chance a point has.
  func run(_ point: MixedPoint) -> UInt64 {
    let chance = space.parts.firstIndex(of: .chance)
    let isExchanged = chance.map(point.mix.parts.contains) ?? false
    let side = point.mix.isFromSecond != isExchanged ? 1 : 0
    switch design {
    case .spread: return UInt64(2 * point.row + side)
    case .radial(_, let count): return UInt64(point.row + side * count)
    }
  }

  /// Gives the inputs of a group that stand behind others their values given these.
  private func mix(_ group: CorrelatedGroup, _ point: MixedPoint, _ values: inout [Double]) {
    let members = group.inputs.compactMap { space.parts.firstIndex(of: .input($0)) }
    let chosen = members.filter(point.mix.parts.contains)
    guard !chosen.isEmpty, chosen.count < members.count else { return }
    let order = point.mix.order(members).flatMap { space.parts[$0].inputs }
    let offset = point.row * inputs
    let isExchanged = order.map { input in
      chosen.contains { space.parts[$0] == .input(input) }
    }
    let normals = GivenNormals(group, order: order)
    let mixed = normals.mixed(
      first: order.map { firstNormals[offset + $0] },
      second: order.map { secondNormals[offset + $0] },
      isSecond: isExchanged.map { $0 != point.mix.isFromSecond })
    for (input, normal) in zip(order, mixed) {
      values[input] = space.cube.value(input, normal: normal)
    }
  }
}
