import Chance
import TestSupport
import Testing

/// A counter, a key and the words they must give.
struct KnownAnswer: Sendable {
  let counter: SIMD4<UInt32>
  let key: SIMD2<UInt32>
  let words: SIMD4<UInt32>

  var wideKey: UInt64 { UInt64(key[1]) << 32 | UInt64(key[0]) }
}

@Suite struct PhiloxTests {
  /// Random123, tests/kat_vectors, philox4x32 with 10 rounds.
  static let published = [
    KnownAnswer(
      counter: .zero, key: .zero,
      words: SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    KnownAnswer(
      counter: SIMD4(repeating: 0xffff_ffff), key: SIMD2(repeating: 0xffff_ffff),
      words: SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    KnownAnswer(
      counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      key: SIMD2(0xa409_3822, 0x299f_31d0),
      words: SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
  ]

  @Test(arguments: published)
  func `The published known answers come out`(_ known: KnownAnswer) {
    #expect(Philox4x32.block(counter: known.counter, key: known.wideKey) == known.words)
  }

  @Test func `Sixteen lanes agree with single blocks`() {
    var counters = Philox4x32.Lanes(.zero, .zero, .zero, .zero)
    for lane in 0..<16 {
      let words = Draws(seed: 11).words(block: UInt32(lane), run: 3, stream: 5)
      counters.first[lane] = words[0]
      counters.second[lane] = words[1]
      counters.third[lane] = words[2]
      counters.fourth[lane] = words[3]
    }
    let key: UInt64 = 0x299f_31d0_a409_3822
    let wide = Philox4x32.blocks(counters: counters, key: key)
    for lane in 0..<16 {
      let single = Philox4x32.block(
        counter: SIMD4(
          counters.first[lane], counters.second[lane], counters.third[lane],
          counters.fourth[lane]),
        key: key)
      let words = SIMD4(
        wide.first[lane], wide.second[lane], wide.third[lane], wide.fourth[lane])
      #expect(words == single)
    }
  }

  @Test(arguments: ["rng_kat_random123.json", "rng_extra.json"])
  func `The shared vectors come out`(_ file: String) throws {
    for vector in try SharedFolder.cases(file) ?? [] {
      let counter = try words(vector["ctr"])
      let key = try words(vector["key"])
      let known = KnownAnswer(
        counter: SIMD4(counter), key: SIMD2(key), words: SIMD4(try words(vector["out"])))
      #expect(Philox4x32.block(counter: known.counter, key: known.wideKey) == known.words)
    }
  }

  private func words(_ value: Any?) throws -> [UInt32] {
    if let numbers = value as? [UInt32] { return numbers }
    let digits = try #require(value as? [String])
    return try digits.map { try #require(UInt32($0, radix: 16)) }
  }
}
