import Testing

@testable import Verification

/// A hub, place 0 and behind it place "b", both with a hazard of 0.1, doubled when cut off, until t = 10.
///
/// Place 0 stands with e^{-1}; b by integration over the fall of 0 with e^{-0.2t}·(1 + 0.1t) = 2e^{-2}.
@Suite("Pairs of places that fall like dominoes")
struct DominoPairTests {
  private func results(_ frontier: String, _ answers: String) throws -> [PairResult] {
    try MadeUpFolder.results(
      topic: "endtoend",
      """
      {"id": "a", "kind": "domino CTMC: held node falls at hazard h", "params": {"edges": [["H", 0],
      [0, "b"]], "hub": "H", "hazard": {"0": 0.1, "b": 0.1}, "multiplier": 2, "T": 10,
      "frontier": \(frontier)}, \(answers)}
      """)
  }

  // The first fall after 5 days is either's; then b alone takes 5 days, 0 alone 10: 5 + 2.5 + 5.
  @Test("What stands at a time, and how long all lasts")
  func base() throws {
    let found = try results(
      "null",
      """
      "base": {"p_fallen": {"0": 0.6321205588285577, "b": 0.7293294335267746}, "dist_held":
      [0.4967852755919449, 0.3678794411714423, 0.1353352832366127], "mean_held": 0.6385500076446677,
      "p_all_fallen": 0.4967852755919449, "mean_time_all": 12.5}
      """)
    #expect(found.failed == [])
  }

  // 0 halved: e^{-0.5} + 2e^{-1.5} - e^{-2}; b halved: 3e^{-1} - e^{-1.5}. Lost: e^{-2} and e^{-1}.
  @Test("Each place is slowed down and taken away in turn")
  func ranking() throws {
    let found = try results(
      "null",
      """
      "ranking": [
      {"node": 0, "mean_held_if_hazard_halved": 0.9174556967728804,
      "mean_held_of_others_if_lost_at_0": 0.1353352832366127},
      {"node": "b", "mean_held_if_hazard_halved": 0.8805081633658971,
      "mean_held_of_others_if_lost_at_0": 0.3678794411714423}],
      "linchpin_by_halving": 0, "linchpin_by_loss": 0
      """)
    #expect(found.failed == [])
    let wrong = try results("null", #""linchpin_by_loss": "b""#)
    // The closed form and the engine both say 0.
    #expect(wrong.failed.count == 2)
  }

  // Without the first link both fall twice as fast; without the second only b does.
  @Test("Each link is cut in turn")
  func links() throws {
    let found = try results(
      "null",
      """
      "edge_ranking": [{"edge": ["H", 0], "mean_held_if_cut": 0.2706705664732254},
      {"edge": [0, "b"], "mean_held_if_cut": 0.5032147244080551}], "linchpin_edge": [0, "H"]
      """)
    #expect(found.failed == [])
  }

  // b falls with 0.1 a day, and only then can 0: it stands with e^{-1}·(1 + 1).
  @Test("Behind a frontier nothing falls before its neighbour")
  func frontier() throws {
    let found = try results(
      #"["b"]"#,
      """
      "base": {"p_fallen": {"0": 0.2642411176571154, "b": 0.6321205588285577}, "mean_time_all": 20}
      """)
    #expect(found.failed == [])
  }

  @Test("A frontier without neighbours keeps the others for ever, and no place is made up")
  func never() throws {
    let found = try results("[]", #""base": {"p_all_fallen": 0, "mean_time_all": null}"#)
    #expect(found.failed == [])
    let wrong = try results(#"["c"]"#, #""linchpin_by_loss": 0"#)
    #expect(wrong.failed.count == 1)
  }
}
