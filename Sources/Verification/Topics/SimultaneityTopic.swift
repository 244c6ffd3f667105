import Analysis
import Scenarios

/// How many contests of a list of intervals run at once.
struct SimultaneityTopic: Topic {
  let names = [
    "simultaneity of contests (intervals inclusive of both end days)", "simultaneity of contests",
    "sequencing overlap",
  ]
  let inputs = Topics.notes.union(["intervals"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    guard let list = item["intervals"]?.list else {
      throw .missing("intervals", wanted: "a list of [first day, last day, name]")
    }
    var intervals: [ClosedRange<Day>] = []
    for interval in list {
      guard let parts = interval.list, parts.count >= 2,
        let first = parts[0].text.flatMap({ Day(iso: $0) }),
        let last = parts[1].text.flatMap({ Day(iso: $0) }), first <= last
      else { throw .unsound("\(interval.summary) is no interval of two days in order") }
      intervals.append(first...last)
    }
    let found = Simultaneity(intervals)
    var counts: [String: CaseValue] = [:]
    for count in found.daysByCount.keys.sorted() {
      counts[String(count)] = .number(Double(found.daysByCount[count, default: 0]))
    }
    return [
      "span_days": .number(Double(found.span), .exact),
      "max_simultaneous": .number(Double(found.most), .exact),
      "days_by_count": .value(.object(counts), .exact),
      "days_with_2_or_more": .number(Double(found.daysWithTwoOrMore), .exact),
      "first_day_with_2": .value(found.firstDayWithTwo.map { .text($0.iso) } ?? .null, .exact),
    ]
  }
}
