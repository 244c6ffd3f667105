extension FormulaChecker {
  /// Places under one name, with the spread they make where it is a group's.
  struct NamedPlaces {
    var places: [PlaceReference]
    var spread: Checked.Spread?
  }

  /// One place, or the places of a group.
  mutating func places(_ syntax: Syntax) -> NamedPlaces? {
    guard let name = name(.place, syntax) else { return nil }
    switch vocabulary.places(named: name) {
    case .place(let place): return NamedPlaces(places: [place])
    case .group(let group):
      if group.places.isEmpty {
        report(.emptyGroup(name), at: syntax.range)
        return nil
      }
      let spread = Checked.Spread(group: group.id, range: syntax.range)
      return NamedPlaces(places: group.places, spread: spread)
    case .front: report(.frontForPlace(name), at: syntax.range)
    case .ambiguous(let choices):
      report(.ambiguousPlace(name, choices: choices), at: syntax.range)
    case .unknown(let nearest): report(.unknown(.place, name, nearest: nearest), at: syntax.range)
    }
    return nil
  }

  /// Places of which a front counts as all.
  mutating func placesOrFront(_ syntax: Syntax) -> [PlaceReference]? {
    if let name = writtenName(syntax), case .front(let front) = vocabulary.places(named: name) {
      return vocabulary.fronts[front].places.indices.map { PlaceReference(front: front, place: $0) }
    }
    return places(syntax)?.places
  }

  mutating func front(_ syntax: Syntax) -> Int? {
    guard let name = name(.front, syntax) else { return nil }
    return found(
      vocabulary.front(named: name), .front, name, among: vocabulary.fronts.map(\.id),
      at: syntax.range)
  }

  mutating func power(_ syntax: Syntax) -> Int? {
    guard let name = name(.power, syntax) else { return nil }
    return found(
      vocabulary.power(named: name), .power, name, among: vocabulary.powers.map(\.id),
      at: syntax.range)
  }

  mutating func contest(_ syntax: Syntax) -> ContestReference? {
    guard let name = name(.contest, syntax) else { return nil }
    return found(
      vocabulary.contest(named: name), .contest, name,
      among: vocabulary.fronts.map(\.id) + vocabulary.contests, at: syntax.range)
  }

  mutating func coercion(_ syntax: Syntax) -> Int? {
    guard let name = name(.coercion, syntax) else { return nil }
    return found(
      vocabulary.coercion(named: name), .coercion, name, among: vocabulary.coercion,
      at: syntax.range)
  }

  mutating func pledge(_ syntax: Syntax) -> Int? {
    guard let name = name(.pledge, syntax) else { return nil }
    return found(
      vocabulary.pledge(named: name), .pledge, name, among: vocabulary.pledges.map(\.id),
      at: syntax.range)
  }

  mutating func stock(_ syntax: Syntax, of power: Int) -> Int? {
    guard let name = name(.stock, syntax) else { return nil }
    return found(
      vocabulary.stock(named: name, of: power), .stock, name,
      among: vocabulary.powers[power].stocks, at: syntax.range)
  }

  mutating func definition(_ syntax: Syntax) -> Vocabulary.Definition? {
    guard let name = name(.definition, syntax) else { return nil }
    return found(
      vocabulary.definition(named: name), .definition, name,
      among: vocabulary.definitions.map(\.id), at: syntax.range)
  }

  mutating func side(_ syntax: Syntax) -> SideRole? {
    guard let name = name(.side, syntax) else { return nil }
    let sides: [(name: String, role: SideRole)] = [
      ("challenger", .challenger), ("holder", .holder),
    ]
    return found(
      sides.first { $0.name == name }?.role, .side, name, among: sides.map(\.name),
      at: syntax.range)
  }

  private mutating func found<Meaning>(
    _ meaning: Meaning?, _ kind: FormulaProblem.NameKind, _ name: String,
    among candidates: [String], at range: TextRange
  ) -> Meaning? {
    if meaning == nil {
      report(.unknown(kind, name, nearest: nearestNames(to: name, among: candidates)), at: range)
    }
    return meaning
  }

  private mutating func name(_ kind: FormulaProblem.NameKind, _ syntax: Syntax) -> String? {
    if case .missing = syntax.kind { return nil }
    let name = writtenName(syntax)
    if name == nil { report(.nameExpected(kind), at: syntax.range) }
    return name
  }

  /// A name, or a number that may be one (`stock(north, 155)`).
  private func writtenName(_ syntax: Syntax) -> String? {
    switch syntax.kind {
    case .name(let name): return name
    case .quantity:
      var text = String.UnicodeScalarView()
      text.append(contentsOf: source[syntax.range.offset..<syntax.range.end])
      return String(text)
    default: return nil
    }
  }
}
