extension NormalNoise {
  /// ln(1 + f) = f + f²·(c0 + c1 f + … + c7 f⁷) for f in [√½ − 1, √2 − 1].
  @usableFromInline
  package enum Logarithm {
    @inlinable package static var rootHalfBits: Int32 { 0x3F35_04F3 }
    @inlinable package static var ofTwo: Float { 0.693147181 }
    @inlinable package static var c0: Float { -0.499999843 }
    @inlinable package static var c1: Float { 0.333339021 }
    @inlinable package static var c2: Float { -0.250025216 }
    @inlinable package static var c3: Float { 0.199645112 }
    @inlinable package static var c4: Float { -0.165530522 }
    @inlinable package static var c5: Float { 0.148746569 }
    @inlinable package static var c6: Float { -0.144177416 }
    @inlinable package static var c7: Float { 0.0899461626 }
  }

  /// sin 2πt = t·(s0 + s1 t² + …) and cos 2πt = c0 + c1 t² + … for t in [−⅛, ⅛].
  @usableFromInline
  package enum Turn {
    @inlinable package static var s0: Float { 6.28318529 }
    @inlinable package static var s1: Float { -41.3416626 }
    @inlinable package static var s2: Float { 81.5925535 }
    @inlinable package static var s3: Float { -75.4020677 }
    @inlinable package static var c0: Float { 0.999999972 }
    @inlinable package static var c1: Float { -19.7391522 }
    @inlinable package static var c2: Float { 64.9212529 }
    @inlinable package static var c3: Float { -83.5926118 }
  }
}
