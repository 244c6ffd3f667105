/// What a classification tree makes of the same cases: another method, so that both can be held side by side.
///
/// The tree is pruned by cross-validation: the cases are dealt to ten parts in turn (case i to part i mod 10), each
/// part is foretold by a tree of the other nine, and the squared errors (share − outcome)² of all are summed, as
/// for trees that estimate chances (Breiman and others 1984, section 4.6). Of the pruned trees the smallest is kept
/// whose error is at most one standard error above the least (section 3.4.3).
public struct SecondOpinion: Sendable, Equatable {
  /// A leaf as a box.
  public struct Leaf: Sendable, Equatable {
    public let box: Box
    public let score: BoxScore
  }

  /// Leaves of the pruned tree, the best first: by `BoxScore.merit`, or with a threshold those that reach it by
  /// coverage.
  public let leaves: [Leaf]
  /// Leaves before pruning.
  public let leavesGrown: Int

  static let parts = 10

  public init(_ table: CaseTable, leastLeaf: Int, threshold: Double? = nil) {
    let orders = table.columns.indices.map(table.order)
    let tree = ClassificationTree(table, orders: orders, leastLeaf: leastLeaf)
    let pruning = TreePruning(tree)
    let stage = Self.choice(table, orders, pruning, leastLeaf)
    let leaves = tree.leaves(cut: stage.cut).map { leaf in
      Leaf(
        box: tree.box(of: leaf),
        score: BoxScore(
          cases: tree.nodes[leaf].cases, hits: tree.nodes[leaf].hits, allCases: table.count,
          allHits: table.hits))
    }
    leavesGrown = tree.leaves().count
    let keys = leaves.map { Self.key($0.score, threshold) }
    let ranks = leaves.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1]
    }
    self.leaves = ranks.map { leaves[$0] }
  }

  /// The leaf that stands beside the first box; nil where the tree is a single leaf.
  public var best: Leaf? {
    leaves.first.flatMap { $0.box.bounds.isEmpty ? nil : $0 }
  }

  private static func key(_ score: BoxScore, _ threshold: Double?) -> Double {
    let merit = score.merit(over: score.base)
    guard let threshold, score.density >= threshold else { return merit }
    return 1 + score.coverage
  }

  private static func choice(
    _ table: CaseTable, _ orders: [[Int32]], _ pruning: TreePruning, _ leastLeaf: Int
  ) -> TreePruning.Stage {
    guard pruning.stages.count > 1, table.count >= 2 * parts else { return pruning.stages[0] }
    let prices = middlePrices(pruning)
    var errors = prices.map { _ in [Double](repeating: 0, count: table.count) }
    for part in 0..<min(parts, table.count) {
      let training = orders.map { $0.filter { Int($0) % parts != part } }
      let tree = ClassificationTree(
        table, orders: training, leastLeaf: leastLeaf * (parts - 1) / parts)
      let pruning = TreePruning(tree)
      for (index, price) in prices.enumerated() {
        let cut = pruning.stage(at: price).cut
        for row in stride(from: part, to: table.count, by: parts) {
          let share = tree.nodes[tree.leaf(of: row, in: table, cut: cut)].share
          let error = share - (table.outcomes[row] ? 1 : 0)
          errors[index][row] = error * error
        }
      }
    }
    let summaries = errors.map { PairedDifference($0) }
    let least = summaries.min { $0.mean < $1.mean }
    let limit = least.map { $0.mean + $0.standardError } ?? 0
    return pruning.stages[summaries.lastIndex { $0.mean <= limit } ?? 0]
  }

  /// √(α_k·α_{k+1}) for each stage: the typical price at which it is the best, in impurity of nine tenths.
  private static func middlePrices(_ pruning: TreePruning) -> [Double] {
    let own = pruning.stages.map(\.price)
    let share = Double(parts - 1) / Double(parts)
    return zip(own, own.dropFirst()).map { ($0 * $1).squareRoot() * share } + [.infinity]
  }
}
