import Analysis
import Engine
import TestSupport
import Testing

@Suite("Base rates of runs")
struct BaseRateTests {
  /// Freireich and others 1963, the 21 patients of the treated group (Kaplan-Meier in every textbook):
  /// S(6) = 18/21 = 0.857, S(10) = 0.753, S(23) = 0.448.
  @Test func theTextbooksKaplanMeierCurveIsMet() throws {
    var fell = Array(repeating: 0, count: 36)
    var censored = fell
    for day in [6, 6, 6, 7, 10, 13, 16, 22, 23] { fell[day] += 1 }
    for day in [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] { censored[day] += 1 }
    func standing(_ day: Int) throws -> Double {
      1 - (try #require(BaseRates.fallen(within: day, fell: fell, censored: censored)))
    }
    #expect(abs(try standing(6) - 0.857) < 5e-4)
    #expect(abs(try standing(10) - 0.753) < 5e-4)
    #expect(abs(try standing(23) - 0.448) < 5e-4)
  }

  @Test func nobodyAtRiskGivesNoShare() {
    #expect(BaseRates.fallen(within: 60, fell: [0, 0], censored: [0, 0]) == nil)
  }

  @Test func classesAreOpenBelowAndClosedAbove() {
    #expect(BaseRates.distanceClass(-6) == 0)
    #expect(BaseRates.distanceClass(2) == 0)
    #expect(BaseRates.distanceClass(2.01) == 1)
    #expect(BaseRates.distanceClass(30.1) == nil)
  }

  @Test func threadsChangeNothing() throws {
    let model = try TwoForts.model()
    let counts = [1, 2].map { threads in
      Runner(Plan(model), seed: 3, threads: threads).measure(700, BaseRateCounts(model))
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0].runs == 700)
  }

  /// Both forts are in contact from the start and fall in nearly every run of three years.
  @Test func theFortsFallOnceEachAndStandInContactUntilThen() throws {
    let model = try TwoForts.model()
    let plan = Plan(model)
    let rates = BaseRates(Runner(plan, threads: 2).measure(512, BaseRateCounts(model)))
    let tally = Runner(plan, threads: 2).run(512)
    let fallen = tally.events[0].runs - tally.events[0].never + 512 - tally.events[1].never
    #expect(rates.falls == Double(fallen) / 512)
    #expect(rates.fallenAfterContact == [nil, nil, nil, nil])
    let held = tally.events.prefix(2).map { event in
      event.counts.enumerated().reduce(0) { $0 + max(0, $1.offset - 1) * $1.element }
        + event.never * plan.days
    }
    #expect(rates.inContact == Double(held[0] + held[1]) / Double(512 * plan.days))
  }
}
