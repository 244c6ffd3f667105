extension KeyTable {
  public static let reinforcement = KeyTable(
    "a reinforcement",
    dated + [.number("persons", .persons, .required, "who arrive, evenly over the day")])

  public static let delivery = KeyTable(
    "a delivery", dated + [.number("units", .units, .required, "that arrive that morning")])

  public static let willShock = KeyTable(
    "a shock of will",
    dated + [
      .number(
        "change", .number, .required, "of will that morning, with its sign",
        within: NumberRange(least: -1, most: 1)),
      KeyDescription(
        "kind", .choice(WillShock.Kind.allCases.map(\.rawValue)), .described("other"),
        "what it is"),
      KeyDescription("name", .text, .optional, "for people"),
    ])

  /// What every dated item has.
  static let dated = [
    KeyDescription("date", .date, .required, "of the first one"),
    KeyDescription("every", .interval, .optional, "`4 months`, `2 weeks` or `10 d`: it repeats"),
    KeyDescription(
      "times", .wholeNumber(1...1000), .described("to the horizon"), "how often in all"),
    KeyDescription("until", .date, .described("the horizon"), "no later than this day"),
    .constant("factor", .number, .fallback(1), "each next one is so many times the one before"),
  ]
}
