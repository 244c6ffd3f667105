/// x ln(x / m) + m − x ≥ 0 for x, m > 0, to full relative precision also where x is near m.
///
/// m at x = 0. Source: Loader (2000), "Fast and accurate computation of binomial probabilities",
/// function bd0.
func deviance(_ x: Double, from m: Double) -> Double {
  guard x > 0 else { return m }
  let difference = x - m
  guard abs(difference) < 0.1 * (x + m) else { return x * Elementary.log(x / m) - difference }
  let ratio = difference / (x + m)
  let square = ratio * ratio
  var term = 2 * x * ratio
  var sum = difference * ratio
  for order in 1...30 {
    term *= square
    let next = sum + term / Double(2 * order + 1)
    if next == sum { break }
    sum = next
  }
  return sum
}
