/// A tree of questions about one column each, whose leaves are as pure as they can be (Breiman and others 1984).
///
/// A node of n cases with a share p of interest has the Gini impurity p(1 − p), half of Breiman's 2p(1 − p). It is
/// split where n·p(1 − p) falls most, into parts of at least `leastLeaf` cases. The alternatives of a category are
/// ordered by their shares, which is enough to find the best two groups (theorem 4.5).
struct ClassificationTree {
  struct Node {
    let cases: Int
    let hits: Int
    /// The bound that leads to `yes`; nil in a leaf.
    var split: Split?

    var share: Double { Double(hits) / Double(cases) }
    /// n·p(1 − p).
    var impurity: Double { Double(hits) * (1 - share) }
  }

  struct Split {
    /// What cases of `yes` meet, and those of `no` do not.
    let yesBound: Bound
    let noBound: Bound
    let yes: Int
    let no: Int
  }

  /// The root first; children after their parents.
  private(set) var nodes: [Node] = []

  /// A tree of some cases.
  init(_ table: CaseTable, orders: [[Int32]], leastLeaf: Int) {
    var growth = TreeGrowth(table, orders, leastLeaf: max(1, leastLeaf))
    nodes = [growth.root]
    var place = 0
    while place < nodes.count {
      if let split = growth.split(place) {
        nodes[place].split = Split(
          yesBound: split.yesBound, noBound: split.noBound, yes: nodes.count, no: nodes.count + 1)
        nodes += split.children
      }
      place += 1
    }
  }

  /// Leaves below a node, the node itself where it is one; left ones first.
  func leaves(below node: Int = 0, cut: Set<Int> = []) -> [Int] {
    guard let split = nodes[node].split, !cut.contains(node) else { return [node] }
    return leaves(below: split.yes, cut: cut) + leaves(below: split.no, cut: cut)
  }

  /// The leaf to which a case comes.
  func leaf(of row: Int, in table: CaseTable, cut: Set<Int>) -> Int {
    var node = 0
    while let split = nodes[node].split, !cut.contains(node) {
      let value = table.columns[split.yesBound.column].values[row]
      node = split.yesBound.admits(value) ? split.yes : split.no
    }
    return node
  }

  /// The bounds from the root to a node.
  func box(of node: Int) -> Box {
    var bounds: [Bound] = []
    var child = node
    while child > 0, let parent = nodes.firstIndex(where: { $0.isParent(of: child) }) {
      if let split = nodes[parent].split {
        bounds.append(split.yes == child ? split.yesBound : split.noBound)
      }
      child = parent
    }
    return Box(bounds.reversed())
  }
}

extension ClassificationTree.Node {
  fileprivate func isParent(of child: Int) -> Bool {
    split.map { $0.yes == child || $0.no == child } ?? false
  }
}
