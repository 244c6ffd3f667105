import Chance
import VectorCode

/// Code that makes one block of four normals for every lane of a noise source, the same bits as
/// `NormalNoise.four`.
///
/// The first argument is the streams of the source, the second the runs of the lanes (lower halves,
/// then upper halves), the third the source's values, four words of one single a lane; parameter 0 is
/// the number of the block, the others the keys of the ten rounds.
enum NoiseCode {
  static let parameters = 21
  /// Sixteen lanes each.
  static let vectorsAtOnce = 2

  static func compiled(_ set: InstructionSet) -> CompiledCode? {
    var code = CodeBuilder()
    var counters = PhiloxWords(
      first: code.parameter(0), second: code.input(offset: 0),
      third: code.input(offset: NoiseBuffer.wordBytes), fourth: code.load(0))
    var odd = counters.map { code.apply(.shiftRight, $0, by: 32) }
    counters.encrypt(&code)
    odd.encrypt(&code)
    let words = counters.interleaved(with: odd, &code)
    for (index, pair) in [(words.first, words.second), (words.third, words.fourth)].enumerated() {
      let normals = code.normals(radius: pair.0, angle: pair.1)
      code.output(normals.cosine, offset: 2 * index * NoiseBuffer.wordBytes)
      code.output(normals.sine, offset: (2 * index + 1) * NoiseBuffer.wordBytes)
    }
    let layout = CodeLayout(
      stride: 64, parameters: parameters, secondStride: 64, thirdStride: 64,
      vectorsAtOnce: vectorsAtOnce)
    return CompiledCode(code.doubled(layout), layout, for: set)
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

  /// All ten rounds with the keys of the parameters 1 to 20.
  mutating func encrypt(_ code: inout CodeBuilder) {
    for round in 0..<10 {
      advance((code.parameter(1 + 2 * round), code.parameter(2 + 2 * round)), &code)
    }
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

/// The method of Box and Muller step by step as in `NormalNoise`.
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
    let signed = apply(.shiftRightSigned32, apply(.shiftLeft32, angle, by: 2), by: 2)
    let part = apply(.multiplySingle, apply(.singleFromInteger, signed), single(0x1p-32))
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
