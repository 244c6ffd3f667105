/// A typed claim formula (claims.md), ready to be evaluated per run.
///
/// Days are steps after the start as numbers, never = +∞; durations are days; truth is 1 or 0. The
/// arithmetic of IEEE 754 gives the semantics: ∞ − ∞ is NaN, and NaN stands for *undefined*; every
/// comparison with it is undefined, `and`, `or`, `not` follow Kleene's three-valued logic.
public indirect enum Expression: Sendable, Equatable {
  case number(Double)
  case event(Event)
  /// The day of an event by another definition: moved by the run's lag in whole days, at the
  /// earliest the start; never stays never.
  case defined(Event, lag: Parameter)
  /// Value of a quantity on the evening of a day (a step); undefined after the horizon or for ∞.
  case quantity(Quantity, at: Expression)
  /// Change per month (30.4375 d) over `window` days up to `at`; for `held` counted as losses.
  case rate(Quantity, window: Double, at: Expression)
  /// The least increase of a quantity over the calendar months whose days all lie in [from, to].
  case leastMonthly(Quantity, from: Double, to: Double)
  /// An uncertain or constant input by its value in the run.
  case parameter(Parameter)
  case negate(Expression)
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)
  /// Earliest (`min`) or latest (`max`) of days or numbers.
  case least([Expression])
  case greatest([Expression])
  /// How many of the truths are true; undefined if any is.
  case count([Expression])
  case compare(Comparison, Expression, Expression)
  /// after ≤ event ≤ after + span.
  case within(span: Expression, after: Expression, event: Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression)

  public enum Comparison: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"
  }
}

/// Something that happens on a day, or never.
public enum Event: Sendable, Hashable {
  /// First fall of a place after the start. Indices into `Model.fronts` and `Front.places`.
  case fall(front: Int, place: Int)
  /// First return of a lost place to its owner at the start.
  case retaken(front: Int, place: Int)
  /// First evening on which the line stands at the place (front distance 0); the start if it does.
  case contact(front: Int, place: Int)
  /// The front ended: no holder force, or nothing attackable left.
  case over(front: Int)
  /// A side has won a contest: without places, the challenger has neutralised the holder, or the holder
  /// has broken out; on a front, see `Front.aims`.
  case win(ContestReference, SideRole)
  /// A power turns to the contest of a step by its own choice.
  case pivot(power: Int, ContestReference)
  /// A power's plan comes to one of its ends.
  case end(power: Int, EndState)
  /// A front freezes, by concession or on the line; by concession; and its freeze ends.
  case freeze(front: Int)
  case settlement(front: Int)
  case broken(front: Int)
  /// A party would take a freeze; a party refuses one that the other side would take, for any reason or for one.
  case offered(power: Int, front: Int)
  case refused(power: Int, front: Int, TruceTerm?)
  /// A power has all its aims on a front and says so.
  case declared(power: Int)
  /// Somebody else has opened a contest that the power is in.
  case imposed(power: Int, ContestReference)
  /// The first weekly step on which a power's will is below its floor.
  case belowFloor(power: Int)
  /// The first day on which the power to whom a pledge is handed over pays enough of it.
  case handed(pledge: Int)
  /// The evening on which a power joins a front as an ally.
  case enter(power: Int, front: Int)
}

/// A number that every run has on every evening.
public enum Quantity: Sendable, Hashable {
  /// How many of the places (sorted indices) are owned by the holder.
  case held(front: Int, places: [Int])
  /// Places worked on.
  case contested(front: Int)
  /// km² of Σ area·(owned by the challenger, else share of the way done).
  case gained(front: Int)
  /// Falls of one place so far.
  case falls(front: Int, place: Int)
  /// Persons.
  case force(front: Int, SideRole)
  /// Persons of a power's army, on all its fronts together.
  case army(power: Int)
  /// Persons lost by a power since the start.
  case losses(power: Int)
  case will(power: Int)
  /// Units of one stock (index into the power's stocks).
  case stock(power: Int, stock: Int)
  case production(power: Int, stock: Int)
  /// ε of a side on a front.
  case fire(front: Int, SideRole)
  /// Supply ratio s of a place (of its owner).
  case supply(front: Int, place: Int)
  /// T of a front.
  case tempo(front: Int)
  /// What a power produces in all, dollars per day.
  case output(power: Int)
  /// Share of it spent on arms.
  case budget(power: Int)
  /// Dollars that a power has spent since the start on the stocks it made.
  case outlay(power: Int)
  /// X of a coercion (index into `Model.coercion`).
  case pressure(coercion: Int)
  /// x of a contest without places.
  case progress(contest: Int)
  /// What all of a side's power would bring to bear in a contest without places.
  case capability(contest: Int, SideRole)
  /// How many contests a power is in with any effort.
  case active(power: Int)
  /// Moves of a power since the start: turns, packages sent, contests that others opened, what load forced
  /// it to; and those of its own choice and on time.
  case moves(power: Int)
  case ownMoves(power: Int)
  /// Units delivered by a pledge since the start (index into `Model.pledges`).
  case given(pledge: Int)
  /// Units per day that a pledge delivers now.
  case flow(pledge: Int)
  /// Dollars that a power has spent on others since the start.
  case paid(power: Int)
  /// L/K of a power, at most 10.
  case overload(power: Int)
  /// Days so far with L/K above 1, and days with two or more contests.
  case overloaded(power: Int)
  case overlapped(power: Int)
  /// 1 while a contest that another began is on and L/K is above 1, else 0.
  case mode(power: Int)
}
