import Testing

@testable import Analysis

@Suite("Pools of views, and what it costs to trust one")
struct PooledChanceTests {
  /// 0.41 = 0.5·0.2 + 0.3·0.7 + 0.2·0.5; the odds (1/4)^0.5 · (7/3)^0.3 · 1^0.2 = 0.644701.
  @Test("The linear pool is the weighted mean, the logarithmic one that of the log odds")
  func pools() {
    let pool = PooledChance([0.2, 0.7, 0.5], weights: [5, 3, 2])
    #expect(abs(pool.linear - 0.41) < 1e-15)
    #expect(abs(pool.logarithmic - 0.39198932730164476) < 1e-14)
    #expect(abs(pool.extremised(by: 2) - 0.2936098946206914) < 1e-14)
  }

  @Test(
    "A view that is sure decides the logarithmic pool, unless it has no weight or another is sure of the reverse"
  )
  func sure() {
    #expect(PooledChance([0, 0.9], weights: [1, 9]).logarithmic == 0)
    #expect(PooledChance([1, 0.9], weights: [1, 9]).logarithmic == 1)
    #expect(abs(PooledChance([0, 0.9], weights: [0, 1]).logarithmic - 0.9) < 1e-15)
    #expect(PooledChance([0, 1], weights: [1, 1]).logarithmic.isNaN)
  }

  @Test(
    "A regret is 0 at the view's own chance and greater elsewhere",
    arguments: ForecastScore.allCases)
  func proper(score: ForecastScore) {
    for chance in [0.0, 0.1, 0.5, 0.93, 1] {
      #expect(score.regret(of: chance, where: chance) == 0)
      for forecast in [0.05, 0.3, 0.97] where forecast != chance {
        #expect(score.regret(of: forecast, where: chance) > 0)
      }
    }
  }

  /// By all forecasts in steps of a ten-thousandth.
  @Test(
    "No forecast has a lesser worst regret than the minimax one", arguments: ForecastScore.allCases,
    [[0.2, 0.7, 0.5], [0.01, 0.02], [0, 0.5], [0.3, 0.999, 0.6], [0, 1]])
  func minimax(score: ForecastScore, chances: [Double]) {
    let best = score.minimaxForecast(chances)
    let least = score.worstRegret(of: best, among: chances)
    let others = (1..<10_000).map { score.worstRegret(of: Double($0) / 10_000, among: chances) }
    #expect(least <= (others.min() ?? 0) + 1e-12)
    #expect((others.min() ?? 0) - least < 1e-3)
  }

  /// The Z channel with crossover ½ has its capacity ln(5/4) at an output of 1/5.
  @Test("Between never and half the log forecast is a fifth")
  func channel() {
    let forecast = ForecastScore.log.minimaxForecast([0, 0.5])
    #expect(abs(forecast - 0.2) < 1e-14)
    #expect(
      abs(ForecastScore.log.worstRegret(of: forecast, among: [0, 0.5]) - 0.22314355131420976)
        < 1e-14)
    #expect(ForecastScore.brier.minimaxForecast([0, 0.5]) == 0.25)
  }
}
