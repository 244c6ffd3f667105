import Engine
import Scenarios

/// A law of attrition as a front of the engine: one place that never falls, all forces at it, each
/// day in eight steps of the classical Runge–Kutta method.
struct AttritionEngine {
  private let law: AttritionCase

  init(_ law: AttritionCase) {
    self.law = law
  }

  /// Both forces on every evening; evening k stands for the time k·`evening`.
  struct Course {
    let evening: Double
    let x: [Double]
    let y: [Double]
  }

  /// The course up to `end`, with steps short enough for 1e-7; nil where that takes too many days.
  func course(to end: Double) -> Course? {
    let wanted = (end * law.fastest * 2500 / 8).rounded(.up)
    guard end > 0, wanted.isFinite else { return nil }
    let days = max(32, Int(min(wanted, 4000)))
    guard wanted <= 40_000 else { return nil }
    return course(to: end, days: days)
  }

  private func course(to end: Double, days: Int) -> Course {
    let evening = end / Double(days)
    let (onY, onX) = law.law.exponents
    var challenger = Side(
      power: 1, force: .constant(law.x), lossesInflicted: .constant(law.a * evening),
      ownExponent: .constant(onY.p), opposingExponent: .constant(onY.q))
    var holder = Side(
      power: 0, force: .constant(law.y), lossesInflicted: .constant(law.b * evening),
      ownExponent: .constant(onX.p), opposingExponent: .constant(onX.q))
    if case .reinforced(let x, let y) = law.law {
      challenger.replacement = .constant(rate: .constant(x * evening), byWill: false)
      holder.replacement = .constant(rate: .constant(y * evening), byWill: false)
    }
    let forces = QuietFront.forces(challenger, holder, days: days)
    return Course(evening: evening, x: forces.challenger, y: forces.holder)
  }

  func forces(at t: Double) -> (x: Double, y: Double)? {
    guard t > 0 else { return (law.x, law.y) }
    guard let course = course(to: t), let x = course.x.last, let y = course.y.last else {
      return nil
    }
    return (x, y)
  }

  /// Where the engine stands after starting at the fixed point of the reinforced law.
  func forcesFromEquilibrium() -> (x: Double, y: Double)? {
    let (x, y) = law.equilibrium
    guard x > 0, y > 0, x.isFinite, y.isFinite else { return nil }
    return AttritionEngine(law.starting(at: x, y)).forces(at: 1 / law.rate)
  }

  /// A time by which the outcome shows: a little after annihilation, else until 1e-8 of the loser is
  /// left; for equal sides until both are below a hundredth.
  private var decided: Double {
    let time = law.annihilationTime
    if time.isFinite { return 1.02 * time }
    switch law.law {
    case .linear:
      return law.isBalanced ? 100 / (law.a * law.x) : 20 / abs(law.invariant)
    case .mixed:
      let k = (2 * abs(law.invariant) / law.b).squareRoot()
      return law.isBalanced ? 120 / (law.b * law.y) : 20 / (law.b * k)
    default: return 8 / law.rate
    }
  }

  /// The end of the battle; nil where the engine cannot reach it.
  func ending() -> Ending? {
    guard law.fastest > 0, let course = course(to: decided) else { return nil }
    return Ending(course, law)
  }

  struct Ending {
    let winner: AttritionWinner
    let survivors: Double
    /// Infinite where nobody is annihilated.
    let annihilation: Double

    init?(_ course: Course, _ law: AttritionCase) {
      guard let x = course.x.last, let y = course.y.last else { return nil }
      let (shareOfX, shareOfY) = (x / law.x, y / law.y)
      if shareOfX < 0.02, shareOfY < 0.02, law.isBalanced {
        (winner, survivors) = (.draw, 0)
      } else {
        (winner, survivors) = shareOfX > shareOfY ? (.x, x) : (.y, y)
      }
      let loser = winner == .y ? course.x : course.y
      annihilation = winner == .draw ? .infinity : Self.zero(of: loser) * course.evening
    }

    /// Where the line through the last two evenings with force left meets 0, in evenings.
    private static func zero(of force: [Double]) -> Double {
      guard let gone = force.firstIndex(where: { $0 <= 0 }), gone >= 2 else { return .infinity }
      let (before, last) = (force[gone - 2], force[gone - 1])
      return Double(gone - 1) + last / (before - last)
    }
  }
}

/// A front on which nothing moves, so that only the forces change.
enum QuietFront {
  /// Forces of one run on every evening, the start included.
  static func forces(
    _ challenger: Side, _ holder: Side, days: Int
  ) -> (challenger: [Double], holder: [Double]) {
    let start = Day(rawValue: 0)
    let front = Front(
      id: "front", challenger: challenger, holder: holder, places: [Place(id: "place")],
      allocation: Allocation(holder: .fixed(1)), pace: Pace(speed: 0), garrisonLoss: 0,
      integration: .rungeKutta4)
    let plan = Plan(
      Model(
        name: "attrition", calendar: Timeline(start: start, horizon: start + days, substeps: 8),
        powers: [Power(id: "blue"), Power(id: "red")], fronts: [front]),
      detail: .everything)
    let replay = Replay(plan, run: 0)
    func series(_ role: SideRole) -> [Double] {
      plan.series.firstIndex(of: .force(front: 0, role)).map { replay.series[$0] } ?? []
    }
    return (series(.challenger), series(.holder))
  }
}

extension LandingModel {
  /// Forces on the evenings of `days` by the engine, where landings and days fall on whole days of
  /// some clock of at most 16 steps a day; nil where they do not.
  func engineForces(on times: [Double]) -> (attackers: [Double], defenders: [Double])? {
    let marks = times + landings.flatMap { [$0.from, $0.to] }
    guard
      let parts = (1...16).first(where: { parts in
        marks.allSatisfy { ($0 * Double(parts)).rounded() == $0 * Double(parts) }
      }), let end = times.max(), end * Double(parts) <= 4000, (times.min() ?? 0) >= 0
    else { return nil }
    let scale = Double(parts)
    let days = max(1, Int(end * scale))
    let arrivals = (0..<days).compactMap { day -> Reinforcement? in
      let rate = rate(after: Double(day) / scale)
      guard rate != 0 else { return nil }
      return Reinforcement(day: Day(rawValue: day + 1), persons: .constant(rate / scale))
    }
    let forces = QuietFront.forces(
      Side(
        power: 1, force: .constant(attackers), lossesInflicted: .constant(b / scale),
        reinforcements: arrivals),
      Side(power: 0, force: .constant(defenders), lossesInflicted: .constant(a / scale)),
      days: days)
    return (
      times.map { forces.challenger[Int($0 * scale)] }, times.map { forces.holder[Int($0 * scale)] }
    )
  }
}
