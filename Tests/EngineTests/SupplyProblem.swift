import Chance

@testable import Engine

/// A network with demands, solved by the engine and, as an oracle, by linear programs.
struct SupplyProblem {
  var links: [(from: Int, to: Int)]
  var capacity: [Double]
  var outflow: [Double]
  var demand: [Double]

  var shares: [Double] {
    let flow = MaxMinFlow(places: demand.count, links: links)
    for (link, tonnes) in capacity.enumerated() { flow.capacity[link] = tonnes }
    for place in demand.indices {
      (flow.outflow[place], flow.demand[place]) = (outflow[place], demand[place])
    }
    flow.solve()
    return demand.indices.map { flow.shares[$0] }
  }

  /// Successive programs: raise the common share θ of the open demands while the fixed ones keep
  /// theirs; fix those that cannot exceed θ; go on.
  var sharesByLinearPrograms: [Double] {
    var shares = demand.map { _ in 1.0 }
    var open = demand.indices.filter { demand[$0] > 0 }
    while !open.isEmpty {
      let level = highestLevel(shares, open)
      for place in open { shares[place] = level }
      let stuck = open.filter { mostBeyond($0, shares) < 1e-7 }
      open = level >= 1 - 1e-9 ? [] : open.filter { !stuck.contains($0) }
    }
    return shares
  }

  private func highestLevel(_ shares: [Double], _ open: [Int]) -> Double {
    var program = base(shares, open: open)
    program.cost[program.cost.count - 1] = 1
    program.limit([(program.cost.count - 1, 1)], to: 1)
    return program.solution().last ?? 0
  }

  /// How much one demand's share can be raised above `shares` while all keep theirs.
  private func mostBeyond(_ place: Int, _ shares: [Double]) -> Double {
    var program = base(shares, open: [])
    let extra = program.cost.count - 1
    program.cost[extra] = 1
    program.rows[place][extra] += demand[place]
    program.limit([(extra, 1)], to: 1)
    return program.solution()[extra]
  }

  // Variables: flows forward and backward per link, outflow per place, share per place, θ. The
  // shares of places that are not open are worth 1,000 θ each, so that none is given up for θ.
  private func base(_ shares: [Double], open: [Int]) -> LinearProgram {
    let (places, count) = (demand.count, links.count)
    var program = LinearProgram(variables: 2 * count + 2 * places + 1)
    let theta = 2 * count + 2 * places
    for place in 0..<places {
      let share = 2 * count + places + place
      var balance = [(2 * count + place, -1.0)]
      balance.append((open.contains(place) ? theta : share, demand[place]))
      for (index, link) in links.enumerated() where link.from == place || link.to == place {
        let sign = link.from == place ? 1.0 : -1
        balance += [(2 * index, sign), (2 * index + 1, -sign)]
      }
      program.limit(balance, to: 0)
    }
    for place in 0..<places {
      program.limit([(2 * count + place, 1)], to: outflow[place])
      guard !open.contains(place), demand[place] > 0 else { continue }
      program.limit([(2 * count + places + place, 1)], to: shares[place])
      program.cost[2 * count + places + place] = 1000
    }
    for index in links.indices {
      program.limit([(2 * index, 1), (2 * index + 1, 1)], to: capacity[index])
    }
    return program
  }

  /// Up to 7 places and 12 links with whole capacities, two sources.
  static func drawn(_ number: UInt64) -> SupplyProblem {
    let draws = Draws(seed: 77)
    var block: UInt32 = 0
    func whole(_ below: Int) -> Int {
      block += 1
      return Int(draws.unit(block: block, run: number, stream: 1) * Double(below))
    }
    let places = 3 + whole(5)
    let links = (0..<(places + whole(6))).map { _ in (from: whole(places), to: whole(places)) }
      .filter { $0.from != $0.to }
    let capacity = links.map { _ in Double(whole(9)) }
    let demand = (0..<places).map { _ in Double(whole(6)) }
    var outflow = [Double](repeating: 0, count: places)
    outflow[whole(places)] = Double(5 + whole(10))
    outflow[whole(places)] = Double(1 + whole(6))
    return SupplyProblem(links: links, capacity: capacity, outflow: outflow, demand: demand)
  }

  /// The same with demands and capacities that are no whole numbers.
  func roughened(_ number: UInt64) -> SupplyProblem {
    let draws = Draws(seed: 78)
    func rough(_ numbers: [Double], _ stream: UInt32) -> [Double] {
      numbers.enumerated().map { index, value in
        value * (0.5 + draws.unit(block: UInt32(index), run: number, stream: stream))
      }
    }
    return SupplyProblem(
      links: links, capacity: rough(capacity, 1), outflow: rough(outflow, 2),
      demand: rough(demand, 3))
  }
}
