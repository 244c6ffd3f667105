import Engine
import Scenarios

extension SanityView {
  private static let leastShare = 0.1
  private static let vanished = 0.01
  private static let multiple = 3.0

  var forceFindings: [SanityFinding] {
    model.fronts.indices.flatMap { front in
      SideRole.allCases.flatMap { side -> [SanityFinding] in
        let index = side.rawValue
        let fronts = records.map { $0.fronts[front] }.filter { $0.startForces[index] > 0 }
        guard !fronts.isEmpty else { return [] }
        let gone = fronts.count { $0.leastForces[index] < Self.vanished * $0.startForces[index] }
        let share = Double(gone) / Double(records.count)
        let factor = Self.median(fronts.map { $0.lastForces[index] / $0.startForces[index] }) ?? 1
        return
          (share >= Self.leastShare
          ? [.forceVanishes(front: front, side: side, share: share)] : [])
          + (factor >= Self.multiple
            ? [.forceMultiplies(front: front, side: side, factor: factor)] : [])
      }
    }
  }

  var stockFindings: [SanityFinding] {
    model.powers.indices.flatMap { emptied(power: $0) }
      + model.fronts.indices.flatMap { fire(front: $0) + supply(front: $0) }
      + model.powers.indices.flatMap { will(power: $0) }
  }

  private func emptied(power: Int) -> [SanityFinding] {
    model.powers[power].stocks.indices.compactMap { stock in
      let steps = records.compactMap { $0.powers[power].emptied[stock] }
      let share = Double(steps.count) / Double(records.count)
      guard share >= Self.leastShare, let median = Self.median(steps) else { return nil }
      return .stockEmpties(power: power, stock: stock, share: share, median: start + median)
    }
  }

  private func fire(front: Int) -> [SanityFinding] {
    SideRole.allCases.filter { side in
      !model.fronts[front].side(side).needs.isEmpty
        && records.allSatisfy { !$0.fronts[front].isFireShort[side.rawValue] }
    }.map { .fireNeverShort(front: front, side: $0) }
  }

  private func supply(front: Int) -> [SanityFinding] {
    let hasNeeds = SideRole.allCases.contains { model.fronts[front].side($0).supplyNeed != 0 }
    guard hasNeeds, !model.fronts[front].links.isEmpty else { return [] }
    if records.allSatisfy({ !$0.fronts[front].isSupplyShort }) {
      return [.supplyNeverBinds(front: front)]
    }
    let short = model.attackable(front: front).filter { place in
      share { $0.fronts[front].shortPlaces.contains(place) } >= 0.5
    }
    guard !short.isEmpty else { return [] }
    let affected = share { record in
      short.contains { record.fronts[front].shortPlaces.contains($0) }
    }
    return [.supplyShort(front: front, places: short, share: affected)]
  }

  private func will(power: Int) -> [SanityFinding] {
    let zeros = records.compactMap { $0.powers[power].willZero }
    let exhausted = Double(zeros.count) / Double(records.count)
    if exhausted >= Self.leastShare, let median = Self.median(zeros) {
      return [.willExhausted(power: power, share: exhausted, median: start + median)]
    }
    let will = model.powers[power].will
    let canMove = will.lossWeight != 0 || will.noise != 0
    let isFull = records.allSatisfy { $0.powers[power].leastWill >= 0.999 }
    return canMove && isFull ? [.willFull(power: power)] : []
  }
}
