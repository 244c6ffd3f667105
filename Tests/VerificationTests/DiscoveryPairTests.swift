import Testing

@testable import Verification

@Suite("Pairs of scenario discovery")
struct DiscoveryPairTests {
  /// Forty rows a = 1 … 40, b = 1, 2, 1, 2 …; of interest from a = 33 on.
  private func text(
    limits: String = #"{"a": [33, 40], "b": [1, 2]}"#, coverage: String = "1",
    density: String = "1", trajectory: String = #"[{"coverage": 1, "density": 0.2}]"#
  ) -> String {
    let rows = (1...40).map { "[\($0), \(1 + $0 % 2)]" }.joined(separator: ", ")
    let outcomes = (1...40).map { $0 >= 33 ? "1" : "0" }.joined(separator: ", ")
    return """
      {"id": "p", "kind": "PRIM", "params": {"peel_alpha": 0.1, "mass_min": 0.05}, "X": [\(rows)],
      "y": [\(outcomes)], "trajectory": \(trajectory),
      "box_best": {"limits": \(limits), "coverage": \(coverage), "density": \(density)}}
      """
  }

  private func failed(_ text: String) throws -> [String] {
    try MadeUpFolder.results(topic: "PRIM scenario discovery", text).failed
  }

  @Test("A listed box is scored again, and reached by the search")
  func right() throws {
    #expect(try failed(text()) == [])
    // 33 … 36 are half of the eight.
    #expect(
      try failed(text(limits: #"{"a": [33, 36], "b": [1, 2]}"#, coverage: "0.5")) == [])
  }

  @Test("A wrong score, a box that nobody reaches, and one without limits fail")
  func wrong() throws {
    let failure = ["box_best by closed form"]
    #expect(try failed(text(coverage: "0.9")) == failure)
    #expect(try failed(text(limits: #"{"a": [32, 40], "b": [1, 2]}"#)) == failure)
    #expect(try failed(text(limits: #"{"a": [33, 40]}"#)) == failure)
    #expect(
      try failed(text(trajectory: #"[{"coverage": 1, "density": 1.1}]"#)) == [
        "trajectory by closed form"
      ])
    #expect(try failed(text(trajectory: "[]")) == ["trajectory by closed form"])
  }
}
