/// Reads `calendar:`.
struct CalendarReader {
  private let section: Section

  init(_ section: Section) {
    self.section = section
  }

  /// nil where it is missing or wrong.
  var start: Day? { section.date("start") }

  /// As long as can be written where a date is missing or wrong, so that no other date is doubted.
  func timeline() -> Timeline {
    let start = start
    let horizon = section.date("horizon")
    let timeline = Timeline(
      start: start ?? .earliest, horizon: horizon ?? .latest,
      substeps: substeps(section.choice("step")))
    if start != nil, horizon != nil { check(timeline) }
    return timeline
  }

  private func substeps(_ step: String?) -> Int {
    switch step {
    case "1/2 d": 2
    case "1/4 d": 4
    case "1/8 d": 8
    default: 1
    }
  }

  private func check(_ timeline: Timeline) {
    let at = section["horizon"]?.at ?? section.at
    if timeline.days <= 0 { section.report(.horizonNotAfterStart, at: at) }
    if timeline.days > Limits.days { section.report(.tooManyDays(timeline.days), at: at) }
  }
}

extension Day {
  /// 0001-01-01.
  fileprivate static let earliest = Day(rawValue: -719_162)
  /// 9999-12-31.
  static let latest = Day(rawValue: 2_932_896)
}
