import Chance
import Testing

/// Values of mpmath 1.3 at 60 digits, rounded to the nearest double.
@Suite struct SpecialReferenceTests {
  typealias Points = [(x: Double, value: Double)]

  @Test func `erf and erfc have a relative error below 1e-15`() {
    let errors: Points = [
      (1e-20, 1.1283791670955125e-20), (0.1, 0.1124629160182849), (0.5, 0.5204998778130465),
      (0.999, 0.8422852702064969), (1, 0.8427007929497149), (2, 0.9953222650189527),
      (5.5, 0.9999999999999927), (-0.3, -0.3286267594591274),
    ]
    check(errors, 1e-15, Elementary.erf)
    let complements: Points = [
      (-3, 1.9999779095030015), (0.25, 0.7236736098317631), (0.5, 0.4795001221869535),
      (1, 0.15729920705028513), (3, 2.209049699858544e-05), (10, 2.088487583762545e-45),
      (20, 5.395865611607901e-176), (26, 5.663192408856143e-296),
    ]
    check(complements, 1e-15, Elementary.erfc)
  }

  @Test func `The normal distribution keeps its lower tail, and so does its logarithm`() {
    let cumulatives: Points = [
      (-37, 5.725571222524577e-300), (-20, 2.7536241186062337e-89),
      (-8, 6.220960574271784e-16), (-3, 0.0013498980316300946), (-1, 0.15865525393145705),
      (0, 0.5), (0.5, 0.6914624612740131), (2, 0.9772498680518208), (6, 0.9999999990134123),
    ]
    check(cumulatives, 1e-15, Elementary.normalCumulative)
    let logarithms: Points = [
      (-1e6, -500000000014.73444), (-1000, -500007.82669481216), (-37.5, -707.6689893175072),
      (-10, -53.23128515051247), (-1, -1.8410216450092636), (0, -0.6931471805599453),
      (1, -0.17275377902344988), (5, -2.866516129637636e-07), (20, -2.7536241186062337e-89),
    ]
    check(logarithms, 2e-15, Elementary.logNormalCumulative)
  }

  @Test func `The normal quantile is right from 1e-307 on`() {
    let points: Points = [
      (1e-307, -37.479332564321574), (1e-300, -37.0470962993612),
      (1e-100, -21.273453560965326), (1e-20, -9.262340089798407),
      (1e-05, -4.264890793922825), (0.02425, -1.972961051311885), (0.075, -1.439531470938456),
      (0.3, -0.5244005127080408), (0.4999, -0.00025066283008800747),
      (0.75, 0.6744897501960817), (0.999999, 4.753424308817087),
    ]
    check(points, 1e-15, Elementary.normalQuantile)
  }

  @Test func `logGamma is right from tiny to large arguments`() {
    let points: Points = [
      (1e-10, 23.025850929882736), (0.1, 2.252712651734206), (0.5, 0.5723649429247001),
      (1.5, -0.12078223763524522), (2.5, 0.2846828704729192), (9.99, 12.779315214350193),
      (10.5, 13.940625219403763), (171.5, 709.1431630309282), (1e6, 12815504.569147611),
    ]
    for point in points {
      let value = Elementary.logGamma(point.x)
      #expect(abs(value - point.value) <= max(1e-14, 1e-15 * point.value))
    }
  }

  private func check(_ points: Points, _ relative: Double, _ function: (Double) -> Double) {
    for point in points {
      let value = function(point.x)
      #expect(
        abs(value - point.value) <= relative * abs(point.value),
        "at \(point.x): \(value), expected \(point.value)")
    }
  }
}
