/// The function of a case whose shares are known; nil for other kinds.
struct StatedFunction {
  let function: TestFunction?

  init(_ item: VerificationCase) throws(CaseProblem) {
    let kind = try item.text("kind").lowercased()
    if kind.hasPrefix("ishigami") {
      let given = try item.parameters
      function = .ishigami(a: try given.number("a"), b: try given.number("b"))
    } else if kind.hasPrefix("sobol_g") {
      function = .product(try Self.lists(item, "a")[0])
    } else if kind.hasPrefix("linear") {
      let lists = try Self.lists(item, "c", "sd")
      function = .linear(factors: lists[0], deviations: lists[1])
    } else if kind.hasPrefix("product") {
      let lists = try Self.lists(item, "mean", "sd")
      function = .productOf(means: lists[0], deviations: lists[1])
    } else if kind.hasPrefix("shapley") {
      let factors = try Self.lists(item, "beta")[0]
      let rows = try item.parameters.members["cov"]?.list?.compactMap(\.numbers) ?? []
      guard rows.count == factors.count, rows.allSatisfy({ $0.count == rows.count }) else {
        throw .missing("params.cov", wanted: "a square table as long as beta")
      }
      function = .correlated(factors: factors, covariance: rows)
    } else {
      function = nil
    }
  }

  /// Lists of numbers of one length under keys of `params`.
  private static func lists(
    _ item: VerificationCase, _ keys: String...
  ) throws(CaseProblem) -> [[Double]] {
    var lists: [[Double]] = []
    for key in keys {
      guard let list = try item.parameters.members[key]?.numbers, !list.isEmpty,
        list.count == lists.first?.count ?? list.count
      else { throw .missing("params.\(key)", wanted: "a list of numbers") }
      lists.append(list)
    }
    return lists
  }
}
