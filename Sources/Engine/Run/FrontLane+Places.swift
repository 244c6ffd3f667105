import Scenarios

/// Who owns and works on which place: the tables, their bits and the state of supply change together.
extension FrontLane {
  /// Places on which somebody works.
  var contested: PlaceSet { tables.placeSet(.contested, lane) }
  /// Places that the holder owns.
  var held: PlaceSet { tables.placeSet(.held, lane) }
  /// Places that are cut off or under repair.
  var timed: PlaceSet { tables.placeSet(.timed, lane) }

  /// A word of the places that a side owns, those beyond the last not masked out.
  @inline(__always)
  func owned(_ role: SideRole, _ word: Int) -> UInt64 {
    role == .holder ? held.words[word] : ~held.words[word]
  }

  func setOwner(_ role: SideRole, of place: Int) {
    tables.owner[cell(place)] = role
    tables.gainBase[cell(place)] = .nan
    if role == .holder { held.insert(place) } else { held.remove(place) }
  }

  func setDistance(_ kilometres: Double, of place: Int) {
    tables.frontDistance[cell(place)] = kilometres
    tables.gainBase[cell(place)] = .nan
  }

  func setSlot(_ slot: Int, of place: Int) {
    tables.slot[cell(place)] = slot
    if slot >= 0 { contested.insert(place) } else { contested.remove(place) }
    let isModelled = plan.supply.isModelled
    if isModelled.challenger { note(isContested: slot >= 0, place, .challenger) }
    if isModelled.holder { note(isContested: slot >= 0, place, .holder) }
  }

  /// Tells the supply of both sides what became of a place.
  func noteState(of place: Int) {
    let isModelled = plan.supply.isModelled
    guard isModelled.challenger || isModelled.holder else { return }
    let code = SupplyState.code(of: place, self)
    if isModelled.challenger { note(code, of: place, .challenger) }
    if isModelled.holder { note(code, of: place, .holder) }
  }

  @inline(__always)
  private func note(_ code: UInt64, of place: Int, _ role: SideRole) {
    let isOwn: UInt64 = tables.owner[cell(place)] == role ? 1 : 0
    tables.supplyState(lane, role).note(code | isOwn, of: place)
  }

  @inline(__always)
  private func note(isContested: Bool, _ place: Int, _ role: SideRole) {
    tables.supplyState(lane, role).note(isContested: isContested, place)
  }

  /// Calls `body` with the places that are contested, in their order.
  @inline(__always)
  func forEachContested(_ body: (Int) -> Void) {
    let words = contested.words
    PlaceSet.forEach(words: tables.placeWords, { words[$0] }, body)
  }

  /// Calls `body` with the places that are cut off or under repair, in their order.
  @inline(__always)
  func forEachTimed(_ body: (Int) -> Void) {
    let words = timed.words
    PlaceSet.forEach(words: tables.placeWords, { words[$0] }, body)
  }

  func noteTimes(of place: Int) {
    let cell = cell(place)
    if tables.cutOffSince[cell] < .infinity || tables.repairDone[cell] < .infinity {
      timed.insert(place)
    } else {
      timed.remove(place)
    }
  }
}
