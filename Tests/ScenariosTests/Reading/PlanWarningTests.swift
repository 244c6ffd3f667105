import Testing

@testable import Scenarios

/// What plans, truces and pledges say and probably do not mean: a warning or a hint in its place.
@Suite struct PlanWarningTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-01-01}
    powers:
      north: {stocks: {shells: {start: 9 units}}}
      south: {stocks: {shells: {start: 9 units}}}
      west: {}
    fronts:
      f:
        challenger: {power: north, force: 10 persons}
        holder: {power: south, force: 10 persons}
        pace: {speed: 0.01 /d}
        places: {a: {}}
      g:
        challenger: {power: north, force: 10 persons}
        holder: {power: west, force: 10 persons}
        pace: {speed: 0.01 /d}
        places: {b: {}}
    contests:
      duel:
        challenger: {power: north}
        holder: {power: west}
        speed: 0.001 /d
        opening: {by: holder, hazard: 0.1 /d}
      race: {challenger: {power: north}, holder: {power: west}, speed: 0.001 /d}
    truce:
      f: {parties: {north: {stake: 1}, south: {stake: 1}}}
    ends:
      north: {patience: 180 d, stake: 1, escalation cost: 1}
    coalition:
      aid: {from: south, to: west, stock: shells, units: 1 /d, draws on: stock}
    entries:
      ally: {power: west, front: f, side: holder, force: 5 persons, hazard: 0.1 /d}
    sequences:
      north:
        steps:
          - contest: f
            side: challenger
            planned: 2025-01-01
            course a: {effort: "uniform(0.5, 0.7)"}
            course b: {effort: 0.5, after: 100 d, hold: 200 d}
            pivot when: [won, contained, frozen]
          - contest: race
            side: challenger
            planned: 2025-06-01
            course a: {effort: 0.5}
            deadline: 2025-09-01
            pivot when: [won, deadline]
          - {contest: g, side: challenger, planned: 2025-10-01, course a: {effort: 0.5}}
    claims:
      P: {formula: "pivot(north, race) <= 2025-06-01"}
    """
    .replacing("to: west, stock: shells", with: "to: east, stock: shells")
    .replacing("  west: {}\n", with: "  west: {}\n  east: {stocks: {shells: {start: 0 units}}}\n")

  private func found(_ text: String) throws -> [ScenarioProblem] {
    let scenario = try Sample.read(text)
    return (scenario.warnings + scenario.hints).filter {
      if case .noDeadline = $0.kind { return false }
      return true
    }
  }

  @Test func nothingIsSaidOfAPlanThatMayMeanWhatItSays() throws {
    #expect(try found(Self.text).map(\.kind) == [])
  }

  @Test(arguments: [
    (
      "south: {stake: 1}", "south: {stake: 0}",
      ScenarioProblem.Kind.nothingAtStake(power: "south"), true, "0}"
    ),
    (
      "180 d, stake: 1", "180 d, stake: 0", .nothingAtStake(power: "north"), true,
      "0, escalation"
    ),
    (
      "course b: {effort: 0.5,", "course b: {effort: 0.75,", .courseBHeavier(b: 0.75, a: 0.6),
      false, "0.75"
    ),
    (
      "  race: {", "  race: {latent: false, ", .runsBeforeItsStep("race"), false, "false"
    ),
    (
      "to: east", "to: north", .pledgeToOpponent(from: "south", to: "north", contest: "f"), true,
      "north, stock"
    ),
    (
      "hold: 200 d}", "hold: 300 d}",
      .pivotNeverComes(.contained, .containedAfterHorizon(days: 400)), true, "contained"
    ),
    (
      ", after: 100 d,", ",", .pivotNeverComes(.contained, .neverFallsBack), true, "contained"
    ),
    ("[won, deadline]", "[won, frozen]", .pivotNeverComes(.frozen, .neverFreezes), true, "frozen]"),
    (
      "[won, deadline]", "[won, accommodated]",
      .pivotNeverComes(.accommodated, .noDay(key: "accommodate")), true, "accommodated"
    ),
    (
      "[won, deadline]", "[won, handed over]", .pivotNeverComes(.handedOver, .noHandover), true,
      "handed"
    ),
    ("hazard: 0.1 /d}\n  race", "hazard: 0 /d}\n  race", .hazardOfZero, true, "0 /d}"),
    ("hazard: 0.1 /d}\nsequences", "hazard: 0 /d}\nsequences", .hazardOfZero, true, "0 /d}"),
  ])
  func eachIsFoundInItsPlaceAndNothingElse(
    from: String, to: String, kind: ScenarioProblem.Kind, isWarning: Bool, begins: String
  ) throws {
    let text = Self.text.replacing(from, with: to)
    #expect(text != Self.text)
    let found = try found(text)
    #expect(found.map(\.kind) == [kind])
    let problem = try #require(found.first)
    #expect(problem.severity == (isWarning ? .warning : .hint))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[problem.at.line - 1]
    #expect(line.dropFirst(problem.at.column - 1).hasPrefix(begins))
  }

  // Only of a step that another follows; frozen needs a truce of its front.
  @Test func aStepThatOnlyAFreezeWithoutTruceCouldEndIsAnError() {
    let text = Self.text.replacing("[won, contained, frozen]", with: "frozen")
      .replacing("  f: {parties", with: "  g: {parties")
      .replacing("south: {stake: 1}}", with: "west: {stake: 1}}")
    #expect(Sample.problems(text).contains { $0.kind == .pivotNeverHappens })
  }

  @Test func anIdOfAnotherKindIsNamedAsThat() {
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      (
        "pivot(north, race)", "fall(north)", .formula(.wrongKind("north", .power, expected: .place))
      ),
      (
        "pivot(north, race)", "freeze(race)",
        .formula(.wrongKind("race", .contest, expected: .front))
      ),
      ("pivot(north, race)", "pivot(a, race)", .formula(.wrongKind("a", .place, expected: .power))),
      ("pivot(north, race)", "handed(f)", .formula(.wrongKind("f", .front, expected: .pledge))),
      ("contest: race", "contest: west", .wrongKind("west", .power, expected: .contest)),
      ("truce:\n  f:", "truce:\n  duel:", .wrongKind("duel", .contest, expected: .front)),
      ("from: south", "from: f", .wrongKind("f", .front, expected: .power)),
      ("south: {stake: 1}", "south: {stake: west}", .wrongKind("west", .power, expected: .number)),
      (
        "claims:\n", "groups: {x: [west]}\nclaims:\n",
        .wrongKind("west", .power, expected: .placeOrGroup)
      ),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text, "\(from)")
      let found = Sample.problems(text).first { $0.kind == kind }
      #expect(found?.nearest == [], "\(to)")
    }
  }
}
