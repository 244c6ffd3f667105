import Testing

@testable import Verification

@Suite("Pairs of samples")
struct SamplePairTests {
  private func results(_ item: String) throws -> [PairResult] {
    try MadeUpFolder.results(topic: "statistics", tolerance: "rel 1e-9", item)
  }

  /// Differences 1, 1, 1, 2: mean 1.25, deviation ½, t = 5, with 3 degrees of freedom t₀.₉₇₅ = 3.182446305284263.
  @Test("Pairs have Student's interval")
  func pairs() throws {
    let found = try results(
      """
      {"id": "a", "kind": "paired difference", "A": [1, 2, 3, 4], "B": [2, 3, 4, 6], "mean_diff": 1.25,
      "sd_diff": 0.5, "paired_t": 5, "paired_ci95": [0.45438842367893425, 2.0456115763210657],
      "variance_reduction": 18.333333333333332}
      """)
    #expect(found.failed == [])
    #expect(found.count == 5)
  }

  /// Of 1, 2, 3, 4: definition 7 of ¼ is 1.75, definition 8 1 + (13/3/4 + 1/3 − 1) = 1.41666…, definition 1 is 1.
  @Test("A sample has its quantiles by three definitions, and by weights")
  func one() throws {
    let found = try results(
      """
      {"id": "a", "kind": "sample quantiles by method", "x": [4, 1, 3, 2], "q": [0.25, 0.5], "weights": [5, 1, 1, 1],
      "type7": [1.75, 2.5], "type1_inverted_cdf": [1, 2], "type8_median_unbiased": [1.4166666666666667, 2.5],
      "weighted_inverted_cdf": [2, 4], "mean": 2.5, "var_ddof1": 1.6666666666666667, "skew": 0,
      "kurt_excess": -1.36, "ad_gini": 0.25}
      """)
    #expect(found.failed == [])
    #expect(found.count == 9)
  }

  /// Two numbers each, all of the first below: D = 1 in 2 of 6 orders, U = 0 or 4 in 2 of 6.
  @Test("Two samples that do not overlap are as far apart as two of the six orders")
  func two() throws {
    let found = try results(
      """
      {"id": "a", "kind": "two-sample KS and so on", "A": [1, 2], "B": [5, 7], "ks_D": 1, "ks_p":
      0.3333333333333333, "mw_U": 0, "mw_p": 0.3333333333333333, "wasserstein": 4.5}
      """)
    #expect(found.failed == [])
    #expect(found.count == 5)
  }

  @Test("A wrong answer is a failure, and so are samples that are no pairs")
  func wrong() throws {
    let wrong = try results(
      "{\"id\": \"a\", \"kind\": \"two-sample KS\", \"A\": [1, 2], \"B\": [5, 7], \"ks_p\": 0.5}")
    #expect(wrong.failed == ["ks_p by closed form"])
    let odd = try results(
      "{\"id\": \"a\", \"kind\": \"paired difference\", \"A\": [1, 2], \"B\": [5], \"corr\": 1}")
    #expect(odd.failed == ["corr by closed form"])
  }
}
