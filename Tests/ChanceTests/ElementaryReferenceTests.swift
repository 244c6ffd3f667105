import Chance
import Testing

/// Values of mpmath 1.3 at 60 digits, rounded to the nearest double.
@Suite struct ElementaryReferenceTests {
  typealias Points = [(x: Double, value: Double)]

  @Test func `exp and log are within an ulp`() {
    let exponentials: Points = [
      (-744, 0x1p-1073), (-708.5, 2.006132305331306e-308), (-100.25, 2.897198083210148e-44),
      (-1, 0.36787944117144233), (-1e-10, 0.9999999999), (0.34657, 1.4142084849595797),
      (0.5, 1.6487212707001282), (1, 2.718281828459045), (10, 22026.465794806718),
      (709.5, 1.3549863193146328e+308),
    ]
    check(exponentials, ulps: 1, Elementary.exp)
    let logarithms: Points = [
      (0x1p-1074, -744.4400719213812), (2.5e-300, -689.8592371663395),
      (0.1, -2.3025850929940455), (0.7071067811865475, -0.34657359027997275),
      (0.9999999999, -1.000000082790371e-10), (1.0000001, 9.999999505838704e-08),
      (2, 0.6931471805599453), (10, 2.302585092994046), (1.7e+308, 709.7268368932282),
    ]
    check(logarithms, ulps: 1, Elementary.log)
  }

  @Test(
    arguments: [
      (2, 0.5, 1.4142135623730951), (10, -300, 1e-300),
      (1.0000001, 1e9, 2.6881038582144647e+43), (0.999, 700_000, 6.946374402185022e-305),
      (1e-300, 0.9, 9.999999999999847e-271), (1e300, 1.02, 1.0000000000000123e+306),
      (0.5, 1074, 0x1p-1074), (3, 646, 1.6608505280233425e+308), (1.5, -2.5, 0.36288736930121157),
    ] as [(Double, Double, Double)])
  func `pow is within two ulps over the whole range`(_ x: Double, _ y: Double, _ value: Double) {
    #expect(abs(Elementary.pow(x, y) - value) <= 2 * value.ulp)
  }

  @Test func `sin and cos are within an ulp`() {
    let sines: Points = [
      (1e-300, 1e-300), (0.1, 0.09983341664682815), (0.7853981633974483, 0.7071067811865475),
      (1.5, 0.9974949866040544), (3.141592653589793, 1.2246467991473532e-16),
      (10, -0.5440211108893698), (355, -3.014435335948845e-05), (1e6, -0.34999350217129294),
    ]
    check(sines, ulps: 1, Elementary.sin)
    let cosines: Points = [
      (1e-300, 1), (0.1, 0.9950041652780258), (0.7853981633974483, 0.7071067811865476),
      (1.5, 0.0707372016677029), (3.141592653589793, -1), (11, 0.004425697988050785),
      (355, -0.999999999545659), (1e6, 0.9367521275331447),
    ]
    check(cosines, ulps: 1, Elementary.cos)
  }

  @Test func `arcSine is within four ulps`() {
    let points: Points = [
      (-1, -1.5707963267948966), (-0.7, -0.775397496610753), (0.1, 0.1001674211615598),
      (0.5, 0.5235987755982989), (0.9, 1.1197695149986342), (1, 1.5707963267948966),
    ]
    check(points, ulps: 4, Elementary.arcSine)
  }

  @Test func `logOnePlus and expMinusOne keep small arguments`() {
    let logarithms: Points = [
      (-0.999, -6.907755278982136), (-0.5, -0.6931471805599453),
      (-1e-12, -1.0000000000005e-12), (1e-18, 1e-18), (1e-05, 9.999950000333332e-06),
      (0.5, 0.4054651081081644), (10, 2.3978952727983707),
    ]
    check(logarithms, ulps: 2, Elementary.logOnePlus)
    let exponentials: Points = [
      (-40, -1), (-1, -0.6321205588285577), (-0.3, -0.2591817793182821),
      (-1e-12, -9.999999999995e-13), (1e-18, 1e-18), (0.3, 0.3498588075760031),
      (0.4, 0.49182469764127035), (3, 19.085536923187668),
    ]
    check(exponentials, ulps: 3, Elementary.expMinusOne)
  }

  private func check(_ points: Points, ulps: Double, _ function: (Double) -> Double) {
    for point in points {
      let value = function(point.x)
      #expect(
        abs(value - point.value) <= ulps * point.value.ulp,
        "at \(point.x): \(value), expected \(point.value)")
    }
  }
}
