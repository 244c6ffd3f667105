/// Eight incomplete beta functions side by side with a place to be found in each: lane by lane the
/// operations of `IncompleteBeta`, in the same order, so that both agree to the bit.
struct IncompleteBetaLanes {
  typealias Lanes = SIMD8<Double>

  private var alpha = Lanes()
  private var beta = Lanes()
  private var logConstant = Lanes()
  /// The logarithm of the smaller side of each place.
  private var target = Lanes()
  private var isLower = SIMDMask<SIMD8<Int64>>()

  /// Eight of each.
  init(_ functions: [IncompleteBeta], _ places: [Sides]) {
    for (lane, function) in functions.enumerated() {
      let place = places[lane]
      alpha[lane] = function.alpha
      beta[lane] = function.beta
      logConstant[lane] = function.logConstant
      isLower[lane] = place.lower <= place.upper
      target[lane] = isLower[lane] ? place.lower : place.upper
    }
    target = Elementary.log(target)
  }

  /// How far the logarithm of the smaller side is from its target at x = e^y, increasing in y, and the
  /// slope of that.
  func gap(at y: Lanes) -> (value: Lanes, slope: Lanes) {
    let x = Elementary.exp(y)
    let complement = 1 - x
    let factor = factor(x, complement)
    let side = side(x, complement, factor)
    let difference = Elementary.log(side) - target
    return (
      (-difference).replacing(with: difference, where: isLower), factor / (complement * side)
    )
  }

  private func factor(_ x: Lanes, _ complement: Lanes) -> Lanes {
    let total = alpha + beta
    let exponent =
      logConstant - deviances(alpha, from: total * x) - deviances(beta, from: total * complement)
    return Elementary.exp(exponent)
  }

  /// The logarithm is taken in all lanes; the series is summed in those that are near.
  private func deviances(_ x: Lanes, from m: Lanes) -> Lanes {
    let difference = x - m
    var result = x * Elementary.log(x / m) - difference
    for lane in 0..<8 where abs(difference[lane]) < 0.1 * (x[lane] + m[lane]) {
      result[lane] = deviance(x[lane], from: m[lane])
    }
    return result
  }

  private func side(_ x: Lanes, _ complement: Lanes, _ factor: Lanes) -> Lanes {
    let isForward = x * (alpha + beta + 2) .< alpha + 1
    let a = beta.replacing(with: alpha, where: isForward)
    let b = alpha.replacing(with: beta, where: isForward)
    let place = complement.replacing(with: x, where: isForward)
    let quotient = factor / fraction(a, b, place) / a
    let near = Lanes(repeating: 1).replacing(with: quotient, where: quotient .< 1)
    return (1 - near).replacing(with: near, where: isForward .== isLower)
  }

  private func fraction(_ a: Lanes, _ b: Lanes, _ x: Lanes) -> Lanes {
    var lentz = LentzLanes()
    var index = 0.0
    while !lentz.haveAllConverged, index < 100_000 {
      let odd = a + 2 * index
      let leading = -(a + index) * (a + b + index)
      lentz.advance(numerator: leading * x / (odd * (odd + 1)))
      index += 1
      let even = a + 2 * index
      lentz.advance(numerator: index * (b - index) * x / ((even - 1) * even))
      lentz.settle()
    }
    return lentz.value
  }
}

/// Eight fractions 1 + a₁/(1 + a₂/(1 + …)) as `LentzFraction` takes them; a lane that has converged
/// keeps its value.
private struct LentzLanes {
  private(set) var value = SIMD8<Double>(repeating: 1)
  private(set) var haveAllConverged = false
  private var hasConverged = SIMDMask<SIMD8<Int64>>(repeating: false)
  private var ratio = SIMD8<Double>(repeating: 1)
  private var inverse = SIMD8<Double>(repeating: 0)
  private var change = SIMD8<Double>(repeating: 1)

  mutating func advance(numerator: SIMD8<Double>) {
    inverse = 1 / Self.awayFromZero(1 + numerator * inverse)
    ratio = Self.awayFromZero(1 + numerator / ratio)
    change = ratio * inverse
    value = (value * change).replacing(with: value, where: hasConverged)
  }

  mutating func settle() {
    hasConverged = hasConverged .| (Self.magnitude(change - 1) .< 3e-16)
    haveAllConverged = all(hasConverged)
  }

  private static func awayFromZero(_ x: SIMD8<Double>) -> SIMD8<Double> {
    x.replacing(with: SIMD8(repeating: 1e-300), where: magnitude(x) .< 1e-300)
  }

  private static func magnitude(_ x: SIMD8<Double>) -> SIMD8<Double> {
    x.replacing(with: -x, where: x .< 0)
  }
}
