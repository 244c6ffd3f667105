extension FlowNetwork {
  /// Sends as much as the capacities allow from outlets to wants; what is left of them up to `least`
  /// counts as nothing.
  ///
  /// `prepare` was called with the same capacities and outlets, and there is no flow yet. Where the
  /// first tree carries all wants, outlets and wants stay as they are. A node that a tree does not
  /// reach will not be reached by a later one.
  func maximise(least: Double) -> Double {
    isStarved.update(repeating: false, count: nodes)
    if gather(least) { return sum(want) }
    var total = spread()
    var wanting = countWanting(least)
    while wanting > 0 {
      _ = growTree(least, until: wanting)
      wanting = 0
      for node in 0..<nodes where want[node] > least && via[node] != Self.unreached {
        total += send(to: node, least)
        if want[node] > least { wanting += 1 }
      }
    }
    findStarved(least)
    return total
  }

  private func sum(_ numbers: UnsafeMutablePointer<Double>) -> Double {
    var sum = 0.0
    for node in 0..<nodes { sum += numbers[node] }
    return sum
  }

  private func countWanting(_ least: Double) -> Int {
    var count = 0
    for node in 0..<nodes where want[node] > least { count += 1 }
    return count
  }

  /// Sends along the tree what its path to the node still carries.
  private func send(to goal: Int, _ least: Double) -> Double {
    var room = want[goal]
    var node = goal
    while via[node] >= 0 {
      room = min(room, residual[Int(via[node])])
      node = Int(tail[Int(via[node])])
    }
    room = min(room, outlet[node])
    guard room > least else { return 0 }
    outlet[node] -= room
    want[goal] -= room
    node = goal
    while via[node] >= 0 {
      let arc = Int(via[node])
      residual[arc] -= room
      residual[Int(mate[arc])] += room
      node = Int(tail[arc])
    }
    return room
  }

  /// Everything that could still send to a node that wants.
  private func findStarved(_ least: Double) {
    var (first, last) = (0, 0)
    for node in 0..<nodes {
      isStarved[node] = want[node] > least
      if isStarved[node] {
        queue[last] = Int32(node)
        last += 1
      }
    }
    while first < last {
      let node = Int(queue[first])
      first += 1
      for arc in Int(start[node])..<Int(start[node + 1]) {
        let source = Int(head[arc])
        guard !isStarved[source], residual[Int(mate[arc])] > least else { continue }
        isStarved[source] = true
        queue[last] = Int32(source)
        last += 1
      }
    }
  }
}
