/// Reads `sources:` for mistakes, and warns of those that know more than the start does.
struct SourceCheck {
  let scenario: Section
  let start: Day

  func report() {
    for (id, _, source) in scenario.sectionsById("sources", .source) {
      for description in KeyTable.source.keys {
        _ = source.word(description.key)
      }
      guard let date = source.word("date"), isAfterStart(date.text) else { continue }
      source.report(.sourceAfterStart(source: id), at: date.at)
    }
  }

  /// A year, a month or a day, by its beginning.
  private func isAfterStart(_ date: String) -> Bool {
    let known = String(start.iso.prefix(date.utf8.count))
    return date.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 } && bytewise(known, date)
  }
}
