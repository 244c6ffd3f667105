extension Vocabulary {
  /// What a name means where places are due.
  public enum PlaceMeaning: Sendable, Hashable {
    case group(PlaceGroup)
    case place(PlaceReference)
    case front(Int)
    /// A place of several fronts; the full names to choose from.
    case ambiguous([String])
    case unknown(nearest: [String])
  }

  /// A group before a place before a front; a place by its id where that is unique, or as
  /// `FRONT.PLACE`.
  public func places(named name: String) -> PlaceMeaning {
    if let group = groups.first(where: { Self.matches($0.id, name) }) { return .group(group) }
    let found = places(meantBy: name)
    if found.count > 1 { return .ambiguous(found.map(\.fullName)) }
    if let place = found.first { return .place(place.reference) }
    if let front = front(named: name) { return .front(front) }
    return .unknown(nearest: nearestNames(to: name, among: placeNames))
  }

  public func front(named name: String) -> Int? {
    fronts.firstIndex { Self.matches($0.id, name) }
  }

  public func power(named name: String) -> Int? {
    powers.firstIndex { Self.matches($0.id, name) }
  }

  /// A front before a contest without places.
  public func contest(named name: String) -> ContestReference? {
    if let front = front(named: name) { return .front(front) }
    return pressureContest(named: name).map { .pressure($0) }
  }

  public func pressureContest(named name: String) -> Int? {
    contests.firstIndex { Self.matches($0, name) }
  }

  public func coercion(named name: String) -> Int? {
    coercion.firstIndex { Self.matches($0, name) }
  }

  public func pledge(named name: String) -> Int? {
    pledges.firstIndex { Self.matches($0.id, name) }
  }

  public func stock(named name: String, of power: Int) -> Int? {
    powers[power].stocks.firstIndex { Self.matches($0, name) }
  }

  public func definition(named name: String) -> Definition? {
    definitions.first { Self.matches($0.id, name) }
  }

  private var placeNames: [String] {
    groups.map(\.id) + allPlaces.flatMap { [$0.id, $0.fullName] } + fronts.map(\.id)
  }

  private func places(meantBy name: String) -> [NamedPlace] {
    let isFull = name.utf8.contains(UInt8(ascii: "."))
    var found: [NamedPlace] = []
    for front in fronts.indices {
      for (index, id) in fronts[front].places.enumerated() {
        let place = { namedPlace(front, index) }
        if Self.matches(id, name) || isFull && Self.matches(place().fullName, name) {
          found.append(place())
        }
      }
    }
    return found
  }

  private func namedPlace(_ front: Int, _ index: Int) -> NamedPlace {
    NamedPlace(
      id: fronts[front].places[index], front: fronts[front].id,
      reference: PlaceReference(front: front, place: index))
  }

  private var allPlaces: [NamedPlace] {
    fronts.indices.flatMap { front in
      fronts[front].places.indices.map { namedPlace(front, $0) }
    }
  }

  private struct NamedPlace {
    var id: String
    var front: String
    var reference: PlaceReference

    var fullName: String {
      front + "." + id
    }
  }

  private static func matches(_ id: String, _ written: String) -> Bool {
    if id == written { return true }
    guard written.utf8.contains(UInt8(ascii: " ")) else { return false }
    return String(written.map { $0 == " " ? "_" : $0 }) == id
      || String(written.map { $0 == " " ? "-" : $0 }) == id
  }
}
