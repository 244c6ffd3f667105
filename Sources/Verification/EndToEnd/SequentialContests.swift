import Chance

/// Contests one after the other with gamma durations of a common scale, and a gap after each.
///
/// The time to the k-th pivot is k gaps and a gamma variable whose shape is the sum of the first k
/// (Johnson, Kotz and Balakrishnan 1994, chapter 17).
struct SequentialContests: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let shapes = try parameters.numbers("shapes")
    let (scale, gap) = (try parameters.positive("scale"), try parameters.number("gap"))
    guard shapes.allSatisfy({ $0 > 0 }), gap.isFinite else {
      throw .unsound("params.shapes must be above 0, and params.gap finite")
    }
    guard let expected = item["pivots"]?.list else {
      throw .missing("pivots", wanted: "a list of objects")
    }
    var got: [CaseValue] = []
    for (index, pivot) in expected.enumerated() {
      guard let count = pivot.index("pivot", or: index + 1, in: 1..<shapes.count + 1) else {
        throw .unsound("a pivot that is not among the \(shapes.count) contests")
      }
      let shape = shapes[..<count].reduce(0, +)
      got.append(Self.pivot(pivot, count, shape: shape, scale: scale, delay: Double(count) * gap))
    }
    return ["pivots": .value(.list(got), near)]
  }

  /// The same keys as those of the expected object.
  private static func pivot(
    _ expected: CaseValue, _ count: Int, shape: Double, scale: Double, delay: Double
  ) -> CaseValue {
    let law = Distribution.gamma(shape: shape, scale: scale)
    var members: [String: CaseValue] = [:]
    for key in (expected.object ?? [:]).keys.sorted() {
      switch key {
      case "pivot": members[key] = .number(Double(count))
      case "mean": members[key] = .number(shape * scale + delay)
      case "p_after":
        members[key] = CaseValue.byTime(expected.object?[key]) {
          $0 <= delay ? 1 : law.survival($0 - delay)
        }
      default:
        guard key.hasPrefix("q"), let level = Double("0." + key.dropFirst()) else { continue }
        members[key] = .number(delay + law.quantile(level))
      }
    }
    return .object(members)
  }
}

/// Places that are taken in order by one process without reflection: place i falls when the process has
/// gone the barriers up to it, an inverse Gaussian time.
struct LineOfLocalities: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let barriers = try parameters.numbers("barriers")
    let drift = try parameters.positive("drift")
    let noise = try parameters.positive("sigma")
    guard barriers.allSatisfy({ $0 > 0 }) else { throw .unsound("params.barriers must be above 0") }
    guard let expected = item["nodes"]?.list else {
      throw .missing("nodes", wanted: "a list of objects")
    }
    var got: [CaseValue] = []
    for (index, node) in expected.enumerated() {
      guard let place = node.index("node", or: index, in: barriers.indices) else {
        throw .unsound("a node that is not among the \(barriers.count) barriers")
      }
      let way = barriers[...place].reduce(0, +)
      let passage = DriftingPassage(way: way, drift: drift, noise: noise)
      got.append(Self.node(node, place, passage))
    }
    return ["nodes": .value(.list(got), near)]
  }

  private static func node(
    _ expected: CaseValue, _ place: Int, _ passage: DriftingPassage
  ) -> CaseValue {
    var members: [String: CaseValue] = [:]
    for key in (expected.object ?? [:]).keys.sorted() {
      switch key {
      case "node": members[key] = .number(Double(place))
      case "mean": members[key] = .number(passage.mean)
      case "p_fallen_by":
        members[key] = CaseValue.byTime(expected.object?[key]) { passage.cumulative($0) }
      default:
        guard key.hasPrefix("q"), let level = Double("0." + key.dropFirst()) else { continue }
        members[key] = .number(passage.quantile(level))
      }
    }
    return .object(members)
  }
}
