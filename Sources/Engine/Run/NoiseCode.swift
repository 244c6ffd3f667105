import Chance
import VectorCode

/// Code that makes one block of four normals for every lane of a noise source, the same bits as
/// `NormalNoise.four`.
///
/// The first argument is the streams of the source, the second the openings of the lanes' runs
/// (`NoiseOpening`, its words one after the other), the third the source's values, four words of one single
/// a lane; parameters 0 and 1 are what the block adds, those from 5 on the keys of rounds 3 to 10.
enum NoiseCode {
  static let parameters = 21

  static func compiled(_ set: InstructionSet) -> CompiledCode? {
    var code = CodeBuilder()
    let opening = PhiloxWords(
      first: code.input(offset: 0),
      second: code.apply(.exclusiveOr, code.load(0), code.parameter(0)),
      third: code.apply(
        .exclusiveOr, code.input(offset: NoiseBuffer.wordBytes), code.parameter(1)),
      fourth: code.input(offset: 2 * NoiseBuffer.wordBytes))
    var even = opening
    var odd = opening.map { code.apply(.shiftRight, $0, by: 32) }
    even.encryptOpened(&code)
    odd.encryptOpened(&code)
    let words = even.interleaved(with: odd, &code)
    for (index, pair) in [(words.first, words.second), (words.third, words.fourth)].enumerated() {
      let normals = code.normals(radius: pair.0, angle: pair.1)
      code.output(normals.cosine, offset: 2 * index * NoiseBuffer.wordBytes)
      code.output(normals.sine, offset: (2 * index + 1) * NoiseBuffer.wordBytes)
    }
    let layout = CodeLayout(
      stride: 64, parameters: parameters, secondStride: 64, thirdStride: 64)
    return CompiledCode(code, layout, for: set)
  }

  /// Writes what a block adds into the parameters 0 and 1.
  static func place(block: UInt32, of draws: Draws, in numbers: UnsafeMutableRawPointer) {
    let words = NoiseOpening.block(block, seed: draws.seed)
    numbers.initializeMemory(as: UInt32.self, repeating: words.stream, count: 16)
    (numbers + 64).initializeMemory(as: UInt32.self, repeating: words.third, count: 16)
  }

  /// Writes the keys of the ten rounds into the parameters 1 to 20.
  static func place(keysOf draws: Draws, in numbers: UnsafeMutableRawPointer) {
    for round in 0..<10 {
      let keys = Philox4x32.roundKeys(draws.seed, round: UInt32(round))
      for (index, key) in [(1 + 2 * round, keys.low), (2 + 2 * round, keys.high)] {
        (numbers + 64 * index).initializeMemory(as: UInt64.self, repeating: UInt64(key), count: 8)
      }
    }
  }
}

/// Words of Philox in the lower halves of 64-bit lanes; the upper halves may hold anything.
struct PhiloxWords {
  var first: CodeValue
  var second: CodeValue
  var third: CodeValue
  var fourth: CodeValue

  func map(_ transform: (CodeValue) -> CodeValue) -> Self {
    Self(
      first: transform(first), second: transform(second), third: transform(third),
      fourth: transform(fourth))
  }

  /// The rounds from `first` on, 0 = all ten, with their keys of the parameters 1 to 20.
  mutating func encrypt(_ code: inout CodeBuilder, from first: Int = 0) {
    for round in first..<10 {
      advance((code.parameter(1 + 2 * round), code.parameter(2 + 2 * round)), &code)
    }
  }

  /// What is left of round 2 where word 1 is that which it multiplies and the others are its opening, then
  /// the other eight.
  mutating func encryptOpened(_ code: inout CodeBuilder) {
    let multiplier = code.constant(bits: Philox4x32.secondMultiplier)
    second = code.apply(.multiplyLow, second, multiplier)
    first = code.apply(.exclusiveOr, code.apply(.shiftRight, second, by: 32), first)
    encrypt(&code, from: 2)
  }

  /// One round; see `Philox4x32`.
  private mutating func advance(
    _ keys: (low: CodeValue, high: CodeValue), _ code: inout CodeBuilder
  ) {
    let multipliers = (
      code.constant(bits: Philox4x32.firstMultiplier),
      code.constant(bits: Philox4x32.secondMultiplier)
    )
    let product = code.apply(.multiplyLow, first, multipliers.0)
    let other = code.apply(.multiplyLow, third, multipliers.1)
    func mixed(_ product: CodeValue, _ word: CodeValue, _ key: CodeValue) -> CodeValue {
      let high = code.apply(.shiftRight, product, by: 32)
      return code.exclusiveOr(high, word, key)
    }
    (first, third) = (mixed(other, second, keys.low), mixed(product, fourth, keys.high))
    (second, fourth) = (other, product)
  }

  /// The words of all 32-bit lanes.
  func interleaved(with odd: Self, _ code: inout CodeBuilder) -> Self {
    let lower = code.constant(bits: 0xFFFF_FFFF)
    func join(_ even: CodeValue, _ odd: CodeValue) -> CodeValue {
      let low = code.apply(.and, even, lower)
      return code.apply(.or, low, code.apply(.shiftLeft, odd, by: 32))
    }
    return Self(
      first: join(first, odd.first), second: join(second, odd.second),
      third: join(third, odd.third), fourth: join(fourth, odd.fourth))
  }
}

/// The method of Box and Muller step by step as in `NormalNoise`; the same number where a factor of four is
/// taken out of the angle before or after it is rounded.
extension CodeBuilder {
  fileprivate mutating func normals(
    radius: CodeValue, angle: CodeValue
  ) -> (cosine: CodeValue, sine: CodeValue) {
    let length = self.radius(radius)
    let turned = turn(angle)
    return (
      apply(.multiplySingle, turned.cosine, length), apply(.multiplySingle, turned.sine, length)
    )
  }

  private mutating func single(_ value: Float) -> CodeValue {
    word(value.bitPattern)
  }

  private mutating func word(_ bits: UInt32) -> CodeValue {
    constant(bits: UInt64(bits) << 32 | UInt64(bits))
  }

  /// first·x + second·x² … from the highest power down.
  private mutating func series(_ x: CodeValue, _ coefficients: Float...) -> CodeValue {
    var sum = single(coefficients[0])
    for coefficient in coefficients.dropFirst() {
      sum = apply(.addSingle, apply(.multiplySingle, sum, x), single(coefficient))
    }
    return sum
  }

  private mutating func radius(_ word: CodeValue) -> CodeValue {
    typealias Logarithm = NormalNoise.Logarithm
    let whole = apply(.singleFromInteger, apply(.shiftRight32, word, by: 1))
    let unit = apply(
      .addSingle, apply(.multiplySingle, whole, single(0x1p-31)), single(0x1p-32))
    let rootHalf = self.word(UInt32(bitPattern: Logarithm.rootHalfBits))
    let exponent = apply(.shiftRightSigned32, apply(.subtract32, unit, rootHalf), by: 23)
    let mantissa = apply(.subtract32, unit, apply(.shiftLeft32, exponent, by: 23))
    let excess = apply(.subtractSingle, mantissa, single(1))
    let sum = series(
      excess, Logarithm.c7, Logarithm.c6, Logarithm.c5, Logarithm.c4, Logarithm.c3, Logarithm.c2,
      Logarithm.c1, Logarithm.c0)
    let square = apply(.multiplySingle, excess, excess)
    let fraction = apply(.addSingle, apply(.multiplySingle, square, sum), excess)
    let power = apply(
      .multiplySingle, apply(.singleFromInteger, exponent), single(Logarithm.ofTwo))
    let logarithm = apply(.addSingle, power, fraction)
    return apply(
      .squareRootSingle,
      apply(.subtractSingle, single(0), apply(.multiplySingle, logarithm, single(2))))
  }

  private mutating func turn(_ angle: CodeValue) -> (cosine: CodeValue, sine: CodeValue) {
    typealias Turn = NormalNoise.Turn
    let signed = apply(.shiftLeft32, angle, by: 2)
    let part = apply(.multiplySingle, apply(.singleFromInteger, signed), single(0x1p-34))
    let square = apply(.multiplySingle, part, part)
    let sine = apply(
      .multiplySingle, series(square, Turn.s3, Turn.s2, Turn.s1, Turn.s0), part)
    let cosine = series(square, Turn.c3, Turn.c2, Turn.c1, Turn.c0)
    let quarter = apply(.add32, angle, word(0x2000_0000))
    let odd = apply(.shiftRightSigned32, apply(.shiftLeft32, quarter, by: 1), by: 31)
    let swap = apply(.and, apply(.exclusiveOr, sine, cosine), odd)
    let sign = word(0x8000_0000)
    let cosineSign = apply(.and, apply(.add32, quarter, word(0x4000_0000)), sign)
    let sineSign = apply(.and, quarter, sign)
    return (
      exclusiveOr(cosine, swap, cosineSign), exclusiveOr(sine, swap, sineSign)
    )
  }
}
