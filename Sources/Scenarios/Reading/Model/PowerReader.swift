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
      will: will(section.sectionOrDefaults("will", .will)))
  }

  private func stock(kind: String, _ section: Section) -> Stock {
    Stock(
      kind: kind, start: section.number("start"), production: section.number("production"),
      capacity: section.optionalNumber("capacity"), buildUp: section.number("build up"),
      received: section.number("received"))
  }

  private func will(_ section: Section) -> Will {
    Will(
      start: section.number("start"), resting: section.optionalNumber("resting"),
      recovery: section.number("recovery"), lossWeight: section.number("loss weight"),
      noise: section.number("noise"), stream: section.text("stream"))
  }
}
