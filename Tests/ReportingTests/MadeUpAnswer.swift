import Analysis
import Scenarios
import TestSupport

/// An answer with one of everything, made by hand for the two forts.
enum MadeUpAnswer {
  static func make(view: String = "reference", yes: Int = 25) throws -> RunAnswer {
    var model = try TwoForts.model(view: view)
    model.name = "two-forts"
    let start = model.calendar.start
    return RunAnswer(
      model: model, seed: 1, runs: 100, claims: claims(yes: yes),
      events: [
        EventAnswer(
          event: .fall(front: 0, place: 0), id: "fall(alpha)", never: 0.5,
          quantiles: [start + 10, start + 20, start + 30, nil, nil]),
        EventAnswer(
          event: .fall(front: 0, place: 1), id: "fall(beta)", never: 1,
          quantiles: [nil, nil, nil, nil, nil]),
      ],
      series: [
        SeriesAnswer(
          quantity: .held(front: 0, places: [0, 1]), id: "held(road)",
          dates: [start, start + 7, start + 14], mean: [2, 1.75, 0.1], low: [2, 1, 0],
          median: [2, 2, 0], high: [2, 2, nil])
      ])
  }

  private static func claims(yes: Int) -> [ClaimAnswer] {
    [
      ClaimAnswer(
        id: "T1", text: "Alpha falls within 100 days", probability: Double(yes) / 100,
        interval: WilsonInterval(successes: yes, trials: 100), givenRuns: 100),
      ClaimAnswer(
        id: "T2", text: "Never asked", probability: nil,
        interval: WilsonInterval(low: 0, high: 1), hasCondition: true),
      ClaimAnswer(
        id: "T3", text: "A \"fact\"", kind: .fact, probability: 1,
        interval: WilsonInterval(low: 1, high: 1)),
      ClaimAnswer(
        id: "T4", text: "An effect", kind: .effect, probability: nil,
        interval: WilsonInterval(low: 0, high: 1)),
    ]
  }
}
