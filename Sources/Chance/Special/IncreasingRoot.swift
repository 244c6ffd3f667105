/// The zero of an increasing function by Newton steps, with halving of a bracket where a step would
/// leave it or not shrink.
///
/// Deterministic; at most 200 evaluations.
struct IncreasingRoot {
  var low: Double
  var high: Double
  /// Differences of x below this do not matter.
  var resolution = 0.0

  /// The x in [low, high] where `function` changes sign, to about an ulp of x or the resolution.
  ///
  /// The function gives its value and slope; a slope that is not positive and finite is not used.
  func find(from guess: Double, _ function: (Double) -> (value: Double, slope: Double)) -> Double {
    var (low, high) = (low, high)
    var x = guess > low && guess < high ? guess : low + (high - low) / 2
    var lastStep = Double.infinity
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      let scale = max(abs(x), resolution)
      let step = abs(value / slope)
      let newton = x - value / slope
      if step <= 1e-15 * scale { return newton }
      let isUseful = newton > low && newton < high && step < 0.75 * lastStep
      if !isUseful, step < 1e-11 * scale { return x }
      let next = isUseful ? newton : low + (high - low) / 2
      lastStep = abs(next - x)
      if next <= low || next >= high { return next }
      x = next
    }
    return x
  }
}
