/// Reads one entry of `powers:`.
struct PowerReader {
  private let id: String
  private let section: Section

  init(id: String, _ section: Section) {
    self.id = id
    self.section = section
  }

  func power() -> Power {
    let stocks = section.sectionsById("stocks", .stock).map { stock(kind: $0.id, $0.section) }
    return Power(
      id: id, name: section.text("name"), stocks: stocks,
      will: will(section.sectionOrDefaults("will", .will)),
      army: section.section("army", .army).map { $0.number("size") })
  }

  private func stock(kind: String, _ section: Section) -> Stock {
    Stock(
      kind: kind, start: section.number("start"), production: section.number("production"),
      capacity: section.optionalNumber("capacity"), buildUp: section.number("build up"),
      received: section.number("received"), deliveries: deliveries(section))
  }

  private func deliveries(_ section: Section) -> [Delivery] {
    section.datedItems("deliveries", .delivery, \.day) { item in
      let units = item.number("units")
      return { day, factor in Delivery(day: day, units: units.scaled(by: factor)) }
    }
  }

  private func will(_ section: Section) -> Will {
    Will(
      start: section.number("start"), resting: section.optionalNumber("resting"),
      recovery: section.number("recovery"), lossWeight: section.number("loss weight"),
      noise: section.number("noise"), stream: section.text("stream"), shocks: shocks(section))
  }

  private func shocks(_ section: Section) -> [WillShock] {
    section.datedItems("shocks", .willShock, \.day) { item in
      let change = item.number("change")
      let kind = item.choice("kind").flatMap(WillShock.Kind.init) ?? .other
      let name = item.text("name")
      return { day, factor in
        WillShock(day: day, change: change.scaled(by: factor), kind: kind, name: name)
      }
    }
  }
}
