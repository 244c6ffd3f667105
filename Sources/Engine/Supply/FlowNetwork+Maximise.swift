extension FlowNetwork {
  /// Sends as much as the capacities allow from outlets to wants; what is left of them up to `least`
  /// counts as nothing.
  ///
  /// `prepare` was called with the same capacities and outlets, and there is no flow yet. Where the
  /// first tree carries all wants, outlets and wants stay as they are. What the tree leaves is searched
  /// from the wants back: the last such search, which meets no outlet, has gone through just the nodes
  /// behind the cut.
  func maximise(least: Double) -> Double {
    if gather(least) {
      isStarved.update(repeating: false, count: nodes)
      return sum(want)
    }
    var total = spread()
    while let source = findOutlet(least) { total += send(from: source) }
    return total
  }

  private func sum(_ numbers: UnsafeMutablePointer<Double>) -> Double {
    var sum = 0.0
    for node in 0..<nodes { sum += numbers[node] }
    return sum
  }

  /// Sends from a node along `via` what that way still carries, to the node at its end.
  private func send(from source: Int) -> Double {
    var room = outlet[source]
    var node = source
    while via[node] >= 0 {
      room = min(room, residual[Int(via[node])])
      node = Int(head[Int(via[node])])
    }
    room = min(room, want[node])
    want[node] -= room
    outlet[source] -= room
    node = source
    while via[node] >= 0 {
      let arc = Int(via[node])
      residual[arc] -= room
      residual[Int(mate[arc])] += room
      node = Int(head[arc])
    }
    return room
  }

  /// Goes back from all nodes that want along everything that could still send to them, until it meets
  /// one with an outlet; nil where there is none.
  private func findOutlet(_ least: Double) -> Int? {
    var (first, last) = (0, 0)
    for node in 0..<nodes {
      isStarved[node] = want[node] > least
      guard isStarved[node] else { continue }
      if outlet[node] > least { return meet(node, Self.root) }
      via[node] = Self.root
      queue[last] = Int32(truncatingIfNeeded: node)
      last += 1
    }
    while first < last {
      let node = Int(queue[first])
      first += 1
      for arc in Int(start[node])..<Int(start[node + 1]) {
        let source = Int(head[arc])
        let toward = mate[arc]
        guard !isStarved[source], residual[Int(toward)] > least else { continue }
        if outlet[source] > least { return meet(source, toward) }
        isStarved[source] = true
        via[source] = toward
        queue[last] = Int32(truncatingIfNeeded: source)
        last += 1
      }
    }
    return nil
  }

  private func meet(_ node: Int, _ arc: Int32) -> Int {
    via[node] = arc
    return node
  }
}
