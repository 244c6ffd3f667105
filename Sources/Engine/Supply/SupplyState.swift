import Scenarios

/// Everything the supply of one side depends on this evening, as words that the tables keep.
///
/// The side and how many links are closed by interventions; per place 16 bits: owned, worked on, links
/// under repair, band of the front distance.
struct SupplyState {
  let words: UnsafeMutablePointer<UInt64>

  static func count(places: Int) -> Int {
    places / 4 + 2
  }

  /// Whether anything changed since this was asked last; nothing has since then.
  func takeChange(closedLinks: Int) -> Bool {
    let head = words[0] & Self.role | UInt64(closedLinks) << 1
    defer { words[0] = head }
    return words[0] != head
  }

  /// Hands out the words as they stand with so many links closed; what changed stays to be taken.
  func look(closedLinks: Int, _ body: (SupplyState) -> Void) {
    let head = words[0]
    words[0] = head & Self.role | UInt64(closedLinks) << 1
    body(self)
    words[0] = head
  }

  /// Begins a run of a side: everything is new.
  func begin(_ role: SideRole) {
    words[0] = UInt64(role.rawValue) | Self.changed
  }

  /// Notes the code of a place.
  func note(_ code: UInt64, of place: Int) {
    replace(0xffff, of: place, with: code)
  }

  /// Notes whether a place is worked on, and nothing else of it.
  func note(isContested: Bool, _ place: Int) {
    replace(Self.contested, of: place, with: isContested ? Self.contested : 0)
  }

  @inline(__always)
  private func replace(_ bits: UInt64, of place: Int, with code: UInt64) {
    let shift = UInt64(truncatingIfNeeded: 16 &* (place & 3))
    let word = words[place >> 2 &+ 1]
    let new = word & ~(bits &<< shift) | code &<< shift
    guard new != word else { return }
    words[place >> 2 &+ 1] = new
    words[0] |= Self.changed
  }

  /// The first word: the side in bit 0, how many links are closed above it, and whether anything
  /// changed in the highest.
  private static let role: UInt64 = 1
  /// The bit of a place's code that says that it is worked on.
  private static let contested: UInt64 = 2
  private static let changed: UInt64 = 1 << 63

  /// What the words of both sides say of a place; bit 0 tells the owner's from the other's.
  static func code(of place: Int, _ lane: FrontLane) -> UInt64 {
    let cell = lane.cell(place)
    var code: UInt64 = 0
    if lane.tables.slot[cell] >= 0 { code |= contested }
    if lane.tables.repairDone[cell] < .infinity { code |= 4 }
    return code | UInt64(band(of: place, lane)) << 3
  }

  /// What the words say of the two ends of a link.
  struct LinkCode {
    fileprivate let from: UInt64
    fileprivate let to: UInt64

    /// Both are the side's own, with no repair of their links under way.
    var isOpen: Bool { from & to & 1 == 1 && (from | to) & 4 == 0 }
    var isContested: Bool { (from | to) & SupplyState.contested != 0 }
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
    var index = 0
    while index < bands.count, distance > bands[index].within { index += 1 }
    return index
  }
}
