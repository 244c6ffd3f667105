/// The square law as a Markov chain: x falls by one at the rate b·y, y at the rate a·x, until one
/// side is gone.
///
/// Source: Brown (1963), "Stochastic analysis of combat"; solved exactly over all states.
struct MarkovAttrition {
  private(set) var chanceOfX = 0.0
  private(set) var meanSurvivorsOfX = 0.0
  private(set) var meanSurvivorsOfY = 0.0

  /// Forces `x` and `y` at the start; at least one of `a` and `b` above 0.
  init(x: Int, y: Int, a: Double, b: Double) {
    var row = [Double](repeating: 0, count: y + 1)
    row[y] = 1
    for left in stride(from: x, through: 1, by: -1) {
      var below = [Double](repeating: 0, count: y + 1)
      for other in stride(from: y, through: 1, by: -1) {
        let hitsY = a * Double(left)
        let hitsX = b * Double(other)
        row[other - 1] += row[other] * hitsY / (hitsX + hitsY)
        below[other] = row[other] * hitsX / (hitsX + hitsY)
      }
      chanceOfX += row[0]
      meanSurvivorsOfX += row[0] * Double(left)
      row = below
    }
    for other in 0...y { meanSurvivorsOfY += row[other] * Double(other) }
  }
}
