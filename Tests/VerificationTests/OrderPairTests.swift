import Testing

@testable import Verification

@Suite("Pairs of orders, bargains and cascades")
struct OrderPairTests {
  private func orders(_ item: String) throws -> [PairResult] {
    try MadeUpFolder.results(topic: "sequencing", item)
  }

  @Test("A single job has no second best, and naming the optimum is as right")
  func single() throws {
    for second in ["null", "6"] {
      let found = try orders(
        """
        {"id": "a", "kind": "sum w_j C_j (Smith/WSPT)", "jobs": [{"p": 2, "w": 3}], "sense": "min",
        "optimum": 6, "optimal_orders": [[0]], "second_best_value": \(second)}
        """)
      #expect(found.failed == [])
    }
  }

  // Orders of 2 + 1e-10 and 2: alike within 1e-9 of the value, apart otherwise.
  @Test("Values that differ by less than the tolerance may be listed as alike or not")
  func nearlyAlike() throws {
    for (listed, second) in [("[[1, 0]]", "1.5000000002"), ("[[1, 0], [0, 1]]", "null")] {
      let found = try orders(
        """
        {"id": "a", "kind": "sum w_j C_j (Smith/WSPT)", "jobs": [{"p": 1, "w": 0.5},
        {"p": 1, "w": 0.5000000001}], "sense": "min", "optimal_orders": \(listed),
        "second_best_value": \(second)}
        """)
      #expect(found.failed == [])
    }
    let wrong = try orders(
      """
      {"id": "a", "kind": "sum w_j C_j", "jobs": [{"p": 1, "w": 1}, {"p": 1, "w": 2}],
      "sense": "min", "optimal_orders": [[0, 1], [1, 0]]}
      """)
    #expect(wrong.failed == ["optimal_orders by closed form"])
  }

  @Test("Numbers that are no jobs fail, and a circle of precedence is named")
  func unsound() throws {
    let found = try orders(
      """
      {"id": "a", "kind": "sum w_j C_j", "jobs": [{"p": 1, "w": 1}], "sense": "min",
      "optimal_orders": [[1e300]], "rule_order": ["inf"]}
      """)
    #expect(found.count == 2)
    #expect(!found.map(\.isFailure).contains(false))
    let circle = try orders(
      """
      {"id": "a", "kind": "sum w_j C_j with precedence", "jobs": [{"p": 1, "w": 1}, {"p": 1, "w": 1}],
      "sense": "min", "precedence": [[0, 1], [1, 0]], "optimum": 0}
      """)
    #expect(
      circle.map(\.outcome) == [.unanswered(reason: "precedence lets no order through")])
  }

  // Blotto with one unit each on one field: both can only send it, so 1 row, 1 column, value 0.
  @Test("The counts of rows and columns of a game are answers, its matrix is not")
  func games() throws {
    let found = try MadeUpFolder.results(
      topic: "bargaining and contests",
      """
      {"id": "a", "kind": "zero-sum matrix game value", "desc": "Blotto", "value": 0,
      "params": {"a": 1, "b": 1, "fields": [1]}, "rows": 1, "cols": 1}
      """,
      #"{"id": "b", "kind": "zero-sum matrix game value", "A": [[2, 7]], "value": 2}"#)
    #expect(found.failed == [])
    #expect(found.map(\.key) == ["cols", "rows", "value", "value"])
  }

  @Test("Cascades read nodes by name, and refuse directed graphs")
  func cascades() throws {
    func results(_ directed: Bool) throws -> [PairResult] {
      try MadeUpFolder.results(
        topic: "Watts threshold cascade",
        """
        {"id": "a", "kind": "watts_threshold", "graph": {"nodes": ["a", 1], "edges": [["a", "1"]],
        "directed": \(directed)}, "seed": [1, 1], "by_phi": [{"phi": 1, "size": 2, "rounds": 1}]}
        """)
    }
    let (undirected, directed) = (try results(false), try results(true))
    #expect(undirected.failed == [])
    #expect(directed.map(\.isFailure) == [true])
  }
}
