import Chance

/// Sums over normals in the order in which the engine draws them: groups of 16 runs, streams, blocks of
/// four days.
struct NoiseSample {
  static let days = 1024
  static let streams: [UInt32] = [
    1, 2, Stream.identifier("progress/east/a"), Stream.identifier("progress/east/b"),
  ]
  static let groupDraws = 16 * days * streams.count
  static let lags = [1, 2, 3, 4, 7, 28]

  private let source: Draws
  private let neighbour: Draws
  private(set) var draws = 0
  private var powers = [Double](repeating: 0, count: 5)
  private var bins = NormalBins()
  private var words = WordCounts()
  private var serial = lags.map { _ in Product() }
  private var squares = Product()
  private var adjacentRuns = Product()
  private var distantRuns = Product()
  private var pairHalves = Product()
  private var pairSquares = Product()
  private var streamPairs = Product()
  private var seedPairs = Product()

  init(seed: UInt64) {
    source = Draws(seed: seed)
    neighbour = Draws(seed: seed + 1)
  }

  mutating func add(group: Int) {
    var before: [SIMD16<Float>] = []
    for stream in Self.streams {
      let values = series(source, group, stream)
      for value in values { addValue(value) }
      for (index, lag) in Self.lags.enumerated() {
        for day in lag..<Self.days { serial[index].add(values[day], values[day - lag]) }
      }
      for day in 1..<Self.days { squares.add(excess(values[day]), excess(values[day - 1])) }
      for block in 0..<Self.days / 4 {
        for half in [0, 2] {
          let (cosine, sine) = (values[4 * block + half], values[4 * block + half + 1])
          pairHalves.add(cosine, sine)
          pairSquares.add(excess(cosine), excess(sine))
        }
      }
      for (day, value) in before.enumerated() { streamPairs.add(value, values[day]) }
      before = values
    }
    let other = series(neighbour, group, Self.streams[0])
    for (day, value) in series(source, group, Self.streams[0]).enumerated() {
      seedPairs.add(value, other[day])
    }
    addWords(group)
    draws += Self.groupDraws
  }

  /// z² − 1.
  private func excess(_ value: SIMD16<Float>) -> SIMD16<Float> {
    value * value - 1
  }

  private mutating func addValue(_ value: SIMD16<Float>) {
    for half in [value.lowHalf, value.highHalf] {
      let eight = SIMD8<Double>(half)
      let square = eight * eight
      powers[1] += eight.sum()
      powers[2] += square.sum()
      powers[3] += (square * eight).sum()
      powers[4] += (square * square).sum()
    }
    adjacentRuns.add(value.evenHalf, value.oddHalf)
    distantRuns.add(value.lowHalf, value.highHalf)
    for lane in 0..<16 { bins.add(value[lane]) }
  }

  private mutating func addWords(_ group: Int) {
    for block in 0..<UInt32(Self.days / 4) {
      words.add(Self.counters(source, group, Self.streams[0], block))
    }
  }

  private func series(_ draws: Draws, _ group: Int, _ stream: UInt32) -> [SIMD16<Float>] {
    (0..<UInt32(Self.days / 4)).flatMap { block -> [SIMD16<Float>] in
      let four = NormalNoise.sixteen(
        draws: draws, block: block, runLow: Self.runs(group), runHigh: SIMD16(repeating: 0),
        stream: SIMD16(repeating: stream))
      return [four.first, four.second, four.third, four.fourth]
    }
  }

  private static func runs(_ group: Int) -> SIMD16<UInt32> {
    var runs = SIMD16<UInt32>(repeating: UInt32(16 * group))
    for lane in 0..<16 { runs[lane] += UInt32(lane) }
    return runs
  }

  /// The words of one block for the 16 runs of a group.
  static func counters(
    _ draws: Draws, _ group: Int, _ stream: UInt32, _ block: UInt32
  ) -> Philox4x32.Lanes {
    let counters = Philox4x32.Lanes(
      SIMD16(repeating: block), runs(group), SIMD16(repeating: 0), SIMD16(repeating: stream))
    return Philox4x32.blocks(counters: counters, key: draws.seed)
  }

  var verdicts: [Verdict] {
    let count = Double(draws)
    let mean = powers[1] / count
    let moments = [
      Verdict("mean is 0", normal: mean * count.squareRoot()),
      Verdict("variance is 1", normal: (powers[2] / count - 1) * (count / 2).squareRoot()),
      Verdict("third moment is 0", normal: powers[3] / (15 * count).squareRoot()),
      Verdict("fourth moment is 3", normal: (powers[4] / count - 3) * (count / 96).squareRoot()),
    ]
    let products =
      zip(Self.lags, serial).map { $1.verdict("days \($0) apart are uncorrelated") } + [
        squares.verdict("squares of successive days are uncorrelated", variance: 4),
        adjacentRuns.verdict("neighbouring runs are uncorrelated"),
        distantRuns.verdict("runs 8 apart are uncorrelated"),
        pairHalves.verdict("halves of a Box–Muller pair are uncorrelated"),
        pairSquares.verdict("their squares are uncorrelated", variance: 4),
        streamPairs.verdict("streams are uncorrelated"),
        seedPairs.verdict("neighbouring seeds are uncorrelated"),
      ]
    return moments + bins.verdicts(draws: draws) + products + words.verdicts
  }
}

/// Σ of products of two normals that should be independent.
struct Product {
  private var sum = 0.0
  private var count = 0

  mutating func add(_ left: SIMD16<Float>, _ right: SIMD16<Float>) {
    add(left.lowHalf, right.lowHalf)
    add(left.highHalf, right.highHalf)
  }

  mutating func add(_ left: SIMD8<Float>, _ right: SIMD8<Float>) {
    sum += (SIMD8<Double>(left) * SIMD8<Double>(right)).sum()
    count += 8
  }

  /// `variance` is that of one product.
  func verdict(_ name: String, variance: Double = 1) -> Verdict {
    Verdict(name, normal: sum / (variance * Double(count)).squareRoot())
  }
}
