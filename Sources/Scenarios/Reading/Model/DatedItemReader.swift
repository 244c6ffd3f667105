/// The days of a dated item and how large it is on each, by `every`, `times`, `until` and `factor`.
///
/// Months are calendar months: from the 31st on, a month without that day has its last one.
struct DatedItemReader {
  private let section: Section

  init(_ section: Section) {
    self.section = section
  }

  /// Empty, and reported, where it has no day.
  ///
  /// An item that repeats does so up to the horizon, or until all items together come more often than
  /// `Limits.Counted.occurrences` allows.
  func occurrences() -> [(day: Day, factor: Double)] {
    let notes = section.notes
    guard let first = section.date("date") else { return [] }
    if section.table != .package || notes.horizon.map({ first > $0 }) ?? false {
      notes.datedItems.append((first, section["date"]?.at ?? section.at))
    }
    let factor = section.constant("factor")
    guard let interval = interval() else {
      reportUnused()
      notes.occurrences += 1
      return [(first, 1)]
    }
    let times = section.wholeNumber("times")
    let last = [section.date("until"), notes.horizon ?? first].compactMap { $0 }.min() ?? first
    var found: [(day: Day, factor: Double)] = []
    var scale = 1.0
    while times.map({ found.count < $0 }) ?? true,
      notes.occurrences <= Limits.Counted.occurrences.most
    {
      let day = interval.day(found.count, after: first)
      if day > last { break }
      found.append((day, scale))
      notes.occurrences += 1
      scale *= factor
    }
    return found
  }

  private func interval() -> CalendarInterval? {
    guard let word = section.word("every") else { return nil }
    let interval = CalendarInterval(word.text)
    if interval == nil { section.report(.invalidInterval(word.text), at: word.at) }
    return interval
  }

  private func reportUnused() {
    for key in ["times", "until", "factor"] where section.has(key) && !section.has("every") {
      section.report(.repeatsWithoutInterval(key: key), at: section.keyRange(key))
    }
  }
}

/// A span by which dates are counted on.
struct CalendarInterval: Equatable {
  var months = 0
  var days = 0

  /// `4 months`, `1 year`, `2 weeks`, `10 d`; whole numbers of at least 1.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), (1...10_000).contains(count) else {
      return nil
    }
    switch parts[1] {
    case "month", "months": months = count
    case "year", "years", "yr": months = 12 * count
    case "week", "weeks": days = 7 * count
    case "day", "days", "d": days = count
    default: return nil
    }
  }

  /// The day `index` spans after `first`.
  func day(_ index: Int, after first: Day) -> Day {
    guard months > 0 else { return first + index * days }
    let (year, month, day) = first.civil
    let whole = year * 12 + month - 1 + index * months
    for last in stride(from: day, through: 28, by: -1) {
      if let found = Day(year: whole / 12, month: whole % 12 + 1, day: last) { return found }
    }
    return Day(year: whole / 12, month: whole % 12 + 1, day: min(day, 28)) ?? first
  }
}

extension Parameter {
  /// As it is for a factor of 1.
  func scaled(by factor: Double) -> Parameter {
    factor == 1 ? self : .product(self, .constant(factor))
  }
}

extension Section {
  /// The items of a list on each of their days, by day, then in the order of the file.
  func datedItems<Item>(
    _ key: String, _ table: KeyTable, _ day: (Item) -> Day,
    _ read: (Section) -> (_ day: Day, _ factor: Double) -> Item
  ) -> [Item] {
    let items = list(key, table).flatMap { section in
      let item = read(section)
      return DatedItemReader(section).occurrences().map { item($0.day, $0.factor) }
    }
    return items.enumerated()
      .sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }.map(\.element)
  }
}
