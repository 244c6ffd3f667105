import Engine
import Scenarios
import Synchronization
import Testing

@testable import Analysis

@Suite("The value of delay")
struct DelayTests {
  // Begun on day 20 it is won on day 51, and with 1, 2, 3 months on days 81, 111, 141: the last two lie
  // beyond day 100. Σ m·d/Σ m² = −(2 + 3)/14.
  @Test(
    "A contest that waiting moves beyond the horizon is lost to the one and gained by the other")
  func hurts() throws {
    let model = DelayModel.contest(planned: 20, days: 100)
    let answer = try #require(try DelayModel.answer(model, months: [1, 2, 3]))
    let own = try #require(answer.outcome(.contests, of: 0))
    #expect(own.level == 1)
    #expect(own.changes.map(\.mean) == [0, -1, -1])
    #expect(abs(own.slope.mean + 5.0 / 14) < 1e-12)
    #expect(own.slope.high - own.slope.low < 1e-12)
    #expect(own.effect == .worse)
    let completed = try #require(answer.outcome(.completed, of: 0))
    #expect(completed.changes.map(\.mean) == [0, -1, -1])
    let other = try #require(answer.outcome(.contests, of: 1))
    #expect(other.level == -1)
    #expect(other.changes.map(\.mean) == [0, 1, 1])
    #expect(answer.parties.map(\.verdict) == [.loses, .gains])
    #expect(answer.conclusions.map(\.conclusion) == [.rivalHolds])
    #expect(answer.movedDates == 1)
    #expect(answer.datesPastHorizon == [0, 0, 1])
  }

  // At equal weight nothing moves. North's doubles in every 28 days without the contest: begun on day 31
  // it is won on day 62 or, as 2 is rounded, on day 63; begun on day 91, at the highest pace of 3/64, on day 101.
  @Test("Who grows while nothing happens holds the clock")
  func holds() throws {
    let model = DelayModel.contest(planned: 1, days: 120) { model in
      model.contests[0].challenger.capability = 1
      model.contests[0].challenger.idleGrowth = .constant(0.693_147_180_559_945_3 / 28)
    }
    let answer = try #require(try DelayModel.answer(model, months: [1, 3]))
    let own = try #require(answer.outcome(.contests, of: 0))
    #expect(own.level == 0)
    #expect(own.changes.map(\.mean) == [1, 1])
    #expect(abs(own.slope.mean - 0.4) < 1e-12)
    #expect(answer.parties.map(\.verdict) == [.gains, .loses])
    #expect(answer.conclusions.map(\.conclusion) == [.powerHolds])
  }

  // 2 and 3 persons a day, 30 days a month.
  @Test("Where the front goes on till one gives way, both lose by waiting")
  func bothLose() throws {
    let model = DelayModel.front(givenUpOn: 20, days: 200)
    let answer = try #require(try DelayModel.answer(model, months: [1, 4]))
    for (party, rate) in [(0, 2.0), (1, 3.0)] {
      let losses = try #require(answer.outcome(.losses, of: party))
      #expect(abs(losses.changes[0].mean - 30 * rate) < 1e-9)
      #expect(abs(losses.changes[1].mean - 120 * rate) < 1e-9)
      #expect(abs(losses.slope.mean - 30 * rate) < 1e-9)
      #expect(losses.effect == .worse)
    }
    #expect(answer.outcome(.contests, of: 0)?.effect == .same)
    #expect(answer.conclusions.map(\.conclusion) == [.bothLose])
  }

  // 1 and 1/2 of a capacity of 1 from the start of the duel to the horizon, 30 days fewer each month.
  @Test("Days of overload that waiting spares are counted")
  func overloaded() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { model in
      model.contests[0].speed = 0
      model.contests.append(
        PressureContest(
          id: "other", challenger: PressureSide(power: 0, effort: 0.5),
          holder: PressureSide(power: 1, effort: 0), speed: 0))
    }
    let answer = try #require(try DelayModel.answer(model, months: [1, 2]))
    let own = try #require(answer.outcome(.overloaded, of: 0))
    #expect(own.changes.map(\.mean) == [-30, -60])
    #expect(own.effect == .better)
    #expect(answer.parties.map(\.verdict) == [.gains, .neither])
    #expect(answer.conclusions.map(\.conclusion) == [.neitherHurt])
  }

  // With the ids exchanged, north stands where south stood; the plan goes with it.
  @Test("Powers exchanged, the verdict is the other's")
  func mirrored() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { $0.contests[0].noise = 0.02 }
    var other = model
    other.contests[0].challenger.power = 1
    other.contests[0].holder.power = 0
    other.sequences[0].power = 1
    let one = try #require(try DelayModel.answer(model, months: [1, 3]))
    let two = try #require(try DelayModel.answer(other, power: "south", months: [1, 3]))
    #expect(two.parties.map(\.power) == [1, 0])
    for party in 0...1 {
      #expect(one.parties[party].outcomes.map(\.slope) == two.parties[party].outcomes.map(\.slope))
      #expect(one.parties[party].verdict == two.parties[party].verdict)
    }
    #expect(one.conclusions.map(\.conclusion) == two.conclusions.map(\.conclusion))
  }

  // At half the challenger's weight the holder pulls x down by v0/2 a day: twice the speed, the same days.
  @Test("On the holder's side it is the same")
  func asHolder() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { model in
      model.contests[0].challenger = PressureSide(power: 1)
      model.contests[0].holder = PressureSide(power: 0, capability: 2)
      model.contests[0].speed = .constant(1.0 / 32)
      model.sequences[0].steps[0].side = .holder
    }
    let answer = try #require(try DelayModel.answer(model, months: [1, 2, 3]))
    let own = try #require(answer.outcome(.contests, of: 0))
    #expect(own.changes.map(\.mean) == [0, -1, -1])
    #expect(answer.conclusions.map(\.conclusion) == [.rivalHolds])
  }

  @Test("Rivals are those on the other side, themselves or by a step; an ally is none")
  func rivals() throws {
    for (side, parties) in [(SideRole.challenger, [0, 1]), (.holder, [0, 1, 2])] {
      let model = DelayModel.contest(planned: 20, days: 100) { model in
        model.powers.append(Power(id: "west"))
        model.sequences.append(
          StrategicSequence(
            power: 2,
            steps: [
              SequenceStep(
                contest: .pressure(0), side: side, effort: 0.1, planned: DelayModel.start + 90)
            ]))
      }
      let answer = try #require(try DelayModel.answer(model, months: [1], runs: 64))
      #expect(answer.parties.map(\.power) == parties)
    }
  }

  @Test("Threads change no bit of the answer, and pairs are by run")
  func threads() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { $0.contests[0].noise = 0.03 }
    let one = try #require(try DelayModel.answer(model, months: [1], runs: 1500, threads: 1))
    let three = try #require(try DelayModel.answer(model, months: [1], runs: 1500, threads: 3))
    for party in 0...1 {
      #expect(
        one.parties[party].outcomes.map(\.slope) == three.parties[party].outcomes.map(\.slope))
    }
  }

  // At half its rival's weight the challenger loses 32 days after it has begun, on day 51, and its plan is over.
  @Test("A plan whose step was lost is not completed")
  func lost() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { model in
      model.contests[0].challenger.capability = 0
    }
    let answer = try #require(try DelayModel.answer(model, months: [1], runs: 64))
    #expect(answer.outcome(.contests, of: 0)?.level == -1)
    #expect(answer.outcome(.completed, of: 0)?.level == 0)
  }

  // Pieces of 1,024, 1,024 and 2,048 runs, each as planned and later: 6,000 is within the second half of the third.
  @Test("Stopped, it answers from the pieces that are whole, and as if no more had been asked for")
  func stopped() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { $0.contests[0].noise = 0.03 }
    let study = try DelayStudy(model, DelayRequest(power: "north", months: [1]))
    let last = Mutex(0)
    let part = try #require(
      study.answer(seed: 5, runs: 100_000, threads: 1) { finished in
        last.withLock { $0 = finished }
        return finished < 6000
      })
    #expect(part.runs == 2048)
    #expect(last.withLock { $0 } >= 6000 && last.withLock { $0 } < 6512)
    let whole = try #require(try DelayModel.answer(model, months: [1], runs: 2048))
    for party in 0...1 {
      #expect(
        part.parties[party].outcomes.map(\.slope) == whole.parties[party].outcomes.map(\.slope))
    }
    #expect(study.answer(seed: 5, runs: 5000, threads: 1) { _ in false } == nil)
  }

  // 1, 2, 3, 6: mean 3, Σ(d − 3)² = 4 + 1 + 0 + 9 = 14; se = √(14/12).
  @Test("Differences join to those of all pairs")
  func joined() {
    let joined = PairedDifference([1, .nan, 2]).joined(with: PairedDifference([3, 6]))
    #expect(joined.count == 4 && abs(joined.mean - 3) < 1e-15)
    #expect(abs(joined.standardError - (14.0 / 12).squareRoot()) < 1e-15)
    #expect(PairedDifference([]).joined(with: joined) == joined)
    #expect(joined.joined(with: PairedDifference([.nan])) == joined)
  }

  @Test("Outcomes stand by the number of their run, in whatever order they came")
  func order() {
    let outcome = PowerOutcome(measure: .will, reading: .level(.will(power: 0)))
    var (table, other) = (OutcomeTable([outcome, outcome]), OutcomeTable([outcome, outcome]))
    table.append([5, 50], run: 1)
    other.append([6, 60], run: 2)
    other.append([4, 40], run: 0)
    table.merge(other)
    #expect(table.columns(from: 0) == [[4, 5, 6], [40, 50, 60]])
  }

  // The condition holds in no run.
  @Test("Runs in which a claim is not answered are no pairs")
  func unanswered() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { model in
      model.claims = [
        Claim(
          id: "C", formula: .number(1),
          given: .compare(
            .less, .event(.win(.pressure(0), .challenger)), .number(60)))
      ]
    }
    let measure = OutcomeMeasure.claim(id: "C", isLowerBetter: false)
    let answer = try #require(try DelayModel.answer(model, months: [1], measure: measure))
    let claim = try #require(answer.outcome(measure, of: 0))
    #expect(claim.level == 1)
    #expect(claim.slope.count == 0)
    #expect(claim.effect == .open)
    #expect(answer.parties[1].outcomes.map(\.measure) == [.contests, .overloaded])
    #expect(answer.conclusions.map(\.conclusion) == [.open])
  }

  // Won by day 60 as planned (day 51), not a month later (day 81).
  @Test("A claim judges the power in the direction that is asked for")
  func claim() throws {
    let model = DelayModel.contest(planned: 20, days: 100) { model in
      model.claims = [
        Claim(
          id: "C",
          formula: .compare(
            .lessOrEqual, .event(.win(.pressure(0), .challenger)), .number(60)))
      ]
    }
    for (isLowerBetter, effect) in [(false, WaitingEffect.worse), (true, .better)] {
      let measure = OutcomeMeasure.claim(id: "C", isLowerBetter: isLowerBetter)
      let answer = try #require(try DelayModel.answer(model, months: [1], measure: measure))
      #expect(answer.parties[0].outcomes.map(\.slope.mean) == [-1])
      #expect(answer.parties[0].outcomes.map(\.effect) == [effect])
    }
  }

  @Test("What cannot be asked is refused with the reason")
  func refused() {
    let model = DelayModel.contest(planned: 20, days: 100)
    func problem(_ model: Model, _ power: String, _ measure: OutcomeMeasure? = nil) -> DelayProblem?
    {
      do throws(DelayProblem) {
        _ = try DelayStudy(model, DelayRequest(power: power, measure: measure))
        return nil
      } catch {
        return error
      }
    }
    #expect(
      problem(model, "nroth") == .unknownPower(nearest: ["north"], powers: ["north", "south"]))
    #expect(problem(model, "south") == .noSequence)
    #expect(problem(DelayModel.contest(planned: 0, days: 100), "north") == .nothingToPostpone)
    #expect(
      problem(model, "north", .losses)
        == .noMeasure(measures: ["contests", "completed", "overloaded"]))
    #expect(problem(model, "North") == nil)
  }
}

@Suite("Verdicts on waiting")
struct WaitingVerdictTests {
  private func effect(_ values: [Double], pairs: Int, isLowerBetter: Bool = false) -> WaitingEffect
  {
    let all = (0..<pairs).map { values[$0 % values.count] }
    return WaitingEffect(
      PairedDifference(all), isLowerBetter: isLowerBetter, negligible: 0.01, leastPairs: 300)
  }

  // ±1 has standard deviation 1: 1.96/√n is 0.0062 for 100,000 pairs and 0.062 for 1,000.
  @Test("No change is shown by an interval within the negligible, and by enough pairs")
  func same() {
    #expect(effect([1, -1], pairs: 100_000) == .same)
    #expect(effect([1, -1], pairs: 1000) == .open)
    #expect(effect([0], pairs: 300) == .same)
    #expect(effect([0], pairs: 299) == .open)
    #expect(effect([0.005], pairs: 300) == .same)
    #expect(effect([0.005], pairs: 299) == .open)
    #expect(effect([0.02], pairs: 2) == .better)
    #expect(effect([0.02], pairs: 2, isLowerBetter: true) == .worse)
    #expect(effect([-0.02], pairs: 2) == .worse)
    #expect(effect([5], pairs: 1) == .open)
  }

  @Test("No measure is weighed against another")
  func verdicts() {
    #expect(WaitingVerdict([.better, .same, .open]) == .gains)
    #expect(WaitingVerdict([.worse, .same, .open]) == .loses)
    #expect(WaitingVerdict([.worse, .better]) == .mixed)
    #expect(WaitingVerdict([.same, .same]) == .neither)
    #expect(WaitingVerdict([.same, .open]) == .open)
    #expect(WaitingVerdict([]) == .open)
  }

  @Test("Who holds the clock follows from both verdicts")
  func clocks() {
    let cases: [(WaitingVerdict, WaitingVerdict, ClockConclusion)] = [
      (.loses, .loses, .bothLose), (.neither, .loses, .powerHolds), (.gains, .loses, .powerHolds),
      (.loses, .neither, .rivalHolds), (.loses, .gains, .rivalHolds),
      (.gains, .gains, .neitherHurt),
      (.neither, .gains, .neitherHurt), (.mixed, .loses, .mixed), (.mixed, .open, .open),
      (.loses, .open, .open),
    ]
    for (power, rival, conclusion) in cases {
      #expect(ClockConclusion(power, against: rival) == conclusion)
    }
  }

  // 1, 2, 3, 6: mean 3, Σ(d − 3)² = 14, so √(14/(4·3)) and 1.96 of it.
  @Test("The interval is that of a mean of pairs, those without an answer left out")
  func interval() {
    let difference = PairedDifference([1, .nan, 2, 3, 6])
    #expect(difference.count == 4)
    #expect(difference.mean == 3)
    #expect(abs(difference.standardError - (14.0 / 12).squareRoot()) < 1e-15)
    #expect(abs(difference.high - 5.117_003) < 1e-5)
    #expect(PairedDifference([]).mean.isNaN)
    #expect(PairedDifference([1]).high == .infinity)
  }
}
