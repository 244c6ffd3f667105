/// Reads `calendar:`.
struct CalendarReader {
  private let section: Section

  init(_ section: Section) {
    self.section = section
  }

  /// From 1970-01-01 for one day where a date is missing or wrong.
  func timeline() -> Timeline {
    let start = section.date("start")
    let horizon = section.date("horizon")
    let from = start ?? horizon.map { $0 + -1 } ?? Day(rawValue: 0)
    let timeline = Timeline(
      start: from, horizon: horizon ?? from + 1, substeps: substeps(section.choice("step")))
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
