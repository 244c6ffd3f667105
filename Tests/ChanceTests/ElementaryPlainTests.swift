import Foundation
import Testing

@testable import Chance

/// The exponential and the power of programs, against those of the C library.
@Suite("Plain exponential and power")
struct ElementaryPlainTests {
  /// Of the bounds that the functions state, with room for the rounding of the C library.
  private let ulp = 0x1p-52

  @Test("The exponential has its stated error from the least normal number to the greatest")
  func exponential() {
    for index in -7083...7090 {
      let x = Double(index) / 10 + 0.0123
      let expected = Foundation.exp(x)
      let error = abs(Elementary.plainExponential(x) / expected - 1)
      #expect(error < 1.2 * ulp * (1 + abs(x)), "e^\(x)")
    }
  }

  @Test("The power has its stated error for bases and exponents of all sizes")
  func power() {
    for step in 0..<4000 {
      let base = Foundation.exp(Double(step % 127 - 63) * 1.37)
      let exponent = Double(step % 61) * 0.083
      let expected = Foundation.pow(base, exponent)
      let error = abs(Elementary.plainPower(base, exponent) / expected - 1)
      let bound = 1.2 * ulp * (1 + abs(exponent * Foundation.log(base)))
      #expect(error < bound, "\(base)^\(exponent)")
    }
  }

  @Test("Near 1 a power keeps the digits of what it differs by from 1")
  func nearOne() {
    for tiny in [1e-3, 1e-6, 1e-9, 1e-12] {
      for base in [1 + tiny, 1 - tiny] {
        let difference = Foundation.log(base)
        #expect(abs(Elementary.binaryLogarithm(base) * Foundation.log(2) / difference - 1) < 1e-15)
      }
    }
  }

  @Test("Ends are exact: 0 and infinity, 1 for the exponent 0, 0 for the base 0")
  func ends() {
    #expect(Elementary.plainExponential(-Double.infinity) == 0)
    #expect(Elementary.plainExponential(-710.0) == 0)
    #expect(Elementary.plainExponential(0.0) == 1)
    #expect(Elementary.plainExponential(710.0) == .infinity)
    #expect(Elementary.plainExponential(Double.infinity) == .infinity)
    #expect(Elementary.plainExponential(Double.nan).isNaN)
    for exponent in [1e-3, 0.5, 1, 7] {
      #expect(Elementary.plainPower(0.0, exponent) == 0)
      #expect(Elementary.plainPower(Double.leastNonzeroMagnitude, exponent) == 0)
      #expect(Elementary.plainPower(1.0, exponent) == 1)
    }
    for base in [0, Double.leastNonzeroMagnitude, 1e-300, 0.5, 1, 3, 1e300] {
      #expect(Elementary.plainPower(base, 0) == 1)
    }
    #expect(Elementary.plainPower(2.0, 10) == 1024)
    #expect(Elementary.plainPower(Double.infinity, 1) == .infinity)
  }
}
