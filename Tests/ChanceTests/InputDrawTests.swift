import Chance
import Testing

/// A million draws of uncertain inputs, the numbers that the engine draws: one a run and stream, inverted to
/// a normal.
///
/// Each test allows 4.5 standard errors, so that a sound generator fails one with seven seeds in a million.
@Suite struct InputDrawTests {
  private static let count = 1_000_000

  private static func units(seed: UInt64, stream: String) -> [Double] {
    let (draws, stream) = (Draws(seed: seed), Stream.identifier(stream))
    return (0..<UInt64(count)).map { draws.unit(run: $0, stream: stream) }
  }

  private static func normals(seed: UInt64, stream: String) -> [Double] {
    units(seed: seed, stream: stream).map(Elementary.normalQuantile)
  }

  private let sample = Self.normals(seed: 1, stream: "input/grain")

  private func expectUncorrelated(_ left: some Sequence<Double>, _ right: some Sequence<Double>) {
    var (sum, count) = (0.0, 0.0)
    for (one, other) in zip(left, right) {
      sum += one * other
      count += 1
    }
    #expect(abs(sum) < 4.5 * count.squareRoot())
  }

  @Test func `Inputs fall evenly into a thousand bins of equal probability`() {
    var bins = [Int](repeating: 0, count: 1000)
    for unit in Self.units(seed: 1, stream: "input/grain") { bins[Int(unit * 1000)] += 1 }
    let square = bins.reduce(0.0) { $0 + (Double($1) - 1000) * (Double($1) - 1000) / 1000 }
    // χ² with 999 degrees of freedom: mean 999, variance 1998.
    #expect(abs(square - 999) < 4.5 * 1998.0.squareRoot())
  }

  @Test func `Inverted inputs have the moments and tails of the normal`() {
    let count = Double(Self.count)
    // Variances of z, z², z³, z⁴ are 1, 2, 15, 96.
    for (power, mean, variance) in [(1, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96)] {
      let sum = sample.reduce(0.0) { total, z in
        total + (0..<power).reduce(1.0) { product, _ in product * z }
      }
      #expect(abs(sum / count - mean) < 4.5 * (variance / count).squareRoot(), "power \(power)")
    }
    // P(|z| > 3) = 0.0026997960632602, P(|z| > 4) = 6.334248366624e-5.
    for (limit, tail) in [(3.0, 0.0026997960632602), (4, 6.334248366624e-5)] {
      let beyond = Double(sample.count { abs($0) > limit })
      #expect(abs(beyond - count * tail) < 4.5 * (count * tail).squareRoot(), "beyond \(limit)")
    }
  }

  @Test func `Inputs of runs near each other are uncorrelated`() {
    for distance in [1, 2, 8, 16, 64, 256] {
      expectUncorrelated(sample, sample.dropFirst(distance))
    }
  }

  @Test func `Inputs of other streams and of neighbouring seeds are uncorrelated`() {
    expectUncorrelated(sample, Self.normals(seed: 1, stream: "input/grair"))
    expectUncorrelated(sample, Self.normals(seed: 2, stream: "input/grain"))
    expectUncorrelated(sample, Self.normals(seed: 1 << 32 | 1, stream: "input/grain"))
  }

  @Test func `An input is uncorrelated with the daily noise of its run`() {
    let (draws, stream) = (Draws(seed: 1), Stream.identifier("progress/east/a"))
    let noise = (0..<UInt64(Self.count)).lazy.map {
      Double(NormalNoise.four(draws: draws, block: 0, run: $0, stream: stream)[0])
    }
    expectUncorrelated(sample, noise)
  }
}
