import Engine
import Scenarios

extension SanityView {
  private static let leastShare = 0.1
  /// A front on which nothing falls is worth a line where it has at least so many places.
  private static let leastPlaces = 3
  /// And where it is so in at least this share of the runs.
  private static let leastStanding = 0.25
  private static let leastCut = 0.6

  var frontFindings: [SanityFinding] {
    model.fronts.indices.flatMap { front -> [SanityFinding] in
      let places = model.attackable(front: front)
      guard !places.isEmpty else { return [] }
      let falls = places.map { steps(of: .fall(front: front, place: $0)) }
      return [
        fallFinding(front, places, falls), attackFinding(front, places),
        axesFinding(front, places), horizonFinding(front, places, falls),
      ].compactMap { $0 }
    }
  }

  private func fallFinding(_ front: Int, _ places: [Int], _ falls: [[Double]]) -> SanityFinding? {
    let all = falls.flatMap { $0 }
    if all.allSatisfy({ !$0.isFinite }) { return .nothingFalls(front: front) }
    if let last = all.max(), last.isFinite, last < 0.9 * Double(model.calendar.days) {
      return .everythingFalls(front: front, by: start + Int(last))
    }
    let standing = records.indices.filter { run in falls.allSatisfy { !$0[run].isFinite } }.count
    let share = Double(standing) / Double(records.count)
    guard places.count >= Self.leastPlaces, share >= Self.leastStanding else { return nil }
    return .frontStands(front: front, share: share)
  }

  private func attackFinding(_ front: Int, _ places: [Int]) -> SanityFinding? {
    let idle = places.filter { place in records.allSatisfy { !$0.fronts[front].worked[place] } }
    return idle.isEmpty ? nil : .neverAttacked(front: front, places: idle)
  }

  private func axesFinding(_ front: Int, _ places: [Int]) -> SanityFinding? {
    let asked = records.map { $0.fronts[front].axesAsked.rounded() }
    let share = share { $0.fronts[front].axesAsked.rounded() > Double(places.count) }
    guard share >= Self.leastShare, let median = Self.median(asked) else { return nil }
    return .axesCapped(front: front, asked: median, places: places.count, share: share)
  }

  /// Most of what is attacked stands at the horizon, and the last quarter of the time has at least its
  /// share of the falls.
  private func horizonFinding(
    _ front: Int, _ places: [Int], _ falls: [[Double]]
  ) -> SanityFinding? {
    var (attacked, standing) = (0, 0)
    for (place, steps) in zip(places, falls) {
      for (record, step) in zip(records, steps) where record.fronts[front].worked[place] {
        attacked += 1
        if !step.isFinite { standing += 1 }
      }
    }
    let fallen = falls.flatMap { $0 }.filter(\.isFinite)
    let late = fallen.count { $0 > 0.75 * Double(model.calendar.days) }
    let share = Double(standing) / Double(max(1, attacked))
    guard !fallen.isEmpty, share >= Self.leastCut, 4 * late >= fallen.count else { return nil }
    return .horizonCuts(front: front, share: share)
  }
}
