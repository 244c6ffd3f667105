import Testing

@testable import Verification

@Suite("Pairs of networks")
struct NetworkPairTests {
  /// s –3– a –2– t and s –1– b –4– t: flow 2 + 1 = 3, of two tied minimum cuts {at, sb} is the only
  /// one besides none: sa 3 + sb 1 = 4.
  private func diamond(
    flow: String = "3", cut: String = #"[["a", "t"], ["b", "s"]]"#, directed: Bool = false,
    drop: String = "2"
  ) -> String {
    """
    {"id": "d", "graph": {"nodes": ["s", "a", 7, "t"], "edges": [["s", "a", 3, 1],
    ["a", "t", 2, 1], ["s", 7, 1, 1], [7, "t", 4, 5]], "directed": \(directed)}, "s": "s", "t": "t",
    "max_flow": \(flow), "a_min_cut": \(cut.replacing("\"b\"", with: "7")),
    "vital_node_flow": {"drop": \(drop), "nodes": ["a"], "all": [[7, 1], ["a", 2]]},
    "vital_edge_path": {"length_after": 6, "edges": [["a", "t"], ["s", "a"]]},
    "demand": {"a": 2, "7": 2, "t": 1}, "served_total": 4, "served_fraction": 0.8,
    "best_node_interdiction_by_served": {"1": {"served": 1, "sets": [["a"]]}},
    "shapley_served": [[7, 1], ["a", 3]]}
    """
  }

  // Served: a and t by s–a 3, 7 by s–7 1, in all 4 of 5. Without a: 1; so a brings 3 whenever it comes.
  @Test("A diamond's flow, cut, vital parts and served demand are found twice")
  func diamond() throws {
    let results = try MadeUpFolder.results(topic: "network", diamond())
    #expect(results.failed == [])
    #expect(results.result("shapley_served") != nil)
    #expect(results.result("served_total", .engine) != nil)
    #expect(results.result("vital_node_flow", .engine) != nil)
  }

  @Test("The same graph with one-way edges goes through the engine's solver too")
  func directed() throws {
    let results = try MadeUpFolder.results(
      topic: "network", diamond(cut: #"[["a", "t"], ["s", "b"]]"#, directed: true))
    #expect(results.failed == [])
    #expect(results.result("max_flow", .engine) != nil)
  }

  @Test("A wrong flow, drop, and a set that is no minimum cut fail")
  func wrong() throws {
    #expect(
      try MadeUpFolder.results(topic: "network", diamond(flow: "3.001")).failed == [
        "max_flow by closed form", "max_flow by engine",
      ])
    #expect(
      try MadeUpFolder.results(topic: "network", diamond(drop: "1")).failed == [
        "vital_node_flow by closed form", "vital_node_flow by engine",
      ])
    for cut in [#"[["s", "a"], ["s", "b"]]"#, #"[["a", "t"]]"#, #"[["s", "t"]]"#, "[]", "3"] {
      #expect(
        try MadeUpFolder.results(topic: "network", diamond(cut: cut)).failed == [
          "a_min_cut by closed form", "a_min_cut by engine",
        ])
    }
  }

  /// 0 –1– 1 –1– 2: both edges are minimum cuts.
  @Test("Either of two tied cuts is right")
  func tied() throws {
    for cut in ["[[0, 1]]", "[[2, 1]]"] {
      let results = try MadeUpFolder.results(
        topic: "network",
        """
        {"id": "p", "graph": {"nodes": [0, 1, 2], "edges": [[0, 1, 1, 1], [1, 2, 1, 1]],
        "directed": false}, "s": 0, "t": 2, "max_flow": 1, "a_min_cut": \(cut),
        "vital_edge_path": {"length_after": "inf", "edges": [[1, 2], [1, 0]]}}
        """)
      #expect(results.failed == [])
    }
  }

  @Test("A graph that names a node which is not there fails and harms nobody")
  func unsound() throws {
    let results = try MadeUpFolder.results(
      topic: "network",
      """
      {"id": "x", "graph": {"nodes": [0, 1], "edges": [[0, 5, 1, 1]]}, "s": 0, "t": 1, "max_flow": 0}
      """, "{\"id\": \"y\", \"graph\": [], \"max_flow\": 0}",
      "{\"id\": \"z\", \"graph\": {\"nodes\": [0], \"edges\": []}, \"s\": 0, \"t\": 0, \"max_flow\": 0}"
    )
    #expect(results.failed == Array(repeating: "max_flow by closed form", count: 3))
  }

  // 60,000⁴ is above 2⁶³.
  @Test("A graph with more nodes than can be tried fails and harms nobody")
  func tooLarge() throws {
    let nodes = (0..<60_000).map(String.init).joined(separator: ",")
    let results = try MadeUpFolder.results(
      topic: "network",
      """
      {"id": "x", "graph": {"nodes": [\(nodes)], "edges": []}, "s": 0, "t": 1,
      "demand": {"1": 1}, "best_node_interdiction_by_served": {"4": {}}}
      """)
    #expect(results.failed == ["best_node_interdiction_by_served by closed form"])
  }
}
