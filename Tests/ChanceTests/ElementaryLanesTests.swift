import Chance
import Testing

/// Eight lanes against single numbers, to the bit, over random bit patterns and plain ranges.
@Suite struct ElementaryLanesTests {
  typealias Lanes = SIMD8<Double>

  @Test func `exp agrees to the bit`() {
    for x in samples { #expect(isSame(Elementary.exp(x), mapped(x, Elementary.exp))) }
  }

  @Test func `log agrees to the bit`() {
    for x in samples { #expect(isSame(Elementary.log(x), mapped(x, Elementary.log))) }
  }

  @Test func `pow agrees to the bit`() {
    for (x, y) in zip(samples, samples.dropFirst(3)) {
      var expected = Lanes()
      for lane in 0..<8 { expected[lane] = Elementary.pow(x[lane], y[lane]) }
      #expect(isSame(Elementary.pow(x, y), expected))
    }
  }

  private var samples: [Lanes] {
    let edges: Lanes = [0, -0.0, 1, -1, .infinity, -.infinity, .nan, 0x1p-1074]
    return [edges]
      + (0..<2_000).map { index in
        var lanes = Lanes()
        for lane in 0..<8 {
          lanes[lane] = sample(run: UInt64(index * 8 + lane), isAnyPattern: index % 4 == 0)
        }
        return lanes
      }
  }

  private func sample(run: UInt64, isAnyPattern: Bool) -> Double {
    let words = Draws(seed: 77).words(block: 0, run: run, stream: 1)
    if isAnyPattern { return Double(bitPattern: UInt64(words[0]) << 32 | UInt64(words[1])) }
    let unit = Draws.unit(words: words)
    return words[2] % 2 == 0 ? unit * 20 : unit * 1600 - 800
  }

  private func mapped(_ x: Lanes, _ function: (Double) -> Double) -> Lanes {
    var values = Lanes()
    for lane in 0..<8 { values[lane] = function(x[lane]) }
    return values
  }

  /// Equal bits, NaN of any payload being one value.
  private func isSame(_ left: Lanes, _ right: Lanes) -> Bool {
    (0..<8).allSatisfy { lane in
      left[lane].bitPattern == right[lane].bitPattern || left[lane].isNaN && right[lane].isNaN
    }
  }
}
