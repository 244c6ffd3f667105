import Testing

@testable import Verification

// Made-up cases with answers worked out by hand.
@Suite("Pairs of attrition")
struct AttritionPairTests {
  /// 5 against 4 of the square law with a = b: √(25 − 16) = 3 are left after artanh(0.8) = ln 3.
  private func square(survivors: String = "3", winner: String = "x", x: String = "5") -> String {
    """
    {"id": "s", "law": "square", "params": {"x0": 5, "y0": 4, "a": 1, "b": 1}, "t": [0],
    "x": [\(x)], "y": [4], "winner": "\(winner)", "survivors": \(survivors),
    "annihilation_time": 1.0986122886681098, "invariant_ax2_by2": 9}
    """
  }

  @Test("The square law of 5 against 4 leaves 3 after ln 3")
  func square() throws {
    let results = try MadeUpFolder.results(
      topic: "attrition", tolerance: "rel 1e-8 analytic; 1e-6 ODE", square())
    #expect(results.failed == [])
    #expect(results.count == 12)
  }

  @Test("A wrong expected value fails by closed form and by the engine")
  func wrong() throws {
    for (text, key) in [
      (square(survivors: "3.00001"), "survivors"), (square(winner: "y"), "winner"),
      (square(x: "5.0001"), "x"),
    ] {
      let results = try MadeUpFolder.results(
        topic: "attrition", tolerance: "rel 1e-8 analytic; 1e-6 ODE", text)
      #expect(results.failed == ["\(key) by closed form", "\(key) by engine"])
    }
  }

  /// x' = −y, y' = −x·y from 1 against 3 (a = 1 aimed at y is x; mixed): C = 1·2 − 1·2²/2 = 0.
  @Test("The balanced mixed law follows y = y0/(1 + b·y0·t/2), at times that are no whole days")
  func balanced() throws {
    // a x0 = b y0²/2 with x0 = 2, y0 = 2, a = b = 1: y(1.5) = 2/2.5 = 0.8, x = y²/2 = 0.32.
    let results = try MadeUpFolder.results(
      topic: "attrition",
      """
      {"id": "m", "law": "mixed (Deitchman guerrilla)", "params": {"x0": 2, "y0": 2, "a": 1, "b": 1},
      "t": [1.5], "x": [0.32], "y": [0.8], "winner": "draw"}
      """)
    #expect(results.failed == [])
    #expect(results.result("y", .engine) != nil)
  }

  /// p = 1, q = 0 is the square law: x(ln 3) = 3, y = 0; earlier x(t) = 5 cosh t − 4 sinh t.
  @Test("The general law with p = 1 and q = 0 is the square law")
  func general() throws {
    // t = ln 2: cosh = 1.25, sinh = 0.75: x = 6.25 − 3 = 3.25, y = 5 − 3.75 = 1.25.
    let results = try MadeUpFolder.results(
      topic: "lanchester",
      """
      {"id": "g", "law": "general (Bracken p,q)", "params": {"x0": 5, "y0": 4, "a": 1, "b": 1, "p": 1,
      "q": 0}, "t": [0.6931471805599453], "x": [3.25], "y": [1.25], "invariant": "a*x^2-b*y^2",
      "invariant_value": 9}
      """)
    #expect(results.failed == [])
    #expect(results.result("invariant") == nil)
  }

  /// 2 against 1, equal rates: y hit first with 2/3; else 1 against 1, half each.
  @Test("The Markov chain of 2 against 1 is won with 5/6")
  func markov() throws {
    let results = try MadeUpFolder.results(
      topic: "attrition",
      """
      {"id": "c", "law": "stochastic square (exact Markov chain)", "params": {"m": 2, "n": 1, "a": 1,
      "b": 1}, "p_x_wins": 0.8333333333333334, "mean_survivors_x": 1.5,
      "mean_survivors_y": 0.16666666666666666, "deterministic_invariant": 3}
      """)
    #expect(results.failed == [])
    #expect(results.allSatisfy { $0.route == .closedForm })
  }

  @Test("A law that nobody knows is not covered, one with a missing number fails")
  func unknown() throws {
    let results = try MadeUpFolder.results(
      topic: "attrition", "{\"id\": \"u\", \"law\": \"quantum\", \"params\": {}, \"x\": [1]}",
      "{\"id\": \"v\", \"law\": \"square\", \"params\": {\"x0\": 1}, \"x\": [1]}",
      "{\"id\": \"w\", \"law\": 3, \"params\": null, \"x\": [1]}")
    #expect(results[0].outcome == .notCovered(.later))
    #expect(results[1].isFailure)
    #expect(results[2].isFailure)
  }
}
