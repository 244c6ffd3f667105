/// Reads one entry of `fronts:`.
struct FrontReader {
  let index: Int
  let id: String
  let section: Section
  let geography: Geography
  private let seasons: [NamedSeason]

  init(
    index: Int, id: String, _ section: Section, _ geography: Geography, seasons: [NamedSeason]
  ) {
    self.seasons = seasons
    self.index = index
    self.id = id
    self.section = section
    self.geography = geography
  }

  /// Sorted, as in `Front.places`.
  var placeIds: [String] {
    geography.fronts[index].places
  }

  func front() -> Front {
    let axes = axes()
    let places = PlaceReader(section, contact: axes.contact).places()
    return Front(
      id: id, name: section.text("name"), challenger: side("challenger"), holder: side("holder"),
      places: places, links: LinkReader(section, places: places).links(), axes: axes,
      allocation: allocation(), pace: pace(), tempo: tempo(), unhinging: unhinging(),
      season: SeasonReader.season(of: section, among: seasons), supply: supply(),
      encirclement: encirclement(), recapture: recapture(),
      referenceForce: section.number("reference force"),
      garrisonLoss: section.number("garrison loss"),
      integration: section.choice("integration") == "rk4" ? .rungeKutta4 : .euler,
      stream: section.text("stream"))
  }

  private func side(_ key: String) -> Side {
    SideReader(section.sectionOrDefaults(key, .side), front: self).side()
  }

  private func tempo() -> Tempo {
    let section = section.sectionOrDefaults("tempo", .tempo)
    return Tempo(
      spread: section.number("spread"), memory: section.number("memory"),
      start: section.optionalNumber("start"))
  }

  private func unhinging() -> Unhinging {
    let section = section.sectionOrDefaults("unhinging", .unhinging)
    return Unhinging(
      strength: section.number("strength"), decay: section.number("decay"),
      within: section.constant("within"))
  }

  private func encirclement() -> Encirclement {
    let section = section.sectionOrDefaults("encirclement", .encirclement)
    return Encirclement(
      endurance: section.number("endurance"), hazard: section.number("hazard"),
      surrenderShare: section.number("surrender share"))
  }

  private func recapture() -> Recapture? {
    section.section("recapture", .recapture).map { section in
      Recapture(axes: section.wholeNumber("axes") ?? 1, force: section.number("force"))
    }
  }
}
