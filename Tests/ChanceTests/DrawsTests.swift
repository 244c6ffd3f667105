import Chance
import Testing

@Suite struct DrawsTests {
  @Test func `The counter is block, run low, run high, stream and the key is the seed`() {
    let draws = Draws(seed: 0x299f_31d0_a409_3822)
    let words = draws.words(
      block: 0x243f_6a88, run: 0x1319_8a2e_85a3_08d3, stream: 0x0370_7344)
    #expect(words == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func `The unit draw is the half-shifted index of 53 bits`() {
    // Words of the zero counter: k = 0x6627e8d5 · 2^21 + (0xe169c58d >> 11), below 2^52.
    let index = 0x6627_e8d5 * 0x20_0000 + 0xe169_c58d / 2048
    #expect(Draws(seed: 0).unit(run: 0, stream: 0) == Double(2 * index + 1) * 0x1p-54)
  }

  @Test func `Unit draws never reach 0 or 1`() {
    let ones: UInt32 = 0xffff_ffff
    #expect(Draws.unit(words: .zero) == 0x1p-54)
    #expect(Draws.unit(words: SIMD4(repeating: ones)) == 1 - 0x1p-53)
    #expect(Draws.unit(words: SIMD4(ones, ones - 2048, 0, 0)) == 1 - 0x1p-52)
    #expect(Draws.unit(words: SIMD4(0x8000_0000, 0, 0, 0)) == 0.5)
    #expect(Draws.unit(words: SIMD4(0x7fff_ffff, ones, 0, 0)) == 0.5 - 0x1p-54)
  }

  @Test func `The low eleven bits of word 1 and the words after it do not matter`() {
    let word: UInt32 = 0x1234_5800
    let plain = Draws.unit(words: SIMD4(9, word, 0, 0))
    #expect(Draws.unit(words: SIMD4(9, word | 0x7ff, 7, 7)) == plain)
    #expect(Draws.unit(words: SIMD4(9, word + 0x800, 0, 0)) > plain)
  }

  @Test func `Unit draws have mean one half and variance one twelfth`() {
    let count = 1_000_000
    let draws = Draws(seed: 2026)
    var sum = 0.0
    var squares = 0.0
    for run in 0..<UInt64(count) {
      let value = draws.unit(run: run, stream: 17) - 0.5
      sum += value
      squares += value * value
    }
    // Standard errors √(1/12 N) and √(1/180 N).
    #expect(abs(sum / Double(count)) < 4.5 * (1.0 / 12e6).squareRoot())
    #expect(abs(squares / Double(count) - 1.0 / 12) < 4.5 * (1.0 / 180e6).squareRoot())
  }

  @Test func `Exponential draws are minus the logarithm of the unit draw`() {
    let draws = Draws(seed: 5)
    let unit = draws.unit(block: 2, run: 9, stream: 4)
    let exponential = draws.exponential(block: 2, run: 9, stream: 4)
    #expect(abs(Elementary.exp(-exponential) - unit) < 1e-15)
  }
}
