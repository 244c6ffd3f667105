import Testing

@testable import Scenarios

/// `sequences:` and what contests say of their beginning, as they are written and as they are read.
@Suite struct SequenceReadingTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}, west: {}}
    contests:
      one: {challenger: {power: north}, holder: {power: south}, speed: 0.001 /d}
      two:
        challenger: {power: north}
        holder: {power: west, idle growth: 0.02 /d}
        speed: 0.001 /d
        opening: {by: holder, hazard: 0.003 /d, load weight: -0.5, reference load: 0.8, others weight: 0.1}
    sequences:
      north:
        steps:
          - contest: one
            side: challenger
            planned: 2025-01-01
            course a: {effort: 60 %}
            course b: {effort: 20 %, after: 2 weeks, overload: 1.2, hold: 100 d, quiet: 50 d, resume: true}
            pivot when: [contained, won]
            deadline: 2026-01-01
          - {contest: two, side: challenger, planned: 2025-06-01, course a: {effort: 50 %}, accommodate: 2026-06-01}
    claims:
      P: {formula: "pivot(north, two) <= 2025-06-01"}
      S: {formula: "slip(north, two) > 30 d or imposed(north, two) <= horizon"}
      L: {formula: overload(north) at 2025-06-01 > 1 and active(north) at 2025-06-01 >= 2}
    """

  @Test func everyKeyIsRead() throws {
    let model = try Sample.read(Self.text).model()
    let start = try #require(Day(iso: "2025-01-01"))
    let sequence = try #require(model.sequences.first)
    #expect(sequence.power == 0)
    #expect(
      sequence.steps[0]
        == SequenceStep(
          contest: .pressure(0), side: .challenger, effort: 0.6,
          courseB: CourseB(
            effort: 0.2, after: 14, overload: 1.2, hold: 100, quiet: 50, resumes: true),
          planned: start, pivots: [.won, .contained], deadline: Day(iso: "2026-01-01")))
    #expect(
      sequence.steps[1]
        == SequenceStep(
          contest: .pressure(1), side: .challenger, effort: 0.5, planned: start + 151,
          accommodated: Day(iso: "2026-06-01")))
    #expect(model.contests.map(\.isLatent) == [false, true])
    #expect(model.contests[1].holder.idleGrowth == 0.02)
    #expect(
      model.contests[1].opening
        == PressureContest.Opening(
          side: .holder, hazard: 0.003, loadWeight: -0.5, referenceLoad: 0.8, othersWeight: 0.1))
    let pivot = Event.pivot(power: 0, .pressure(1))
    let imposed = Event.imposed(power: 0, .pressure(1))
    #expect(model.claims[0].formula.events == [pivot])
    #expect(model.claims[1].formula.events == [pivot, imposed])
    #expect(model.claims[2].formula.quantities == [.active(power: 0), .overload(power: 0)])
  }

  @Test func aFirstStepThatIsDueRunsAndOneThatIsNotWaits() throws {
    let later = Self.text.replacing("planned: 2025-01-01", with: "planned: 2025-02-01")
    #expect(try Sample.read(later).model().contests[0].isLatent)
    let said = Self.text.replacing("opening: {by", with: "latent: false\n    opening: {by")
    #expect(try Sample.read(said).model().contests[1].isLatent == false)
  }

  @Test func whatCannotBeIsRefusedInItsPlace() {
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      ("- contest: one", "- contest: eins", .unknownName("eins", .contest)),
      ("  north:\n    steps", "  nord:\n    steps", .unknownName("nord", .power)),
      ("pivot when: [contained, won]", "pivot when: accommodated", .pivotNeverHappens),
      ("{contest: two, side", "{contest: one, side", .contestTwice("one")),
      (
        "pivot when: [contained, won]", "pivot when: [contained, win]",
        .unknownChoice("win", choices: PivotGuard.allCases.map(\.rawValue))
      ),
      ("slip(north, two)", "slip(south, two)", .formula(.noStep(power: "south"))),
      ("pivot(north, two)", "pivot(south, two)", .formula(.noStep(power: "south"))),
      (
        "- contest: one\n        side: challenger", "- contest: one\n        side: holder",
        .ownOpponent(power: "north")
      ),
      ("holder: {power: south}", "holder: {power: north}", .againstItself("one")),
      (
        "pivot(north, two)", "pivot(north, deux)", .formula(.unknown(.contest, "deux", nearest: []))
      ),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text, "\(from)")
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
  }

  @Test func daysBehindTheHorizonAndContestsThatNothingBeginsDrawWarnings() throws {
    let late = try #require(Day(iso: "2027-06-01"))
    let behind = Self.text.replacing("planned: 2025-06-01", with: "planned: 2027-06-01")
    #expect(try Sample.read(behind).warnings.contains { $0.kind == .datedOutside(late) })
    let waiting = Self.text.replacing(
      "speed: 0.001 /d}",
      with:
        "speed: 0.001 /d}\n  three: {challenger: {power: west}, holder: {power: south}, speed: 0.001 /d, latent: true}"
    )
    #expect(try Sample.read(waiting).warnings.contains { $0.kind == .neverBegins("three") })
  }

  @Test func aSequenceWithoutStepsAndAContestNamedLikeAFrontAreRefused() {
    let empty = Self.text.replacing("    claims:", with: "claims:")
      .replacing("sequences:\n", with: "sequences:\n  west: {steps: []}\n")
    #expect(Sample.problems(empty).contains { $0.kind == .emptySequence })
    let same = Sample.small(
      top: "contests: {f: {challenger: {power: north}, holder: {power: south}, speed: 0 /d}}")
    #expect(Sample.problems(same).contains { $0.kind == .contestNamedLikeFront("f") })
  }

  // Words of a category stand on the right of `=` or `!=`; the day of reading on either side of the call.
  @Test func theModeIsComparedWithItsWords() throws {
    let text = Self.text.replacing(
      "overload(north) at 2025-06-01 > 1",
      with: "mode(north) at 2025-06-01 = imposed")
    let formula = try Sample.read(text).model().claims[2].formula
    #expect(formula.quantities.contains(.mode(power: 0)))
    let idle = Self.text.replacing(
      "slip(north, two) > 30 d", with: "capability(two, holder) > 1.2")
    #expect(
      try Sample.read(idle).model().claims[1].formula.quantities
        == [.capability(contest: 1, .holder)])
    let unknown = text.replacing("= imposed", with: "= forced")
    #expect(
      Sample.problems(unknown).map(\.kind)
        == [.formula(.category(.mode, words: ["controlled", "imposed"]))])
    let days = Self.text.replacing(
      "overload(north) at 2025-06-01 > 1",
      with: "overlapped(north) > 3 d and overloaded(north) < 1 d")
    let read = try Sample.read(days).model().claims[2].formula.quantities
    #expect(read.contains(.overlapped(power: 0)) && read.contains(.overloaded(power: 0)))
  }

  @Test func aFrontHasNoProgressOfItsOwn() {
    let text = Sample.small(top: "claims: {P: {formula: progress(f) at horizon > 1}}")
    let kinds = Sample.problems(text).map(\.kind)
    #expect(kinds == [.formula(.progressOfFront)])
  }
}
