import Chance
import Foundation
import Testing

@Suite struct NormalNoiseTests {
  @Test func `Sixteen lanes with streams of their own agree to the bit with single blocks`() {
    let draws = Draws(seed: 0xdead_beef_1234)
    for block in 0..<500 as Range<UInt32> {
      let runs = lanes(seed: block, stream: 1)
      let highs = lanes(seed: block, stream: 2)
      let streams = lanes(seed: block, stream: 3)
      let wide = NormalNoise.sixteen(
        draws: draws, block: block, runLow: runs, runHigh: highs, stream: streams)
      for lane in 0..<16 {
        let run = UInt64(highs[lane]) << 32 | UInt64(runs[lane])
        let four = NormalNoise.four(
          draws: draws, block: block, run: run, stream: streams[lane])
        let picked = SIMD4(
          wide.first[lane], wide.second[lane], wide.third[lane], wide.fourth[lane])
        #expect(bits(picked) == bits(four))
      }
    }
  }

  @Test func `Values follow the formula of Box and Muller on words (0, 1) and (2, 3)`() {
    let draws = Draws(seed: 42)
    for run in 0..<5_000 as Range<UInt64> {
      let words = draws.words(block: 6, run: run, stream: 8)
      let four = NormalNoise.four(draws: draws, block: 6, run: run, stream: 8)
      let first = boxMuller(words[0], words[1])
      let second = boxMuller(words[2], words[3])
      let expected = [first.cosine, first.sine, second.cosine, second.sine]
      for index in 0..<4 {
        #expect(abs(Double(four[index]) - expected[index]) < 5e-6)
      }
    }
  }

  @Test func `A million normals have the moments and tails of the normal`() {
    let draws = Draws(seed: 1)
    var sums = SIMD4<Double>.zero
    var beyondTwo = 0.0
    let count = 1_000_000.0
    for run in 0..<250_000 as Range<UInt64> {
      let four = NormalNoise.four(draws: draws, block: 0, run: run, stream: 99)
      for index in 0..<4 {
        let z = Double(four[index])
        sums += SIMD4(z, z * z, z * z * z, z * z * z * z)
        beyondTwo += abs(z) > 2 ? 1 : 0
      }
    }
    let means = sums / count
    // Variances of z, z², z³, z⁴ are 1, 2, 15, 96; P(|z| > 2) = 0.0455002638963584.
    let errors = (SIMD4(1, 2, 15, 96) / count).squareRoot() * 4.5
    let distances = means - SIMD4(0, 1, 0, 3)
    for index in 0..<4 { #expect(abs(distances[index]) < errors[index]) }
    let tail = 0.0455002638963584
    #expect(abs(beyondTwo / count - tail) < 4.5 * (tail * (1 - tail) / count).squareRoot())
  }

  private func lanes(seed: UInt32, stream: UInt32) -> SIMD16<UInt32> {
    var values = SIMD16<UInt32>()
    for lane in 0..<16 {
      let words = Draws(seed: UInt64(seed)).words(block: 0, run: UInt64(lane), stream: stream)
      values[lane] = words[0]
    }
    return values
  }

  private func bits(_ values: SIMD4<Float>) -> SIMD4<UInt32> {
    unsafeBitCast(values, to: SIMD4<UInt32>.self)
  }

  private func boxMuller(_ word: UInt32, _ next: UInt32) -> (cosine: Double, sine: Double) {
    let unit = (Double(word / 2) + 0.5) / 2_147_483_648
    let radius = (-2 * Foundation.log(unit)).squareRoot()
    let angle = 2 * Double.pi * Double(next) / 4_294_967_296
    return (radius * Foundation.cos(angle), radius * Foundation.sin(angle))
  }
}
