import Chance

/// The shares of the variance that parts have by Shapley's rule.
///
/// A part's share is what knowing it takes away of the variance on average, over all orders in which parts become
/// known. Shares are never below 0 and add up to 1, also of parts that are drawn together.
///
/// A row takes an order of its own at random (Song, Nelson and Staum 2016, "Shapley effects for global sensitivity
/// analysis", SIAM/ASA Journal on Uncertainty Quantification 4) and goes from f(B) = f₀ to f(A) = f_d by taking one
/// part after the other from A, what is drawn together in that order (`Mix`). The part taken at step j gets
/// (f_j − f_{j−1})·(f(A) − ½(f_j + f_{j−1})) of the variance, whose sum is ½(f(A) − f(B))² (Goda 2021, "A simple
/// algorithm for global sensitivity analysis with Shapley effects", Reliability Engineering and System Safety 213).
public struct ShapleyEstimate {
  /// By row, then step from 0 to the number of parts.
  private let walks: [[Double]]
  private let orders: [[Int]]
  private let spread: ResampledMean
  private let resampling: Resampling

  public var rows: Int { walks.count }
  public var variance: Double { spread.mean }

  /// Of the rows all of whose answers are finite; nil with fewer than two of them, or where f(A) = f(B) in all.
  public init?(walks all: [[Double]], orders: [[Int]], seed: UInt64) {
    let rows = all.indices.filter { all[$0].allSatisfy(\.isFinite) }
    walks = rows.map { all[$0] }
    self.orders = rows.map { orders[$0] }
    let halves = walks.map { walk -> Double in
      guard let first = walk.first, let last = walk.last else { return 0 }
      return (last - first) * (last - first) / 2
    }
    guard rows.count > 1, halves.contains(where: { $0 > 0 }) else { return nil }
    resampling = Resampling(rows: rows.count, seed: seed)
    spread = ResampledMean(halves, resampling)
  }

  public func share(_ part: Int) -> SensitivityIndex {
    let parts = walks.indices.map { row -> Double in
      let walk = walks[row]
      guard let step = orders[row].firstIndex(of: part), let last = walk.last else { return 0 }
      return (walk[step + 1] - walk[step]) * (last - (walk[step + 1] + walk[step]) / 2)
    }
    return SensitivityIndex(parts, over: spread, resampling)
  }

  /// The order in which a row takes its parts (Fisher and Yates 1938).
  static func order(row: Int, parts: Int, seed: UInt64) -> [Int] {
    var order = Array(0..<parts)
    for place in stride(from: parts - 1, to: 0, by: -1) {
      let words = Philox4x32.block(
        counter: SIMD4(UInt32(place), UInt32(row), 0, stream), key: seed)
      order.swapAt(place, Int((UInt64(words[0]) * UInt64(place + 1)) >> 32))
    }
    return order
  }

  private static let stream = Stream.identifier("shapley/order")
}
