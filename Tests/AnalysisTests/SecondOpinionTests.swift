import TestSupport
import Testing

@testable import Analysis

@Suite("The classification tree")
struct SecondOpinionTests {
  private static func tree(_ outcomes: [Int], leastLeaf: Int = 1) -> (ClassificationTree, CaseTable)
  {
    let table = CaseTable(
      [CaseTable.Column("x", outcomes.indices.map { Double($0 + 1) })],
      outcomes: outcomes.map { $0 == 1 })
    return (ClassificationTree(table, orders: [table.order(0)], leastLeaf: leastLeaf), table)
  }

  // Outcomes 0 0 1 0 1 1 at x = 1 … 6. n·p(1 − p) = 1.5. It falls by (a·n − h·b)²/(n·b·(n − b)): 0.75 after x = 2 (and
  // after x = 4; the first counts). Right of it 1 0 1 1: 0.75, falls by 0.25 after x = 4. There 1 0: 0.5 to 0.
  @Test("Six points are split as by hand")
  func hand() {
    let (tree, _) = Self.tree([0, 0, 1, 0, 1, 1])
    #expect(tree.nodes[0].split?.yesBound == Bound(column: 0, .atMost(2.5)))
    #expect(tree.nodes[0].split?.noBound == Bound(column: 0, .atLeast(2.5)))
    let boxes = tree.leaves().map { tree.box(of: $0) }
    func box(_ low: Double?, _ high: Double?) -> Box {
      Box(
        [low.map { Bound(column: 0, .atLeast($0)) }, high.map { Bound(column: 0, .atMost($0)) }]
          .compactMap { $0 })
    }
    #expect(boxes == [box(nil, 2.5), box(2.5, 3.5), box(3.5, 4.5), box(4.5, nil)])
    #expect(tree.nodes.map(\.impurity) == [1.5, 0, 0.75, 0.5, 0, 0, 0])
  }

  // The weakest link is the node right of 2.5: 0.75/(3 − 1) = 0.375 a leaf, against 1.5/3 of the root and 0.5/1 of the
  // last one. Then the root: (1.5 − 0.75)/1.
  @Test("The same tree is pruned as by hand")
  func pruning() {
    let (tree, _) = Self.tree([0, 0, 1, 0, 1, 1])
    let stages = TreePruning(tree).stages
    #expect(stages.map(\.price) == [0, 0.375, 0.75])
    #expect(stages.map { tree.leaves(cut: $0.cut).count } == [4, 2, 1])
    #expect(TreePruning(tree).stage(at: 0.5).price == 0.375)
  }

  @Test("No leaf is smaller than the least")
  func least() {
    let (tree, _) = Self.tree([0, 0, 1, 0, 1, 1], leastLeaf: 3)
    #expect(tree.leaves().map { tree.nodes[$0].cases } == [3, 3])
  }

  @Test("Alternatives are split by their shares, whatever their numbers")
  func categories() {
    let table = CaseTable(
      [CaseTable.Column("kind", [1, 1, 2, 2, 3, 3], isCategory: true)],
      outcomes: [true, true, false, false, true, true])
    let tree = ClassificationTree(table, orders: [table.order(0)], leastLeaf: 1)
    #expect(tree.nodes[0].split?.yesBound == Bound(column: 0, .oneOf([2])))
    #expect(tree.nodes[0].split?.noBound == Bound(column: 0, .oneOf([1, 3])))
  }

  /// Of interest in x < 0.4, y > 0.5, with a tenth of the answers turned round; z has no part.
  private static func noisy(_ seed: UInt64, rows: Int = 2000) -> CaseTable {
    var source = SplitMix(seed: seed)
    let points = (0..<rows).map { _ in (source.unit(), source.unit(), source.unit()) }
    let outcomes = points.map { ($0.0 < 0.4 && $0.1 > 0.5) != (source.unit() < 0.1) }
    return CaseTable(
      [
        CaseTable.Column("x", points.map(\.0)), CaseTable.Column("y", points.map(\.1)),
        CaseTable.Column("z", points.map(\.2)),
      ], outcomes: outcomes)
  }

  @Test("Noise is pruned away, and both methods agree on the columns")
  func agreement() throws {
    let discovery = Discovery(Self.noisy(3), fresh: Self.noisy(4))
    let opinion = try #require(discovery.opinion)
    #expect(opinion.leaves.count < opinion.leavesGrown)
    let agreement = try #require(discovery.agreement)
    #expect(agreement.both == [0, 1])
    #expect(agreement.onlyBox.isEmpty && agreement.onlyTree.isEmpty)
    let box = try #require(discovery.boxes.first)
    #expect(abs(box.found.score.density - 0.9) < 0.05)
    let fresh = try #require(box.fresh)
    #expect(abs(fresh.density - 0.9) < 0.06 && fresh.coverage > 0.6)
    #expect(abs((discovery.freshLeaf?.density ?? 0) - 0.9) < 0.06)
  }

  @Test("The leaves part all cases")
  func partition() throws {
    let table = Self.noisy(5, rows: 500)
    let opinion = SecondOpinion(table, leastLeaf: 25)
    #expect(opinion.leaves.reduce(0) { $0 + $1.score.cases } == 500)
    #expect(opinion.leaves.reduce(0) { $0 + $1.score.hits } == table.hits)
    for leaf in opinion.leaves {
      let score = leaf.box.score(table)
      #expect(score == leaf.score)
    }
  }
}
