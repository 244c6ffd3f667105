/// When the answer of a formula is known, as a step after the start.
///
/// A comparison with a date is known on that date, whatever happens until then. A formula stays open
/// where an event without any date decides it (`fall(a) < fall(b)`). The days are upper bounds: an
/// answer may be known earlier, never later.
struct Settlement: Sendable, Equatable {
  /// The latest of the days on which something that is asked is known; −∞ where all is known before
  /// any run.
  var latest: Double
  /// Whether some course leaves the answer open beyond every date.
  var isOpen: Bool

  /// Of a claim that only counts where `given` is true: dates in the condition bound the formula.
  init(_ formula: Expression, given: Expression? = nil) {
    let condition = given.map { DayBound.conjuncts(of: $0) } ?? []
    self = Self.of(formula, condition + DayBound.conjuncts(of: formula))
    if let given { self = and(Self.of(given, condition)) }
  }

  /// Of a formula as written: a quantity without its day leaves the day open.
  init(_ formula: TypedFormula, given: TypedFormula?) {
    self.init(formula.expression, given: given?.expression)
    if formula.readsUnwrittenHorizon || given?.readsUnwrittenHorizon == true { isOpen = true }
  }

  /// The day by which it is known in every course; nil where it may stay open.
  func day(after start: Day) -> Day? {
    if isOpen { return nil }
    return latest == -.infinity ? start : lastDate(after: start)
  }

  /// The latest day that is asked about; nil where there is none.
  func lastDate(after start: Day) -> Day? {
    guard abs(latest) < Double(2 * Limits.days) else { return nil }
    return start + Int(latest.rounded(.up))
  }

  private init(latest: Double, isOpen: Bool) {
    self.latest = latest
    self.isOpen = isOpen
  }

  private init(on step: Double) {
    self.init(latest: step < .infinity ? step : -.infinity, isOpen: !(step < .infinity))
  }

  private static let always = Settlement(latest: -.infinity, isOpen: false)

  private func and(_ other: Settlement) -> Settlement {
    Settlement(latest: max(latest, other.latest), isOpen: isOpen || other.isOpen)
  }

  /// Of a truth or a number.
  private static func of(_ expression: Expression, _ bounds: [DayBound]) -> Settlement {
    func watched(_ day: Expression) -> WatchedDay { WatchedDay(day, bounds) }
    switch expression {
    case .number, .parameter: return always
    case .event, .defined: return Settlement(on: watched(expression).known)
    case .quantity(_, let at), .rate(_, _, let at):
      return Settlement(on: max(watched(at).known, watched(at).latest))
    case .leastMonthly(_, _, let to): return Settlement(on: to)
    case .compare(let comparison, let left, let right) where left.isDay || right.isDay:
      return Settlement(on: step(of: comparison, watched(left), watched(right)))
    case .within(let span, let after, let event):
      return Settlement(on: step(within: span, after: watched(after), watched(event)))
    default: return expression.children.map { of($0, bounds) }.reduce(always) { $0.and($1) }
    }
  }

  /// The earlier of two ways: one of the days is known, and the other has had its time to come first.
  private static func step(
    of comparison: Expression.Comparison, _ left: WatchedDay, _ right: WatchedDay
  ) -> Double {
    let asksBefore = comparison == .less || comparison == .greaterOrEqual
    let asksAfter = comparison == .greater || comparison == .lessOrEqual
    return min(
      left.isSettled(by: right, onlyBefore: asksBefore),
      right.isSettled(by: left, onlyBefore: asksAfter))
  }

  private static func step(
    within span: Expression, after: WatchedDay, _ event: WatchedDay
  ) -> Double {
    guard let days = span.constantValue else { return .infinity }
    return min(event.isSettled(by: after.moved(by: days)), after.isSettled(by: event))
  }
}

/// What is known beforehand of a day in a formula.
struct WatchedDay {
  /// The step on which the day is surely known; −∞ for a date, ∞ where it may never come.
  var known: Double
  /// The latest that the day can be, where it comes.
  var latest: Double
  /// How long after the day itself one knows that it was the day; −∞ for a date.
  var delay: Double

  private var isDate: Bool { delay == -.infinity }

  init(_ expression: Expression, _ bounds: [DayBound]) {
    if let (day, days) = expression.shifted {
      self = WatchedDay(day, bounds).moved(by: days)
      return
    }
    switch expression {
    case .event, .defined:
      let bound = bounds.filter { $0.day == expression }.map(\.latest).min() ?? .infinity
      self.init(known: bound, latest: bound, delay: 0)
    case .least(let parts): self.init(earliest: parts.map { WatchedDay($0, bounds) })
    case .greatest(let parts): self.init(last: parts.map { WatchedDay($0, bounds) })
    default:
      let date = expression.constantValue
      self.init(
        known: date == nil ? .infinity : -.infinity, latest: date ?? .infinity,
        delay: date == nil ? .infinity : -.infinity)
    }
  }

  private init(known: Double, latest: Double, delay: Double) {
    self.known = known
    self.latest = latest
    self.delay = delay
  }

  private init(last parts: [WatchedDay]) {
    self.init(
      known: parts.map(\.known).max() ?? .infinity,
      latest: parts.map(\.latest).max() ?? .infinity,
      delay: parts.map(\.delay).max() ?? .infinity)
  }

  /// Once one of them is past, those that have not come cannot be the first.
  private init(earliest parts: [WatchedDay]) {
    self.init(last: parts)
    latest = parts.map(\.latest).min() ?? .infinity
    guard !isDate else { return }
    known = min(known, parts.map { max($0.known, $0.latest + delay) }.min() ?? .infinity)
  }

  func moved(by days: Double) -> WatchedDay {
    WatchedDay(known: known, latest: latest + days, delay: isDate ? delay : delay - days)
  }

  /// The step on which one knows whether this day comes up to `other` (or only before it).
  func isSettled(by other: WatchedDay, onlyBefore: Bool = false) -> Double {
    guard !isDate else { return other.known }
    let isWhole = other.isDate && other.latest == other.latest.rounded()
    return max(other.known, other.latest + delay - (onlyBefore && isWhole ? 1 : 0))
  }
}

/// A day that a formula bounds by a date wherever it is true.
struct DayBound {
  var day: Expression
  var latest: Double

  /// Those of the comparisons that the formula joins by `and`.
  static func conjuncts(of formula: Expression) -> [DayBound] {
    switch formula {
    case .and(let left, let right): conjuncts(of: left) + conjuncts(of: right)
    case .compare(.lessOrEqual, let day, let date), .compare(.less, let day, let date),
      .compare(.equal, let day, let date), .compare(.greaterOrEqual, let date, let day),
      .compare(.greater, let date, let day):
      date.constantValue.map { bounds(on: day, by: $0) } ?? []
    default: []
    }
  }

  private static func bounds(on day: Expression, by latest: Double) -> [DayBound] {
    if let (inner, days) = day.shifted { return bounds(on: inner, by: latest - days) }
    switch day {
    case .event, .defined: return [DayBound(day: day, latest: latest)]
    case .greatest(let parts): return parts.flatMap { bounds(on: $0, by: latest) }
    default: return []
    }
  }
}

extension Expression {
  /// Something that differs between runs, and the constant that is added to it.
  fileprivate var shifted: (Expression, days: Double)? {
    switch self {
    case .sum(let left, let right):
      if let days = right.constantValue, left.constantValue == nil { return (left, days) }
      if let days = left.constantValue, right.constantValue == nil { return (right, days) }
      return nil
    case .difference(let left, let right):
      guard let days = right.constantValue, left.constantValue == nil else { return nil }
      return (left, -days)
    default: return nil
    }
  }

  /// Whether it is a day that differs between runs, not a date and not a number.
  fileprivate var isDay: Bool {
    switch self {
    case .event, .defined: true
    case .sum(let left, let right): left.isDay || right.isDay
    case .difference(let left, let right): left.isDay && !right.isDay
    case .least(let parts), .greatest(let parts): parts.contains(where: \.isDay)
    default: false
    }
  }
}
