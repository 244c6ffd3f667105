extension FlowNetwork {
  /// From the leaves of the first tree to its roots: what each node would pass on to its branch,
  /// held down to what the way to it carries; true where that is everything.
  func gather(_ least: Double) -> Bool {
    var isAll = true
    for node in 0..<nodes {
      carried[node] = want[node]
      if firstVia[node] == Self.unreached, want[node] > least { isAll = false }
    }
    for position in stride(from: firstReached - 1, through: 0, by: -1) {
      let node = Int(firstOrder[position])
      let arc = Int(firstVia[node])
      let room = arc < 0 ? outlet[node] : residual[arc]
      if carried[node] > room {
        if carried[node] - room > least { isAll = false }
        carried[node] = room
      }
      if arc >= 0 { carried[Int(tail[arc])] += carried[node] }
    }
    return isAll
  }

  /// From the roots to the leaves: sends what was gathered, to the nearer first.
  func spread() -> Double {
    var total = 0.0
    for position in 0..<firstReached {
      let node = Int(firstOrder[position])
      let arc = Int(firstVia[node])
      let flow: Double
      if arc < 0 {
        flow = carried[node]
        outlet[node] -= flow
      } else {
        let parent = Int(tail[arc])
        flow = min(carried[node], granted[parent])
        granted[parent] -= flow
        residual[arc] -= flow
        residual[Int(mate[arc])] += flow
      }
      let kept = min(want[node], flow)
      want[node] -= kept
      granted[node] = flow - kept
      total += kept
    }
    return total
  }
}
