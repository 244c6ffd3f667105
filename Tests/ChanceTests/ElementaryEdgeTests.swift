import Chance
import Testing

@Suite struct ElementaryEdgeTests {
  @Test func `exp is 0 and infinite at its ends and keeps NaN`() {
    #expect(Elementary.exp(-.infinity) == 0 && Elementary.exp(-750) == 0)
    #expect(Elementary.exp(.infinity) == .infinity && Elementary.exp(709.79) == .infinity)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(0) == 1)
  }

  @Test func `log is infinite at 0 and NaN below`() {
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(.infinity) == .infinity && Elementary.log(1) == 0)
    #expect(Elementary.log(-1).isNaN && Elementary.log(.nan).isNaN)
  }

  @Test(
    arguments: [
      (0, 0, 1), (.nan, 0, 1), (-3, 0, 1), (.infinity, 0, 1), (1, .nan, 1), (1, .infinity, 1),
      (0, 2, 0), (-0.0, 3, 0), (0, -2, .infinity), (.infinity, 2, .infinity),
      (.infinity, -2, 0), (2, .infinity, .infinity), (0.5, .infinity, 0), (2, -.infinity, 0),
      (1e300, 1e300, .infinity), (1e-300, 1e300, 0), (2, 1024, .infinity), (2, -1076, 0),
    ] as [(Double, Double, Double)])
  func `pow has its stated edges`(_ x: Double, _ y: Double, _ value: Double) {
    #expect(Elementary.pow(x, y) == value)
  }

  @Test func `pow of a negative base or of NaN is NaN`() {
    #expect(Elementary.pow(-1, 2).isNaN && Elementary.pow(-.infinity, 2).isNaN)
    #expect(Elementary.pow(.nan, 1).isNaN && Elementary.pow(2, .nan).isNaN)
  }

  @Test func `The special functions have their stated edges`() {
    #expect(Elementary.erf(.infinity) == 1 && Elementary.erf(-.infinity) == -1)
    #expect(Elementary.erfc(-.infinity) == 2 && Elementary.erfc(30) == 0)
    #expect(Elementary.normalCumulative(-.infinity) == 0)
    #expect(Elementary.normalCumulative(.infinity) == 1)
    #expect(Elementary.logNormalCumulative(-.infinity) == -.infinity)
    #expect(Elementary.logNormalCumulative(.infinity) == 0)
    #expect(Elementary.normalQuantile(0) == -.infinity)
    #expect(Elementary.normalQuantile(1) == .infinity)
    #expect(Elementary.normalQuantile(0.5) == 0)
    #expect(Elementary.normalQuantile(1.5).isNaN && Elementary.normalQuantile(-0.1).isNaN)
    #expect(Elementary.logGamma(0) == .infinity && Elementary.logGamma(-1).isNaN)
    #expect(abs(Elementary.logGamma(1)) < 1e-14)
    #expect(Elementary.sin(1e7).isNaN && Elementary.cos(.infinity).isNaN)
  }
}
