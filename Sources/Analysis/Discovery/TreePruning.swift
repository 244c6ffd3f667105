/// The trees that come of pruning one by cost and complexity, the whole tree first (Breiman and others 1984,
/// section 3.3).
///
/// Below a node t the impurity is R(T_t) with |T_t| leaves; cut to a leaf it is R(t). The weakest link, at which
/// (R(t) − R(T_t))/(|T_t| − 1) is least, is cut again and again.
struct TreePruning {
  struct Stage {
    /// Nodes that have become leaves.
    let cut: Set<Int>
    /// The price of a leaf from which on this tree is best.
    let price: Double
  }

  let stages: [Stage]

  init(_ tree: ClassificationTree) {
    var stages = [Stage(cut: [], price: 0)]
    while let last = stages.last, let next = Self.next(tree, last) { stages.append(next) }
    self.stages = stages
  }

  private static func next(_ tree: ClassificationTree, _ stage: Stage) -> Stage? {
    var weakest: (nodes: [Int], price: Double)?
    for node in open(tree, stage.cut) {
      let leaves = tree.leaves(below: node, cut: stage.cut)
      let below = leaves.reduce(0) { $0 + tree.nodes[$1].impurity }
      let price = max(0, tree.nodes[node].impurity - below) / Double(leaves.count - 1)
      if let least = weakest?.price, price > least { continue }
      if weakest?.price == price { weakest?.nodes.append(node) } else { weakest = ([node], price) }
    }
    return weakest.map { Stage(cut: stage.cut.union($0.nodes), price: max(stage.price, $0.price)) }
  }

  /// Nodes that are split and lie below no cut, parents first.
  private static func open(_ tree: ClassificationTree, _ cut: Set<Int>) -> [Int] {
    var open: [Int] = []
    var waiting = [0]
    while let node = waiting.popLast() {
      guard let split = tree.nodes[node].split, !cut.contains(node) else { continue }
      open.append(node)
      waiting += [split.no, split.yes]
    }
    return open
  }

  /// The smallest tree that is best at a price of a leaf.
  func stage(at price: Double) -> Stage {
    stages.last { $0.price <= price } ?? stages[0]
  }
}
