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
    var search = search(from: guess)
    while !search.isDone {
      let (value, slope) = function(search.x)
      search.take(value: value, slope: slope)
    }
    return search.x
  }

  func search(from guess: Double) -> RootSearch {
    RootSearch(
      x: guess > low && guess < high ? guess : low + (high - low) / 2, low: low, high: high,
      resolution: resolution)
  }
}

/// A search on its way: wants the function at `x` until it is done.
struct RootSearch {
  private(set) var x: Double
  private(set) var isDone = false
  private var low: Double
  private var high: Double
  private let resolution: Double
  private var lastStep = Double.infinity
  private var evaluations = 0

  init(x: Double, low: Double, high: Double, resolution: Double) {
    (self.x, self.low, self.high, self.resolution) = (x, low, high, resolution)
  }

  mutating func take(value: Double, slope: Double) {
    evaluations += 1
    guard value != 0 else { return end(at: x) }
    if value < 0 { low = x } else { high = x }
    let scale = max(abs(x), resolution)
    let step = abs(value / slope)
    let newton = x - value / slope
    if step <= 1e-15 * scale { return end(at: newton) }
    let isUseful = newton > low && newton < high && step < 0.75 * lastStep
    if !isUseful, step < 1e-11 * scale { return end(at: x) }
    let next = isUseful ? newton : low + (high - low) / 2
    lastStep = abs(next - x)
    if next <= low || next >= high { return end(at: next) }
    x = next
    isDone = evaluations == 200
  }

  private mutating func end(at x: Double) {
    self.x = x
    isDone = true
  }
}
