import Scenarios

/// Everything the supply of one side depends on this evening, as words that the tables keep.
///
/// The side and how many links are closed by interventions; per place 16 bits: owned, worked on, links
/// under repair, band of the front distance.
struct SupplyState {
  let words: UnsafeMutablePointer<UInt64>

  /// What the words begin with before anything is known.
  static let unknown = UInt64.max

  static func count(places: Int) -> Int {
    places / 4 + 2
  }

  /// Writes the state of this evening over that of the last solution; false where nothing changed.
  func refresh(_ lane: FrontLane, _ role: SideRole) -> Bool {
    let closed = lane.plan.interventions.closedLinks(on: lane.step).count
    var isNew = set(0, UInt64(role.rawValue) | UInt64(closed) << 1)
    let places = lane.tables.places
    for first in stride(from: 0, to: places, by: 4) {
      var word: UInt64 = 0
      for place in first..<min(first + 4, places) {
        word |= Self.code(of: place, lane, role) << UInt64(16 * (place - first))
      }
      if set(first / 4 + 1, word) { isNew = true }
    }
    return isNew
  }

  private func set(_ index: Int, _ word: UInt64) -> Bool {
    guard words[index] != word else { return false }
    words[index] = word
    return true
  }

  private static func code(of place: Int, _ lane: FrontLane, _ role: SideRole) -> UInt64 {
    let cell = lane.cell(place)
    var code: UInt64 = lane.tables.owner[cell] == role ? 1 : 0
    if lane.tables.slot[cell] >= 0 { code |= 2 }
    if lane.tables.repairDone[cell] < .infinity { code |= 4 }
    return code | UInt64(band(of: place, lane)) << 3
  }

  /// What the words say of the two ends of a link.
  struct LinkCode {
    fileprivate let from: UInt64
    fileprivate let to: UInt64

    /// Both are the side's own, with no repair of their links under way.
    var isOpen: Bool { from & to & 1 == 1 && (from | to) & 4 == 0 }
    var isContested: Bool { (from | to) & 2 != 0 }
    /// The nearer one's.
    var band: Int { Int(truncatingIfNeeded: min(from, to) >> 3) }
  }

  func link(_ from: Int, _ to: Int) -> LinkCode {
    LinkCode(from: code(of: from), to: code(of: to))
  }

  @inline(__always)
  private func code(of place: Int) -> UInt64 {
    words[place >> 2 &+ 1] &>> UInt64(truncatingIfNeeded: 16 &* (place & 3)) & 0xffff
  }

  /// Index of the nearest band that the front distance lies in; the number of bands beyond all.
  static func band(of place: Int, _ lane: FrontLane) -> Int {
    let bands = lane.plan.supply.bands
    guard !bands.isEmpty else { return 0 }
    let distance = lane.tables.frontDistance[lane.cell(place)]
    return bands.firstIndex { distance <= $0.within } ?? bands.count
  }
}
