import Testing

@testable import Verification

@Suite("Pairs of random numbers, distributions and first passages")
struct ChancePairTests {
  @Test("A wrong bit fails, hexadecimal and decimal words are read")
  func words() throws {
    let results = try MadeUpFolder.results(
      topic: "rng", tolerance: "exact",
      """
      {"id": "a", "gen": "philox4x32", "rounds": 10, "ctr": [0, 0, 0, 0], "key": [0, 0],
      "out": ["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"]}
      """,
      """
      {"id": "b", "gen": "philox4x32", "rounds": 10, "ctr": [0, 0, 0, 0], "key": ["0", "0x0"],
      "out": ["6627e8d4", "e169c58d", "bc57ac4c", "9b00dbd8"]}
      """, "{\"id\": \"c\", \"gen\": \"threefry2x32\", \"out\": [1]}",
      "{\"id\": \"d\", \"gen\": \"philox4x32\", \"ctr\": [0], \"key\": [0, 0], \"out\": [1]}")
    #expect(results.filter { $0.id == "a" }.map(\.isFailure) == [false, false])
    #expect(results.filter { $0.id == "b" }.map(\.isFailure) == [true, true])
    #expect(results.filter { $0.id == "c" }.map(\.outcome) == [.notCovered(.later)])
    #expect(results.filter { $0.id == "d" }.map(\.isFailure) == [true])
  }

  /// The uniform on [2, 4]: mean 3, variance 4/12.
  private func uniform(mean: String, quantile: String) -> String {
    """
    {"id": "u", "kind": "uniform", "params": {"low": 2, "high": 4}, "mean": \(mean),
    "var": 0.3333333333333333, "p": [0.25], "quantiles": [\(quantile)], "cdf_at": [[3], [0.5]]}
    """
  }

  @Test("A uniform input passes by closed form and by 100,000 runs; wrong values fail")
  func uniform() throws {
    let right = try MadeUpFolder.results(
      topic: "distributions", uniform(mean: "3", quantile: "2.5"))
    #expect(right.failed == [])
    #expect(right.result("quantiles", .engine)?.judgement?.sampling?.runs == 100_000)
    let wrong = try MadeUpFolder.results(
      topic: "distributions", uniform(mean: "3.02", quantile: "2.52"))
    #expect(
      wrong.failed == [
        "mean by closed form", "quantiles by closed form", "mean by engine",
        "quantiles by engine",
      ])
  }

  @Test("Infinite bounds may be written inf or null, and unknown families are not covered")
  func bounds() throws {
    // A half-normal has the mean √(2/π).
    let results = try MadeUpFolder.results(
      topic: "distributions",
      """
      {"id": "a", "kind": "truncnormal", "params": {"mu": 0, "sigma": 1, "low": 0, "high": null},
      "mean": 0.7978845608028654}
      """,
      """
      {"id": "b", "kind": "truncnormal", "params": {"mu": 0, "sigma": 1, "low": "-inf", "high": "inf"},
      "mean": 0}
      """, "{\"id\": \"c\", \"kind\": \"cauchy\", \"params\": {}, \"median\": 0}",
      "{\"id\": \"d\", \"kind\": \"normal\", \"params\": {\"mu\": 0, \"sigma\": -1}, \"mean\": 0}")
    #expect(results.filter(\.isFailure).map(\.id) == ["d"])
    #expect(results.filter { $0.id == "c" }.map(\.outcome) == [.notCovered(.later)])
  }

  // Way 2 at 0.5 a day with noise 1: mean 4, shape 4, sd = √(64/4) = 4, mode 2·4/(3 + √(9 + 4)).
  @Test("A passage of another way and speed passes twice, a wrong mean fails twice")
  func passage() throws {
    func item(_ mean: String) -> String {
      """
      {"id": "p", "kind": "first_passage_drifted_bm", "params": {"barrier": 2, "drift": 0.5,
      "sigma": 1}, "mean": \(mean), "sd": 4, "shape": 4, "p_ever": 1, "mode": 1.2111025509279787}
      """
    }
    #expect(try MadeUpFolder.results(topic: "first passage", item("4")).failed == [])
    #expect(
      try MadeUpFolder.results(topic: "first_passage", item("4.2")).failed == [
        "mean by closed form", "mean by engine",
      ])
  }

  // Without drift from 0.5 of 2 with noise 0.5: (4 − 0.25)/0.25 = 15 days; up with 1/4 between 0 and 2.
  @Test("Motions without drift are solved by their limits")
  func driftless() throws {
    let results = try MadeUpFolder.results(
      topic: "first passage", tolerance: "rel 1e-10",
      """
      {"id": "r", "kind": "reflect0_absorb_b_mean_time", "params": {"x": 0.5, "b": 2, "drift": 0,
      "sigma": 0.5}, "mean": 15}
      """,
      """
      {"id": "t", "kind": "two_barrier_exit", "params": {"x": 0.5, "lower": 0, "upper": 2,
      "drift": 0, "sigma": 0.5}, "p_upper": 0.25, "mean_exit_time": 3}
      """)
    #expect(results.failed == [])
    #expect(results.result("mean", .engine) != nil)
  }
}
