import Chance

/// How far the distribution of an answer moves where an input is known to lie in a slice of its own distribution.
///
/// The distance is Kolmogorov and Smirnov's: the greatest difference of the two cumulative shares. The input's
/// sample is cut at its quantiles s/S (linear between the sorted values), each slice with its lower end and without
/// its upper. Source: Pianosi and Wagener (2018), "Distribution-based sensitivity analysis from a generic
/// input-output sample", Environmental Modelling and Software 108.
public struct PawnEstimate: Sendable {
  public static let slices = 10

  /// Of each slice that is not empty, in order.
  public let distances: [Double]

  public var median: Double { Self.middle(distances.sorted()) }
  public var greatest: Double { distances.max() ?? .nan }
  public var mean: Double { distances.reduce(0, +) / Double(distances.count) }

  /// Of all rows; `answers` finite.
  public init(input: [Double], answers: [Double], slices: Int = slices) {
    let sample = SlicedSample(input: input, slices: slices)
    distances = SortedAnswers(answers).distances(sample)
  }

  init(_ sample: SlicedSample, _ answers: SortedAnswers, weights: ArraySlice<UInt8>? = nil) {
    distances = answers.distances(sample, weights: weights)
  }

  private static func middle(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// In which slice each row's input lies.
struct SlicedSample {
  let slices: Int
  /// `slices` where it is in none.
  let slice: [Int]

  init(input: [Double], slices: Int) {
    let sorted = input.sorted()
    let ends = (0...slices).map { Self.quantile(Double($0) / Double(slices), of: sorted) }
    self.slices = slices
    slice = input.map { value in
      (0..<slices).last { ends[$0] <= value && value < ends[$0 + 1] } ?? slices
    }
  }

  /// An input that has nothing to do with the answer: rows in slices by chance.
  init(dummy: UInt32, rows: Int, slices: Int, seed: UInt64) {
    let stream = Stream.identifier("pawn/dummy")
    self.slices = slices
    slice = (0..<rows).map { row in
      let words = Philox4x32.block(counter: SIMD4(UInt32(row), dummy, 0, stream), key: seed)
      return Int((UInt64(words[0]) * UInt64(slices)) >> 32)
    }
  }

  /// Hyndman and Fan (1996), definition 7.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = min(Int(place), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// The rows in the order of their answers.
struct SortedAnswers {
  private let order: [Int]
  /// Whether a row's answer is that of the next in order.
  private let isTied: [Bool]

  init(_ answers: [Double]) {
    let order = answers.indices.sorted { (answers[$0], $0) < (answers[$1], $1) }
    self.order = order
    isTied = order.indices.map { place in
      place + 1 < order.count && answers[order[place]] == answers[order[place + 1]]
    }
  }

  /// Of the slices that are not empty, each row counted as often as `weights` say.
  func distances(_ sample: SlicedSample, weights: ArraySlice<UInt8>? = nil) -> [Double] {
    let weight = weights.map { weights in weights.map(Double.init) } ?? order.map { _ in 1 }
    var sizes = [Double](repeating: 0, count: sample.slices + 1)
    for row in order { sizes[sample.slice[row]] += weight[row] }
    let all = sizes.reduce(0, +)
    var (below, belowAll) = ([Double](repeating: 0, count: sample.slices + 1), 0.0)
    var distances = [Double](repeating: 0, count: sample.slices)
    for (place, row) in order.enumerated() {
      below[sample.slice[row]] += weight[row]
      belowAll += weight[row]
      if isTied[place] { continue }
      for slice in 0..<sample.slices where sizes[slice] > 0 {
        let distance = (below[slice] / sizes[slice] - belowAll / all).magnitude
        distances[slice] = max(distances[slice], distance)
      }
    }
    return distances.indices.filter { sizes[$0] > 0 }.map { distances[$0] }
  }
}
