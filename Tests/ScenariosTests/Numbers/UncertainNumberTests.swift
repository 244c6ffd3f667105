import Chance
import Testing

@testable import Scenarios

@Suite struct UncertainNumberTests {
  private func distribution(_ text: String, _ unit: Unit = .number) throws -> Distribution? {
    let number = try NumberText.parse(text).resolved(as: unit)
    guard case .uncertain(let distribution) = number else { return nil }
    return distribution
  }

  @Test(
    "Multiplier and unit of the high end serve both ends",
    arguments: [
      ("1 to 4 million units", 1e6, 4e6, 0.9),
      ("500 thousand to 2 million units", 5e5, 2e6, 0.9),
      ("500 units to 2 thousand units", 500, 2000, 0.9),
      ("1 to 4 (80 %) million units", 1e6, 4e6, 0.8),
      ("1 to 4 million units (0.8)", 1e6, 4e6, 0.8),
      ("-1 to 4 units", -1, 4, 0.9),
      ("0 to 4 units", 0, 4, 0.9),
    ])
  func interval(text: String, low: Double, high: Double, level: Double) throws {
    let expected = try Distribution.centralInterval(low: low, high: high, level: level)
    #expect(try distribution(text, .units) == expected)
  }

  @Test("Each end may have a unit of its own")
  func endsWithUnits() throws {
    #expect(
      try distribution("10 days to 2 weeks", .days)
        == Distribution.centralInterval(low: 10, high: 14, level: 0.9))
  }

  @Test(
    "A distribution goes by its name",
    arguments: [
      ("uniform(1, 3)", Distribution.uniform(low: 1, high: 3)),
      ("normal(-1, 2)", .normal(mean: -1, standardDeviation: 2)),
      ("log-uniform(1, 100)", .logUniform(low: 1, high: 100)),
      ("pert(1, 3, 4.5)", .pert(minimum: 1, mode: 3, maximum: 4.5)),
      ("triangular(1, 1, 4)", .triangular(minimum: 1, mode: 1, maximum: 4)),
      ("beta(2, 5)", .beta(alpha: 2, beta: 5)),
      ("gamma(2, 10 %)", .gamma(shape: 2, scale: 0.1)),
      ("exponential(7)", .exponential(rate: 1 / 7.0)),
      ("lognormal(1, 2)", .lognormal(logMean: 0, logStandardDeviation: Elementary.log(2))),
      ("empirical(1, 2, 2.5, 7)", .empirical([1, 2, 2.5, 7])),
      (
        "truncated(normal(5, 2), 0, 10)",
        .truncated(.normal(mean: 5, standardDeviation: 2), low: 0, high: 10)
      ),
    ])
  func named(text: String, expected: Distribution) throws {
    #expect(try distribution(text) == expected)
  }

  @Test("Choices and mixtures carry their percentages")
  func weighted() throws {
    #expect(
      try distribution("choice(2: 30 %, 3: 50 %, 4: 20 %)")
        == .choice([
          WeightedValue(weight: 0.3, value: 2), WeightedValue(weight: 0.5, value: 3),
          WeightedValue(weight: 0.2, value: 4),
        ]))
    #expect(
      try distribution("mixture(0.3: uniform(1, 2), 70 %: 5)")
        == .mixture([
          WeightedDistribution(weight: 0.3, .uniform(low: 1, high: 2)),
          WeightedDistribution(weight: 0.7, .constant(5)),
        ]))
  }

  @Test("Multiplier and unit after the parenthesis or inside it are the same")
  func scaled() throws {
    let outside = try distribution("pert(1, 3, 4.5) million persons", .persons)
    #expect(outside == .pert(minimum: 1e6, mode: 3e6, maximum: 4.5e6))
    let inside = try distribution(
      "pert(1 million persons, 3 million persons, 4.5 million persons)", .persons)
    #expect(inside == outside)
    #expect(try distribution("uniform(0, 3 km)", .kilometres) == .uniform(low: 0, high: 3))
  }

  @Test("An uncertain rate counts what its place counts")
  func rate() throws {
    #expect(
      try distribution("uniform(0, 730.5) thousand/yr", .units / .days)
        == .uniform(low: 0, high: 2000))
  }

  @Test("A quantity that cannot be negative takes distributions on the positive axis")
  func support() throws {
    let normal = try NumberText.parse("-1 to 4 km")
    let problem = problem { try normal.resolved(as: .kilometres, within: .notNegative) }
    #expect(problem?.kind == .belowZero(least: -.infinity))
    #expect(problem?.range == TextRange(offset: 0, length: 10))
    let cut = try NumberText.parse("truncated(normal(5, 2), 0, 10)")
    #expect(throws: Never.self) { try cut.resolved(as: .number, within: .notNegative) }
  }

  @Test("A share lies between 0 and 1")
  func share() throws {
    let problem = problem { try NumberText.parse("120 %").resolved(as: .number, within: .share) }
    #expect(problem?.kind == .outOfRange(allowed: .share, least: 1.2, most: 1.2))
    let beta = try NumberText.parse("beta(2, 5)")
    #expect(throws: Never.self) { try beta.resolved(as: .number, within: .share) }
  }
}
