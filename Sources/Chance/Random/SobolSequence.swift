/// The low-discrepancy sequence of Sobol' in base 2, with the numbers of Joe and Kuo, in the order of the Gray code.
///
/// Point n has in dimension d the digits ⊕ₖ gₖ·v(d, k) over the bits gₖ of n ⊕ (n div 2), where
/// v(d, k) = m(d, k)·2³²⁻ᵏ; point 0 is the origin, and the first 2ᵏ points of any dimensions have one point in
/// each of 2ᵏ equal parts of every axis. Source: Antonov and Saleev (1979) for the order, `JoeKuoNumbers` for the
/// numbers.
public struct SobolSequence: Sendable {
  /// That there are numbers for.
  public static let mostDimensions = 256

  /// Entries at `32 * dimension + k`.
  private let directions: [UInt32]
  public let dimensions: Int

  /// Of 0 to `mostDimensions` dimensions.
  public init(dimensions: Int) {
    precondition((0...Self.mostDimensions).contains(dimensions), "\(dimensions) dimensions")
    self.dimensions = dimensions
    directions = (0..<dimensions).flatMap(Self.directions)
  }

  private static func directions(_ dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - $0) } }
    let numbers = JoeKuoNumbers.dimensions[dimension - 1]
    let degree = numbers.degree
    var directions = numbers.initial.enumerated().map { $1 << (31 - UInt32($0)) }
    for k in degree..<32 {
      var next = directions[k - degree] ^ directions[k - degree] >> UInt32(degree)
      for j in 1..<max(1, degree) where numbers.polynomial >> UInt32(degree - j) & 1 == 1 {
        next ^= directions[k - j]
      }
      directions.append(next)
    }
    return directions
  }

  /// The first 32 binary digits of a coordinate; `point` below 2³².
  public func digits(point: UInt32, dimension: Int) -> UInt32 {
    var gray = point ^ point >> 1
    var digits: UInt32 = 0
    while gray != 0 {
      digits ^= directions[32 * dimension + gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return digits
  }

  /// A coordinate as a number in [0, 1).
  public func coordinate(point: UInt32, dimension: Int) -> Double {
    Double(digits(point: point, dimension: dimension)) * 0x1p-32
  }
}

/// A Sobol' sequence scrambled at random, so that each coordinate is uniform in (0, 1) and the points keep their
/// even spread.
///
/// A digit is flipped by a random bit that is a function of the dimension and of all digits before it (nested
/// uniform scrambling; Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"), by Philox at counter
/// (digits before, their number, dimension, stream); digits after the 32nd are random.
public struct ScrambledSobol: Sendable {
  public let sequence: SobolSequence
  private let seed: UInt64
  private static let flips = Stream.identifier("sobol/flips")
  private static let rest = Stream.identifier("sobol/rest")

  public init(dimensions: Int, seed: UInt64) {
    sequence = SobolSequence(dimensions: dimensions)
    self.seed = seed
  }

  /// A coordinate in (0, 1).
  public func unit(point: UInt32, dimension: Int) -> Double {
    let digits = sequence.digits(point: point, dimension: dimension)
    var flips: UInt32 = 0
    for place in 0..<UInt32(32) {
      let before = place == 0 ? 0 : digits >> (32 - place)
      let words = Philox4x32.block(
        counter: SIMD4(before, place, UInt32(dimension), Self.flips), key: seed)
      flips |= (words[0] & 1) << (31 - place)
    }
    let more = Philox4x32.block(
      counter: SIMD4(point, 0, UInt32(dimension), Self.rest), key: seed)
    return Draws.unit(words: SIMD4(digits ^ flips, more[0], 0, 0))
  }
}
