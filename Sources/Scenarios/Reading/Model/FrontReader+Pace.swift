extension FrontReader {
  func pace() -> Pace {
    let section = section.sectionOrDefaults("pace", .pace)
    return Pace(
      speed: section.number("speed"), noise: section.number("noise"),
      response: response(section.sectionOrDefaults("response", .response)),
      leastHolderForce: section.number("least holder force"),
      sizeSpread: section.number("size spread"),
      watch: section.choice("watch") == "each step" ? .eachStep : .continuous)
  }

  private func response(_ section: Section) -> Response {
    let power = section.sectionOrDefaults("power", .powerResponse)
    guard let linear = section.section("linear", .linearResponse) else {
      return powerResponse(power)
    }
    if section.has("power") {
      section.report(.conflictingKeys(["power", "linear"]), at: section.keyRange("linear"))
    }
    return .linear(limit: linear.number("limit"))
  }

  private func powerResponse(_ section: Section) -> Response {
    .power(
      exponent: section.number("exponent"), stall: section.number("stall"),
      referenceRatio: referenceRatio(section), back: section.number("back"),
      cap: section.number("cap"))
  }

  private func referenceRatio(_ section: Section) -> ReferenceRatio {
    if section["reference ratio"]?.text == "start" { return .start }
    return .value(section.number("reference ratio"))
  }

  func supply() -> Supply {
    let section = section.sectionOrDefaults("supply", .supply)
    return Supply(
      floor: section.number("floor"), exponent: section.number("exponent"),
      interdiction: section.number("interdiction"),
      capacityScale: section.number("capacity scale"), bands: bands(section),
      repair: section.whole(section.constant("repair"), "repair", at: section.at) ?? 0)
  }

  private func bands(_ section: Section) -> [Supply.Band] {
    let bands = section.list("bands", .band).map {
      Supply.Band(within: $0.constant("within"), factor: $0.number("factor"))
    }
    if bands.count > Limits.Counted.bands.most {
      section.report(.tooMany(.bands, count: bands.count), at: section["bands"]?.at ?? section.at)
    }
    return bands.enumerated()
      .sorted { ($0.element.within, $0.offset) < ($1.element.within, $1.offset) }
      .map(\.element)
  }
}
