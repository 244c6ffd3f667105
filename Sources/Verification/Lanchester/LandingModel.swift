import Chance

/// Engel's model of Iwo Jima: M' = P(t) − A·J, J' = −B·M, with landings at constant rates.
///
/// Source: Engel (1954), "A verification of Lanchester's law".
struct LandingModel {
  struct Landing: Equatable {
    var from: Double
    var to: Double
    /// Persons per day.
    var rate: Double
  }

  let a: Double
  let b: Double
  let attackers: Double
  let defenders: Double
  let landings: [Landing]

  init(_ parameters: CaseParameters) throws(CaseProblem) {
    a = try parameters.positive("A")
    b = try parameters.positive("B")
    attackers = try parameters.number("M0")
    defenders = try parameters.number("J0")
    var landings: [Landing] = []
    for item in parameters.members["P"]?.list ?? [] {
      guard let numbers = item.numbers, numbers.count == 3, numbers[0] < numbers[1] else {
        throw .missing("params.P", wanted: "a list of [from, to, persons per day]")
      }
      landings.append(Landing(from: numbers[0], to: numbers[1], rate: numbers[2]))
    }
    self.landings = landings
  }

  /// Persons per day who land just after a time.
  func rate(after t: Double) -> Double {
    landings.filter { $0.from <= t && t < $0.to }.reduce(0) { $0 + $1.rate }
  }

  /// Piecewise the square law round the point (0, P/A).
  func forces(at t: Double) -> (attackers: Double, defenders: Double) {
    let cuts = landings.flatMap { [$0.from, $0.to] }.filter { $0 > 0 && $0 < t }.sorted() + [t]
    let root = (a * b).squareRoot()
    var (now, m, j) = (0.0, attackers, defenders)
    for cut in cuts where cut > now {
      let rest = rate(after: now) / a
      let (cosine, sine) = (Derived.cosh(root * (cut - now)), Derived.sinh(root * (cut - now)))
      let above = j - rest
      (m, j) = (
        m * cosine - a / root * above * sine, rest + above * cosine - b / root * m * sine
      )
      now = cut
    }
    return (m, j)
  }

  /// Days by the trapezoid rule: M₁ = M₀ + P − A(J₀ + J₁)/2, J₁ = J₀ − B(M₀ + M₁)/2, solved for the
  /// evening.
  func trapezoidDays(_ days: Int) -> (attackers: [Double], defenders: [Double]) {
    var course = (attackers: [attackers], defenders: [defenders])
    for day in 0..<days {
      let landed = landings.reduce(0) { sum, landing in
        let (from, to) = (max(landing.from, Double(day)), min(landing.to, Double(day) + 1))
        return sum + max(0, to - from) * landing.rate
      }
      let (m, j) = (course.attackers[day], course.defenders[day])
      let next = (m + landed - a * j + a * b * m / 4) / (1 - a * b / 4)
      course.attackers.append(next)
      course.defenders.append(j - b * (m + next) / 2)
    }
    return course
  }
}
