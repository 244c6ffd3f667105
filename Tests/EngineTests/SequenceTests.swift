import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Sequences")
struct SequenceTests {
  private let start = ModelFixtures.start

  private func isContained(_ kind: TraceEvent.Kind) -> Bool {
    if case .course(_, _, .contained) = kind { true } else { false }
  }

  // Won on day 32, so the second begins on day 33, 13 days late, and is won on day 64; the third waits
  // for its day, 100, and is won on day 131.
  @Test(
    "A power turns to the next rival when it has won, on the planned day or on the day after if that is later"
  )
  func order() {
    let plan = SequenceFixture().plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, 33, 100])
    let wins = (0..<3).map { run.day(of: .win(.pressure($0), .challenger), in: plan) }
    #expect(wins == [32, 64, 131])
    #expect(run.timeline(of: 0, in: plan) == "##########-----####------------")
  }

  @Test("A first step that is planned after the start begins on its day, by the power's choice")
  func laterFirst() {
    var fixture = SequenceFixture()
    fixture.contests[0].isLatent = true
    fixture.steps[0].planned = start + 10
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [10, 42, 100])
    #expect(run.evenings(.progress(contest: 0), in: plan)[9] == 0.5)
    #expect(run.evenings(.progress(contest: 0), in: plan)[10] == 0.5 + 1.0 / 64)
  }

  // With equal weight nothing moves. Deadline 50: on day 51 the power turns to the second and goes on
  // against the first at course B.
  @Test("After a deadline the power turns, and goes on against the first at course B")
  func deadline() {
    var fixture = SequenceFixture().first(2)
    fixture.contests[0].challenger.capability = 2
    fixture.steps[0].deadline = start + 50
    fixture.steps[0].courseB = CourseB(effort: 0.25, hold: 10_000)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, 51])
    let load = run.evenings(.overload(power: 0), in: plan)
    #expect([load[0], load[49], load[50], load[82]] == [0.5, 0.5, 0.75, 0.25])
    #expect(run.timeline(of: 0, in: plan).hasPrefix("########2222#####"))
  }

  // Course B from day 40 on; 30 days later the rival counts as contained. A quarter of its weight moves
  // 0.75/64 a day the other way: it breaks out on day 82, which only then lets the power turn if it may not
  // leave a contained rival.
  @Test(
    "After so long of course A it falls back, and after so long of course B the rival is contained")
  func contained() {
    var fixture = SequenceFixture().first(2)
    fixture.contests[0].challenger.capability = 2
    fixture.steps[0].courseB = CourseB(effort: 0.125, after: 40, hold: 30)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, 70])
    let courses = run.chronicle.compactMap { event -> [Int]? in
      guard case .course(_, .pressure(let contest), let state) = event.kind else { return nil }
      return [event.step, contest, Int(state.rawValue)]
    }
    #expect(courses == [[40, 0, 2], [70, 0, 3]])
    var other = fixture
    other.steps[0].pivots = [.won, .lost]
    let second = Replay(other.plan(), run: 0)
    #expect(second.chronicle.contains { isContained($0.kind) })
    #expect(second.day(of: .win(.pressure(0), .holder), in: other.plan()) == 82)
    #expect(second.pivots(in: other.plan()) == [.infinity, 83])
  }

  // 0.5 + 0.75 asked of 1: λ = 0.8, so that 0.5·0.8·4 = 1.6 stand against 1.
  @Test("Beyond capacity every contest goes worse by the same factor")
  func overload() {
    var fixture = SequenceFixture().first(2)
    fixture.contests[1].isLatent = false
    fixture.contests[1].challenger.effort = 0.75
    fixture.steps = [fixture.steps[0]]
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.evenings(.overload(power: 0), in: plan)[0] == 1.25)
    let progress = run.evenings(.progress(contest: 0), in: plan)
    #expect(abs(progress[10] - (0.5 + 10 * 0.6 / 64)) < 1e-12)
    #expect(run.evenings(.active(power: 0), in: plan)[0] == 2)
  }

  // The budget falls from 4 to 2 % in ten weeks, so K from 1 to 1/2; the weekly step reads the share of
  // the week before.
  @Test("Capacity is what the power spends on arms over what it spent at the start")
  func capacity() {
    var fixture = SequenceFixture().first(1)
    fixture.contests[0].speed = 0
    fixture.steps[0].effort = 1
    fixture.power.output = Output(start: 1e9)
    fixture.power.budget = Budget(share: 0.04, target: 0.02, rate: .constant(0.02 / 70))
    let plan = fixture.plan()
    let load = Replay(plan, run: 0).evenings(.overload(power: 0), in: plan)
    #expect(load[0] == 1)
    #expect(abs(load[42] - 1 / (1 - 0.5 * 35 / 70)) < 1e-12)
    #expect(abs(load[140] - 2) < 1e-12)
  }

  @Test("A rival to whom the power gives way is faced no more")
  func accommodated() {
    var fixture = SequenceFixture().first(2)
    fixture.steps[0].accommodated = start + 12
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, 20])
    let progress = run.evenings(.progress(contest: 0), in: plan)
    #expect(progress[11] == 0.5 + 11.0 / 64)
    #expect(progress[210] == progress[11])
    #expect(run.day(of: .win(.pressure(0), .challenger), in: plan) == .infinity)
  }

  // γ = 0.01 a day over 14 weeks before the third begins on day 100: its capability stands at
  // e^{0.98}, and no longer grows.
  @Test("An idle rival grows until it is faced")
  func idleGrowth() {
    var fixture = SequenceFixture()
    fixture.contests[2].holder.idleGrowth = 0.01
    fixture.contests[2].challenger.capability = 8
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    let progress = run.evenings(.progress(contest: 2), in: plan)
    let pull = 4 / Elementary.exp(0.98) - 1
    #expect(progress[99] == 0.5)
    #expect(abs(progress[115] - (0.5 + 16 * pull / 64)) < 1e-12)
    let rival = run.evenings(.capability(contest: 2, .holder), in: plan)
    #expect(abs(rival[98] - Elementary.exp(0.98)) < 1e-12 && rival[130] == rival[98])
    #expect(run.evenings(.capability(contest: 2, .challenger), in: plan).allSatisfy { $0 == 8 })
  }

  // The second turn is 13 days late, the third on its day; two packages and one before the start.
  @Test("Moves are counted, and those of the own choice that are on time")
  func moves() {
    var fixture = SequenceFixture()
    fixture.days = 110
    var model = fixture.model()
    model.coercion = [
      Coercion(
        id: "c", target: 1, senders: [Coercion.Sender(power: 0)],
        packages: [-5, 50, 60].map { Coercion.Package(day: start + $0, strength: 0.1) })
    ]
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    let all = run.evenings(.moves(power: 0), in: plan)
    let own = run.evenings(.ownMoves(power: 0), in: plan)
    #expect([0, 32, 33, 50, 60, 99, 100].map { all[$0] } == [0, 0, 1, 2, 3, 3, 4])
    #expect([0, 32, 33, 50, 60, 99, 100].map { own[$0] } == [0, 0, 0, 1, 2, 2, 3])
  }

  // The second turn on day 33 is 13 days late, the third on day 100 on its day; packages on days 50 and 60.
  @Test("The tempo of a power is the share of own moves in a window, undefined without moves")
  func tempo() throws {
    let asked = [
      (110, 11, "= 1"), (110, 60, "= 1"), (110, 61, "= 1"), (110, 77, "= 1"), (110, 78, "= 0.75"),
      (100, 1, "= 1"), (33, 1, "= 0"), (33, 33, "= 0"), (50, 90, "= 0.5"), (34, 1, "= 0"),
    ].map { "tempo(us, \($1) d) at \((start + $0).iso) \($2)" }
    let onAnEvent = ["tempo(us, 20 d) at pivot(us, rival1) + 20 d = 1", "tempo(us, 90 d) = 0.75"]
    var fixture = SequenceFixture()
    fixture.days = 110
    let answers = try fixture.answers(asked + onAnEvent) {
      $0.coercion = [
        Coercion(
          id: "c", target: 1, senders: [Coercion.Sender(power: 0)],
          packages: [-5, 50, 60].map { Coercion.Package(day: start + $0, strength: 0.1) })
      ]
    }
    #expect(answers.dropLast(3) == Array(repeating: true, count: 9)[...])
    #expect(answers.suffix(3) == [nil, true, true])
  }

  // 0.5 and 0.75 at once: it falls back after 40 days under overload, which is no choice of its own.
  @Test("What load forces a power to is no move of its own")
  func forced() {
    var fixture = SequenceFixture().first(2)
    fixture.contests[1].isLatent = false
    fixture.contests[1].challenger.effort = 0.75
    for contest in 0...1 { fixture.contests[contest].speed = 0 }
    fixture.steps = [fixture.steps[0]]
    fixture.steps[0].courseB = CourseB(effort: 0.1, after: 40)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.evenings(.moves(power: 0), in: plan)[210] == 1)
    #expect(run.evenings(.ownMoves(power: 0), in: plan)[210] == 0)
  }

  // Both have a plan: what the first begins on day 33 is imposed on its rival, who had planned to wait, and who
  // then stands against it with its own course A: 0.5·4 against 0.25.
  @Test("Where two plans meet, what one begins is imposed on the other")
  func meeting() {
    let fixture = SequenceFixture().first(2)
    var model = fixture.model()
    model.sequences.append(
      StrategicSequence(
        power: 2,
        steps: [
          SequenceStep(
            contest: .pressure(1), side: .holder, effort: 0.25, planned: start + 150)
        ]))
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .pivot(power: 0, .pressure(1)), in: plan) == 33)
    #expect(run.day(of: .imposed(power: 2, .pressure(1)), in: plan) == 33)
    #expect(run.day(of: .pivot(power: 2, .pressure(1)), in: plan) == .infinity)
    let progress = run.evenings(.progress(contest: 1), in: plan)
    #expect(progress[34] == 0.5 + 2 * 3.0 / 64)
    #expect(run.evenings(.moves(power: 2), in: plan)[40] == 1)
    #expect(run.evenings(.ownMoves(power: 2), in: plan)[40] == 0)
  }

  // Both plan the same contest for the same day: each turns to it by its own choice.
  @Test("Who turns on the same day is imposed on by nobody")
  func sameDay() {
    var fixture = SequenceFixture().first(2)
    fixture.steps[1].planned = start + 50
    var model = fixture.model()
    model.sequences.append(
      StrategicSequence(
        power: 2,
        steps: [
          SequenceStep(contest: .pressure(1), side: .holder, effort: 0.25, planned: start + 50)
        ]))
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    for power in [0, 2] {
      #expect(run.day(of: .pivot(power: power, .pressure(1)), in: plan) == 50)
      #expect(run.day(of: .imposed(power: power, .pressure(1)), in: plan) == .infinity)
    }
  }

  // The rival's friend gives way on day 40, and takes only its effort out; the rival itself on day 44, and
  // then the contest is closed for everybody.
  @Test("A backer that gives way leaves the contest to those who stand in it")
  func backerGivesWay() {
    let fixture = SequenceFixture().first(2)
    var model = fixture.model()
    for (power, day) in [(1, 40), (2, 44)] {
      model.sequences.append(
        StrategicSequence(
          power: power,
          steps: [
            SequenceStep(
              contest: .pressure(1), side: .holder, effort: 1, planned: start + 150,
              accommodated: start + day)
          ]))
    }
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    let progress = run.evenings(.progress(contest: 1), in: plan)
    #expect(progress[43] == 0.5 + 11.0 / 64)
    #expect(progress[60] == progress[43])
    #expect(run.day(of: .end(power: 0, .completed), in: plan) == 44)
    #expect(run.evenings(.active(power: 1), in: plan)[38...39] == [1, 0])
    #expect(run.evenings(.active(power: 0), in: plan)[42...43] == [1, 0])
  }

  @Test("Two who give way to each other on one day have both given way")
  func bothGiveWay() {
    var fixture = SequenceFixture().first(1)
    fixture.contests[0].speed = 0
    fixture.steps[0].accommodated = start + 12
    var model = fixture.model()
    model.sequences.append(
      StrategicSequence(
        power: 1,
        steps: [
          SequenceStep(
            contest: .pressure(0), side: .holder, effort: 0.25, planned: start,
            accommodated: start + 12)
        ]))
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    for power in 0...1 {
      #expect(run.evenings(.moves(power: power), in: plan)[12] == 1)
      #expect(
        run.chronicle.contains {
          $0.kind == .course(power: power, contest: .pressure(0), .accommodated)
        })
    }
  }

  // Left behind at course B on day 51, with `resume`: it stays there.
  @Test("What a turn leaves behind does not go back to course A")
  func behind() {
    var fixture = SequenceFixture().first(2)
    for contest in 0...1 { fixture.contests[contest].speed = 0 }
    fixture.steps[0].deadline = start + 50
    fixture.steps[0].courseB = CourseB(effort: 0.25, after: 200, hold: 10_000, resumes: true)
    let plan = fixture.plan()
    let load = Replay(plan, run: 0).evenings(.overload(power: 0), in: plan)
    #expect([load[49], load[50], load[60], load[199]] == [0.5, 0.75, 0.75, 0.75])
  }

  // One contest to day 32, two from day 64 on by the rival's opening on day 63 of the third; and 0.5 and 0.75
  // at once are more than it can do.
  @Test("Days of overload and of two contests at once are counted by what was in force")
  func accounts() {
    var fixture = SequenceFixture().first(2)
    fixture.contests[1].isLatent = true
    fixture.steps[0].deadline = start + 9
    fixture.steps[1].effort = 0.75
    for contest in 0...1 { fixture.contests[contest].speed = 0 }
    var model = fixture.model()
    model.claims = [.overloaded(power: 0), .overlapped(power: 0), .mode(power: 0)].map {
      Claim(id: "C", formula: .compare(.greater, .quantity($0, at: .number(100)), .number(0)))
    }
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    let (over, lapped) = (
      run.evenings(.overloaded(power: 0), in: plan), run.evenings(.overlapped(power: 0), in: plan)
    )
    #expect(run.day(of: .pivot(power: 0, .pressure(1)), in: plan) == 20)
    #expect([19, 20, 21, 119].map { over[$0] } == [0, 1, 2, 100])
    #expect([19, 20, 21, 119].map { lapped[$0] } == [0, 1, 2, 100])
    #expect(run.evenings(.mode(power: 0), in: plan).allSatisfy { $0 == 0 })
  }

  @Test("War is imposed while a contest that a rival opened is on and load is above capacity")
  func mode() {
    for (effort, isImposed) in [(0.75, true), (0.25, false)] {
      for hasStep in [true, false] {
        var fixture = SequenceFixture().first(2)
        fixture.contests[1].opening = PressureContest.Opening(side: .holder, hazard: 10)
        fixture.contests[1].challenger.effort = .constant(effort)
        fixture.steps[1].effort = .constant(effort)
        for contest in 0...1 { fixture.contests[contest].speed = 0 }
        if !hasStep { fixture.steps = [fixture.steps[0]] }
        var model = fixture.model()
        model.claims = [
          Claim(
            id: "C",
            formula: .compare(.greater, .quantity(.mode(power: 0), at: .number(100)), .number(0)))
        ]
        let plan = Plan(model, detail: .everything)
        let mode = Replay(plan, run: 0).evenings(.mode(power: 0), in: plan)
        #expect([mode[6], mode[7], mode[100]] == (isImposed ? [0, 1, 1] : [0, 0, 0]))
      }
    }
  }
}
