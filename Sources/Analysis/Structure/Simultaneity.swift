public import Scenarios

/// How many contests run at once, day by day, from the first day of any to the last of any.
///
/// Intervals hold both of their end days.
public struct Simultaneity: Sendable, Equatable {
  /// Days from the first to the last, both counted.
  public var span = 0
  /// Days on which so many run; counts without a day are left out.
  public var daysByCount: [Int: Int] = [:]
  /// The first day on which two or more run; nil = never.
  public var firstDayWithTwo: Day?

  public var most: Int { daysByCount.keys.max() ?? 0 }

  public var daysWithTwoOrMore: Int {
    daysByCount.keys.sorted().reduce(0) { $0 + ($1 >= 2 ? daysByCount[$1, default: 0] : 0) }
  }

  public init(_ intervals: [ClosedRange<Day>]) {
    guard let first = intervals.map(\.lowerBound).min(),
      let last = intervals.map(\.upperBound).max()
    else { return }
    span = last - first + 1
    var changes = [Int](repeating: 0, count: span + 1)
    for interval in intervals {
      changes[interval.lowerBound - first] += 1
      changes[interval.upperBound - first + 1] -= 1
    }
    var running = 0
    for day in 0..<span {
      running += changes[day]
      daysByCount[running, default: 0] += 1
      if running >= 2, firstDayWithTwo == nil { firstDayWithTwo = first + day }
    }
  }
}
