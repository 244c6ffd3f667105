import Chance

/// Places that fall one after the other, each with a hazard of its own that is multiplied while it is cut off
/// from the hub, as a Markov chain over all sets of places that are still held.
///
/// A place is cut off where no way over held places joins it to the hub, which always stands. Where a frontier
/// is given, only its places and the neighbours of fallen ones can fall. A set of places is a number whose bits
/// are the held ones.
struct DominoChain {
  var hazards: [Double]
  var multiplier: Double
  /// Pairs of places; the hub has the number after the last place.
  var links: [(Int, Int)]
  /// nil = every place can fall at any time.
  var frontier: [Bool]?

  var places: Int { hazards.count }
  var whole: Int { 1 << places - 1 }

  /// Chances of all sets at a time, for places of which some may be lost at the beginning.
  ///
  /// By uniformisation (Jensen 1953) in stretches of at most 40 expected jumps: a sum of positive terms.
  func chances(at time: Double, without lost: Int? = nil) -> [Double] {
    var chances = [Double](repeating: 0, count: 1 << places)
    chances[lost.map { whole & ~(1 << $0) } ?? whole] = 1
    let rates = (0...whole).map(rates)
    let fastest = rates.map { $0.reduce(0, +) }.max() ?? 0
    guard fastest > 0, time > 0 else { return chances }
    let stretches = max(1, (fastest * time / 40).rounded(.up))
    for _ in 0..<Int(stretches) {
      chances = Self.advance(chances, rates, fastest, jumps: fastest * time / stretches)
    }
    return chances
  }

  /// The mean time until all are lost; infinite where they never are.
  var meanTime: Double {
    var means = [Double](repeating: 0, count: 1 << places)
    for held in 1..<means.count {
      let rates = rates(held)
      let next = places(in: held).filter { rates[$0] > 0 }
      let sum = next.reduce(1) { $0 + rates[$1] * means[held & ~(1 << $1)] }
      means[held] = next.isEmpty ? .infinity : sum / rates.reduce(0, +)
    }
    return means[whole]
  }

  private func places(in held: Int) -> [Int] {
    hazards.indices.filter { held >> $0 & 1 == 1 }
  }

  /// At which rate each place falls while these are held.
  private func rates(_ held: Int) -> [Double] {
    let joined = joined(held)
    return hazards.indices.map { place in
      guard held >> place & 1 == 1, canFall(place, held) else { return 0 }
      return joined >> place & 1 == 1 ? hazards[place] : hazards[place] * multiplier
    }
  }

  private func canFall(_ place: Int, _ held: Int) -> Bool {
    guard let frontier, !frontier[place] else { return true }
    return links.contains { link in
      let other = link.0 == place ? link.1 : link.1 == place ? link.0 : places
      return other != places && held >> other & 1 == 0
    }
  }

  /// The hub and the held places that are joined to it.
  private func joined(_ held: Int) -> Int {
    let standing = held | 1 << places
    var joined = 1 << places
    while true {
      let before = joined
      for (from, to) in links where joined & (1 << from | 1 << to) != 0 {
        joined |= (1 << from | 1 << to) & standing
      }
      if joined == before { return joined }
    }
  }

  private static func advance(
    _ start: [Double], _ rates: [[Double]], _ fastest: Double, jumps: Double
  ) -> [Double] {
    var (now, weight) = (start, Elementary.exp(-jumps))
    var sum = now.map { $0 * weight }
    var jump = 0.0
    while jump < jumps || weight > 1e-20 {
      jump += 1
      weight *= jumps / jump
      now = after(now, rates, fastest)
      for held in sum.indices { sum[held] += weight * now[held] }
    }
    return sum
  }

  /// One jump of the chain in which every set jumps equally often, perhaps to itself.
  private static func after(
    _ chances: [Double], _ rates: [[Double]], _ fastest: Double
  ) -> [Double] {
    var next = [Double](repeating: 0, count: chances.count)
    for held in chances.indices where chances[held] > 0 {
      var left = chances[held]
      for (place, rate) in rates[held].enumerated() where rate > 0 {
        let moved = chances[held] * rate / fastest
        next[held & ~(1 << place)] += moved
        left -= moved
      }
      next[held] += max(0, left)
    }
    return next
  }
}
