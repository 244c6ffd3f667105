import Testing

@testable import Scenarios

/// From 2025-01-01 to 2026-01-01, step 365; places a and b of one front.
@Suite struct VagueClaimTests {
  private func scenario(_ claim: String) throws -> Scenario {
    try Sample.read(
      Sample.small(
        top: "claims: {C: {\(claim)}}\ngroups: {ab: [a, b]}\ndefinitions: {half: {lag: -3 d}}",
        places: "a: {front: 9 km}\n      b: {front: 9 km}"))
  }

  private func day(_ formula: String, given: String? = nil) throws -> String? {
    let condition = given.map { ", given: \"\($0)\"" } ?? ""
    return try scenario("formula: \"\(formula)\"" + condition).model().claims[0].settlementDay?.iso
  }

  private func hints(_ claim: String) throws -> [ScenarioProblem.Kind] {
    try scenario(claim).hints.map(\.kind)
  }

  /// Days by hand: the day after which no course can change the answer.
  @Test(arguments: [
    ("fall(a) <= 2025-06-30", "2025-06-30"), ("fall(a) < 2025-07-01", "2025-06-30"),
    ("2025-06-30 >= fall(a)", "2025-06-30"), ("fall(a) > 2025-06-30", "2025-06-30"),
    ("fall(a) >= 2025-07-01", "2025-06-30"), ("fall(a) = 2025-06-30", "2025-06-30"),
    ("fall(a) <= horizon", "2026-01-01"), ("fall(a) + 30 d <= 2025-06-30", "2025-05-31"),
    ("fall(a) - 10 d <= 2025-06-30", "2025-07-10"),
    ("last(fall(ab)) <= 2025-06-30", "2025-06-30"),
    ("first(fall(a), fall(b)) <= 2025-06-30", "2025-06-30"),
    ("count(fall(ab) <= 2025-06-30) >= 1", "2025-06-30"),
    ("any(fall(ab) <= 2025-03-31) or fall(a) <= 2025-06-30", "2025-06-30"),
    ("not fall(a) <= 2025-06-30", "2025-06-30"),
    ("fall(a) <= 2025-03-31 and fall(b) <= fall(a) + 30 d", "2025-04-30"),
    ("fall(a) <= 2025-03-31 and fall(b) < fall(a)", "2025-03-31"),
    ("fall(a, half) <= 2025-06-30", "2025-06-30"),
    ("held(ab) at 2025-06-30 = 2", "2025-06-30"), ("held(ab) at horizon = 2", "2026-01-01"),
    ("fall(a) <= 2025-03-31 and held(ab) at fall(a) + 90 d = 0", "2025-06-29"),
    ("rate(held(ab), 90 d) at 2025-06-30 > 1 /month", "2025-06-30"),
    ("monthly_least(gained(f), from: 2025-02-01, to: 2025-05-31) > 0 km2", "2025-05-31"),
    ("fall(a) - fall(b) < 30 d and fall(a) <= 2025-03-31 and fall(b) <= 2025-04-30", "2025-04-30"),
    ("within(60 d, after: 2025-03-01, fall(a))", "2025-04-30"),
  ])
  func `Dates in a formula settle it`(formula: String, expected: String) throws {
    #expect(try day(formula) == expected)
  }

  @Test(arguments: [
    "fall(a) < fall(b)", "fall(a) = never", "over(f) = never", "held(ab) = 2",
    "within(60 d, after: fall(a), fall(b))", "fall(a) <= 2025-03-31 or fall(b) < fall(a)",
    "fall(a) - fall(b) < 30 d", "first(fall(a), fall(b)) > fall(b)", "held(ab) at fall(a) = 2",
    "first(fall(a), fall(b)) <= 2025-03-31 and fall(a) < fall(b)",
  ])
  func `A formula without a date for each of its events stays open`(formula: String) throws {
    #expect(try day(formula) == nil)
    #expect(try hints("formula: \"\(formula)\", settled by: x") == [.noDeadline(claim: "C")])
    #expect(try hints("formula: \"\(formula)\", settled by: x, deadline: 2026-01-01") == [])
  }

  /// 28 February and 60 days are 29 April.
  @Test func `A condition bounds its events by its dates, and has to be known itself`() throws {
    let formula = "within(60 d, after: fall(a), fall(b))"
    #expect(try day(formula, given: "fall(a) <= 2025-02-28") == "2025-04-29")
    #expect(try day(formula, given: "fall(a) > 2025-02-28") == nil)
    #expect(try day("fall(a) <= 2025-02-28", given: "over(f) = never") == nil)
    #expect(try day("fall(a) <= 2025-02-28", given: "fall(b) <= 2025-08-31") == "2025-08-31")
    // The dates of the formula say nothing of runs in which it is false.
    #expect(try day("fall(a) <= 2025-02-28", given: "fall(b) <= fall(a)") == nil)
  }

  @Test func `A rule must settle what depends on who counts`() throws {
    let wanted = [
      "fall(a) <= 2025-06-30", "held(ab) at horizon = 2", "gained(f) at horizon > 1 km2",
      "losses(n) at horizon > 1 persons", "contact(a) <= 2025-06-30",
    ]
    for formula in wanted {
      #expect(try hints("formula: \(formula)") == [.noSettlement(claim: "C")], "\(formula)")
      #expect(try hints("formula: \(formula), settled by: x") == [], "\(formula)")
    }
    #expect(try hints("formula: over(f) <= 2025-06-30") == [])
    #expect(try hints("formula: 2 > 1, kind: fact") == [])
    #expect(
      try hints("formula: fall(a) < fall(b), kind: effect, effect: {do: hold(b)}") == [])
  }

  @Test func `A deadline fits the dates of the formula and the horizon`() throws {
    func hint(_ formula: String, _ deadline: String) throws -> [ScenarioProblem.Kind] {
      try hints("formula: \(formula), settled by: x, deadline: \(deadline)")
    }
    let early = ScenarioProblem.Kind.deadlineTooEarly(
      claim: "C", day: try #require(Day(iso: "2025-06-30")))
    #expect(try hint("fall(a) <= 2025-06-30", "2025-06-29") == [early])
    #expect(try hint("fall(a) <= 2025-06-30", "2025-06-30") == [])
    #expect(try hint("fall(a) < 2025-07-01", "2025-06-30") == [])
    #expect(try hint("fall(a) <= 2025-06-30 or fall(b) < fall(a)", "2025-05-01") == [early])
    let horizon = try #require(Day(iso: "2026-01-01"))
    #expect(
      try hint("fall(a) <= 2025-06-30", "2026-01-02") == [
        .deadlineAfterHorizon(claim: "C", horizon: horizon)
      ])
  }

  @Test func `A hint is no warning, and none beside mistakes or with a question`() throws {
    let vague = try scenario("formula: fall(a) < fall(b)")
    #expect(vague.warnings == [])
    #expect(vague.hints.map(\.severity) == [.hint, .hint])
    let wrong = Sample.problems(
      Sample.small(top: "claims: {C: {formula: fall(a) < fall(a)}}\nx: 1"))
    #expect(wrong.map(\.severity) == [.error])
    let asked = try vague.model(asking: Question("fall(a) < fall(b)", name: "asked"))
    #expect(asked.warnings == [])
  }

  @Test func `A written deadline comes before the one that follows`() throws {
    let claim = try scenario("formula: fall(a) <= 2025-06-30, deadline: 2025-09-30").model().claims[
      0]
    #expect(claim.dueDay == Day(iso: "2025-09-30"))
    #expect(claim.settlementDay == Day(iso: "2025-06-30"))
  }
}
