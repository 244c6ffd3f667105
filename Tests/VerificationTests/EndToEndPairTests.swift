import Testing

@testable import Verification

@Suite("Pairs of whole scenarios")
struct EndToEndPairTests {
  private func results(_ cases: String...) throws -> [PairResult] {
    try cases.flatMap {
      try MadeUpFolder.results(topic: "end-to-end exact scenarios", tolerance: "rel 1e-6", $0)
    }
  }

  // One exponential contest of mean 10 and a gap of 5: e^{-1} are left at 15, the median is 5 + 10·ln 2.
  @Test("Contests in a row are a gamma variable behind their gaps")
  func sequence() throws {
    let found = try results(
      """
      {"id": "a", "kind": "sequential contests, gamma durations", "params": {"shapes": [1], "scale": 10,
      "gap": 5}, "pivots": [{"pivot": 1, "mean": 15, "p_after": {"15": 0.36787944, "4": 1},
      "q50": 11.9314718}]}
      """)
    #expect(found.failed == [])
    #expect(found.count == 1)
  }

  // Two halves of a way of 1 by v = 0.01, sigma = 0.05: the inverse Gaussian of known-answers K18.
  @Test("A place in a line waits for all barriers before it")
  func line() throws {
    let found = try results(
      """
      {"id": "a", "kind": "line of localities taken in order", "params": {"barriers": [0.5, 0.5],
      "drift": 0.01, "sigma": 0.05}, "nodes": [{"node": 1, "mean": 100,
      "p_fallen_by": {"90": 0.508735, "365": 0.998914}, "q50": 89.0497}]}
      """)
    #expect(found.map(\.isFailure) == [false])
  }

  @Test("Contests with equal rates are active with a·t·e^(-at), and overlap with one half")
  func overlap() throws {
    let found = try results(
      """
      {"id": "a", "kind": "two contests", "params": {"start_rates": [0.1, 0.1], "end_rates": [0.1, 0.1]},
      "p_overlap": 0.5, "active": [{"t": 10, "p_active": [0.36787944, 0.36787944],
      "p_both": 0.13533528, "mean": 0.73575888}]}
      """)
    #expect(found.failed == [])
  }

  // To the first order in the gap d of the rates: a·t·e^{−at}·(1 − d·t/2), worked out with 30 digits.
  @Test("Rates that are nearly equal are as precise as equal ones")
  func nearlyEqualRates() throws {
    let found = try MadeUpFolder.results(
      topic: "endtoend", tolerance: "rel 1e-12",
      """
      {"id": "a", "kind": "two contests", "params": {"start_rates": [0.1, 0.1], "end_rates":
      [0.1000000010, 0.1]}, "active": [{"t": 10, "p_active": [0.36787943933204512, 0.36787944117144233],
      "p_both": 0.13533528255993628, "mean": 0.73575888050348744}]}
      """)
    #expect(found.failed == [])
  }

  // To the first order in g: S0/c·(1 + g·S0/(2c²)).
  @Test("Production that hardly grows hardly prolongs a stock")
  func smallGrowth() throws {
    let found = try MadeUpFolder.results(
      topic: "endtoend", tolerance: "rel 1e-14",
      """
      {"id": "a", "kind": "stock S with production", "params": {"S0": 1000, "p0": 5, "g": -1e-13, "c": 15},
      "exhaustion": 99.99999999995}
      """)
    #expect(found.failed == [])
  }

  // 50,000/(1,200 − 500) days (known-answers K17), also by the engine; 100 − 10t + t² never is 0.
  @Test("A stock lasts what it holds over what it loses, and turns where production grows enough")
  func stocks() throws {
    let found = try results(
      """
      {"id": "a", "kind": "stock S with production", "params": {"S0": 50000, "p0": 500, "g": 0, "c": 1200},
      "exhaustion": 71.428571, "min_time": null, "min_stock": null}
      """,
      """
      {"id": "b", "kind": "stock S with production", "params": {"S0": 100, "p0": 0, "g": 2, "c": 10},
      "exhaustion": null, "min_time": 5, "min_stock": 75}
      """,
      """
      {"id": "c", "kind": "stock dS=drift", "params": {"S0": 1, "drift": 0.01, "s": 0.05, "T": 1e9},
      "p_exhausted": 0.000335462628, "p_ever": 0.000335462628}
      """)
    #expect(found.failed == [])
    #expect(found.result("exhaustion", .engine) != nil)
  }

  // Pulses of 1 every quarter of a year that fade by 0.6 a year peak at 7.179162 (known-answers K27).
  @Test("Packages that fade add up, by formula and by the engine, and periodic ones have a peak")
  func packages() throws {
    let found = try results(
      """
      {"id": "a", "kind": "sanction packages", "params": {"packages": [[0, 1], [10, 1]], "lam": 0.015},
      "t": [0, 10, 110], "effect": [1, 1.86070798, 0.41518007], "cumulative": [0, 9.28613534, 105.654662],
      "steady_state_peak_if_periodic": 7.179162}
      """)
    #expect(found.failed == [])
    #expect(found.result("effect", .engine) != nil)
  }

  // A geometric sum 1/(1 − e^{−0.05}); φ(10/√2)… with 40 digits; without any deviation nothing is wrong.
  @Test("Decimals do not break a period, and small or certain differences keep their worth")
  func edges() throws {
    let found = try results(
      """
      {"id": "a", "kind": "sanction packages", "params": {"packages": [[0, 1], [0.1, 1], [0.2, 1], [0.3, 1]],
      "lam": 0.5}, "t": [], "steady_state_peak_if_periodic": 20.5041664930659}
      """,
      """
      {"id": "b", "kind": "two-option decision", "params": {"mu": 10, "sd_parts": [1, 1]},
      "evpi": 1.481342933684934e-13}
      """,
      """
      {"id": "c", "kind": "two-option decision", "params": {"mu": 0, "sd_parts": [0]}, "evpi": 0,
      "evppi": [0], "p_wrong": 0}
      """)
    #expect(found.failed == [])
  }

  @Test("What knowing is worth, and views in one")
  func decisions() throws {
    let found = try results(
      """
      {"id": "a", "kind": "two-option decision", "params": {"mu": 0, "sd_parts": [0.6, 0.8]},
      "evpi": 0.39894228, "evppi": [0.23936537, 0.31915382], "p_wrong": 0.5}
      """,
      """
      {"id": "b", "kind": "pooling views", "params": {"p": [0.2, 0.8], "w": [1, 1]}, "linear": 0.5,
      "logit": 0.5, "extremised_3": 0.5}
      """)
    #expect(found.failed == [])
    #expect(found.count == 9)
  }

  // Two places in a row: 0.9·0.8, and each matters by the other's chance.
  @Test("A chain is as reliable as the product of its places")
  func reliability() throws {
    let found = try results(
      """
      {"id": "a", "kind": "supply reliability", "params": {"edges": [["S", 1], [1, 2]], "source": "S",
      "targets": [1, 2], "p_up": {"1": 0.9, "2": 0.8}}, "p_target": {"1": 0.9, "2": 0.72},
      "p_all": 0.72, "p_any": 0.9, "birnbaum": {"1": 0.8, "2": 0.9}}
      """)
    #expect(found.failed == [])
  }

  @Test("A pivot, a node or a target that is not there is refused")
  func strangers() throws {
    let found = try results(
      """
      {"id": "a", "kind": "sequential contests", "params": {"shapes": [], "scale": 1, "gap": 0},
      "pivots": [{"pivot": 1}]}
      """,
      """
      {"id": "b", "kind": "sequential contests", "params": {"shapes": [1], "scale": 1, "gap": 0},
      "pivots": [{"pivot": "inf"}]}
      """,
      """
      {"id": "c", "kind": "line of localities", "params": {"barriers": [1], "drift": 1, "sigma": 1},
      "nodes": [{"node": 1}]}
      """,
      """
      {"id": "d", "kind": "supply reliability", "params": {"edges": [["S", 1]], "source": "S",
      "targets": ["S"], "p_up": {"1": 0.5}}, "p_all": 1}
      """)
    #expect(found.count == 4)
    #expect(!found.map(\.isFailure).contains(false))
  }

  @Test("Wrong answers fail, and other kinds belong to later")
  func wrong() throws {
    let found = try results(
      """
      {"id": "a", "kind": "stock S with production", "params": {"S0": 50000, "p0": 500, "c": 1200},
      "exhaustion": 71.43}
      """,
      #"{"id": "b", "kind": "no such kind", "params": {}, "value": 2}"#)
    #expect(found.failed == ["exhaustion by closed form", "exhaustion by engine"])
    #expect(found.result("value")?.outcome == .notCovered(.later))
  }
}
