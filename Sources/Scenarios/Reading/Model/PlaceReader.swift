/// Reads `places:` of a front, each completed by `place defaults:`.
struct PlaceReader {
  private let front: Section
  private let contact: Double

  init(_ front: Section, contact: Double) {
    self.front = front
    self.contact = contact
  }

  func places() -> [Place] {
    checkDefaults()
    let defaults = defaultEntries()
    return front.nodesById("places").sorted { bytewise($0.id, $1.id) }.map { id, _, node in
      let path = front.path + ["places", id]
      return place(id, front.below(node.completed(by: defaults), .place, path: path))
    }
  }

  /// Unknown keys of the defaults are reported once, not per place.
  private func checkDefaults() {
    _ = front.section("place defaults", .place)
  }

  /// The defaults with what they carry along: their origin and their path.
  private func defaultEntries() -> [SourceNode.Entry] {
    guard let node = front["place defaults"], let entries = node.entries else { return [] }
    let origin = front.section("place defaults", .place)?.attribution ?? front.attribution
    let path = (front.path + ["place defaults"]).joined(separator: ".")
    let own = ["source", "assumption"]
    return entries.filter { !own.contains($0.key) && KeyTable.place[$0.key] != nil }.map { entry in
      var entry = entry
      entry.value.attribution = entry.value.attribution ?? origin
      entry.value.writtenPath = "\(path).\(entry.key)"
      return entry
    }
  }

  private func place(_ id: String, _ section: Section) -> Place {
    _ = section.optionalConstant("population")
    let radius = section.distance("radius") ?? section.constant("radius")
    let distance = section.distance("front")
    return Place(
      id: id, name: section.text("name"), latitude: section.optionalConstant("lat"),
      longitude: section.optionalConstant("lon"), radius: radius,
      owner: section.choice("owner") == "challenger" ? .challenger : .holder,
      frontDistance: .constant(max(0, (distance ?? 0) - contact)),
      occupied: section.optionalNumber("occupied") ?? occupied(distance, radius: radius),
      size: section.number("size"), fortification: section.number("fortification"),
      terrain: section.number("terrain"), prestige: section.number("prestige"),
      weight: section.number("weight"), isRear: section.flag("rear", default: false),
      isHub: section.flag("hub", default: false), source: supplySource(section),
      area: section.optionalConstant("area"), stream: section.text("stream"))
  }

  /// x0 = clip((contact − front)/(contact + radius), 0, 0.95) (model §3); 0 where `front` is left
  /// out.
  private func occupied(_ distance: Double?, radius: Double) -> Parameter {
    guard let distance else { return 0 }
    return .constant(min(0.95, max(0, (contact - distance) / (contact + radius))))
  }

  private func supplySource(_ section: Section) -> SupplySource? {
    guard let node = section["supply source"] else { return nil }
    if node.text != nil {
      return section.flag("supply source", default: false) ? SupplySource() : nil
    }
    let path = section.path + ["supply source"]
    let source = section.below(node, .supplySource, path: path)
    return SupplySource(outflow: source.optionalNumber("outflow"))
  }
}

extension SourceNode {
  /// The mapping with those of `defaults` that it lacks; anything else as it is.
  fileprivate func completed(by defaults: [Entry]) -> SourceNode {
    guard entries != nil || isNothing else { return self }
    let own = entries ?? []
    var node = self
    node.content = .mapping(
      own + defaults.filter { entry in !own.contains { $0.key == entry.key } })
    return node
  }
}
