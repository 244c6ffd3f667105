/// A named table of `seasons:`.
struct NamedSeason {
  var id: String
  /// January first.
  var months: [Parameter]
}

/// Reads `seasons:` and what fronts take of it.
struct SeasonReader {
  /// Sorted by id.
  static func seasons(_ scenario: Section) -> [NamedSeason] {
    scenario.sectionsById("seasons", .season).map {
      NamedSeason(id: $0.id, months: months($0.section))
    }
  }

  /// Of a front: a table by its name, or one written there; nil = 1 all year.
  static func season(of front: Section, among seasons: [NamedSeason]) -> [Parameter]? {
    guard let node = front["season"] else { return nil }
    guard let name = node.text else { return front.section("season", .season).map(months) }
    let word = WrittenWord(text: name, at: node.at)
    guard let index = front.index(of: word, among: seasons.map(\.id), .season) else { return nil }
    front.notes.use(table: "seasons.\(name)")
    return seasons[index].months
  }

  private static func months(_ section: Section) -> [Parameter] {
    KeyTable.months.map { section.number($0) }
  }
}
