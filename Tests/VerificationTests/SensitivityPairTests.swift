import Testing

@testable import Verification

@Suite("Pairs of sensitivity")
struct SensitivityPairTests {
  private func results(_ item: String) throws -> [PairResult] {
    try MadeUpFolder.results(topic: "sensitivity", item)
  }

  // Variances 9 and 16 of 25.
  @Test("Known shares pass by closed form and by the method, and wrong ones fail by both")
  func linear() throws {
    for (share, failed) in [("0.36", []), ("0.4", ["closed form", "engine"])] {
      let found = try results(
        """
        {"id": "a", "kind": "linear sum c_i x_i", "params": {"c": [3, 1], "sd": [1, 4]},
        "analytic": {"variance": 25, "S1": [\(share), 0.64], "ST": [0.36, 0.64]}}
        """)
      #expect(found.count == 2)
      #expect(found.failed == failed.map { "analytic by \($0)" })
    }
  }

  // f = x1 + 2·x2 in units of its ranges 2 and 1: effects 2 and 2.
  @Test("Effects are by the ranges of the inputs, and a step of two inputs is no answer")
  func morris() throws {
    func item(_ second: String) -> String {
      """
      {"id": "m", "kind": "Morris elementary effects", "problem": {"bounds": [[0, 2], [0, 1]]},
      "X": [[0, 0], \(second), [1, 0.5]], "Y": [0, 1, 2], "mu": [2, 2], "mu_star": [2, 2]}
      """
    }
    #expect(try results(item("[1, 0]")).failed == [])
    #expect(try results(item("[1, 0.5]")).failed.count == 2)
  }

  // Base 2 of 6 = 110: 0.011 = 3/8; the third point of Sobol's first dimension is 1/4 in the order of Gray.
  @Test("Points of sequences are answered, and other kinds belong to later")
  func points() throws {
    let halton = try results(
      """
      {"id": "h", "kind": "Halton", "points": [[0], [0.5], [0.25], [0.75], [0.125], [0.625], [0.375]]}
      """)
    #expect(halton.failed == [])
    let wrong = try results(
      "{\"id\": \"s\", \"kind\": \"Sobol sequence\", \"points\": [[0], [0.5], [0.25], [0.75]]}")
    #expect(wrong.failed == ["points by closed form"])
    let other = try results("{\"id\": \"o\", \"kind\": \"FAST\", \"S1\": [1]}")
    #expect(other.map(\.outcome) == [.notCovered(.later)])
  }
}
