extension KeyTable {
  public static let power = KeyTable(
    "a power",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription("stocks", .byId, .optional, "consumables by kind", below: .stock),
      KeyDescription("will", .mapping, .optional, "readiness to go on", below: .will),
      KeyDescription(
        "army", .mapping, .optional, "one force for all its fronts, shared by `effort`",
        below: .army),
      KeyDescription("output", .mapping, .optional, "what it produces in all", below: .output),
      KeyDescription(
        "budget", .mapping, .optional, "the share of output spent on arms", below: .budget),
    ])

  public static let army = KeyTable(
    "an army", [.number("size", .persons, .required, "on the evening of the start")])

  public static let stock = KeyTable(
    "a stock",
    [
      .number("start", .units, .required, "in stock on the evening of the start"),
      .number("production", .units / .days, .fallback(0), "made per day at the start"),
      .number(
        "capacity", .units / .days, .described("production"), "what production relaxes to"),
      .number("build up", .days, .fallback(365), "days of that relaxation", within: .positive),
      .number("received", .units / .days, .fallback(0), "arriving from outside"),
      KeyDescription("deliveries", .list, .optional, "arrivals by date", below: .delivery),
      .number("mobilisation", .number, .fallback(1), "factor on `capacity`"),
      .number("unit cost", .dollars / .units, .optional, "of one unit made", within: .positive),
      .number(
        "budget share", .number, .optional, "of the budget, that pays for it at most",
        within: .share),
    ])

  public static let will = KeyTable(
    "a will",
    [
      .number("start", .number, .fallback(1), "on the evening of the start", within: .share),
      .number(
        "resting", .number, .described("start"), "the level it returns to", within: .share),
      .number("recovery", .perDay, .fallback(0), "rate of that return"),
      .number("loss weight", .number, .fallback(0), "weight of the daily losses per head"),
      .number(
        "success weight", .number, .fallback(0),
        "how far held aims take the edge off losses: 0 casualty school, 1 success school",
        within: .share),
      .number(
        "burden weight", .perDay, .fallback(0), "will lost per day for all of output on arms"),
      .number("floor", .number, .fallback(0), "below it policy changes", within: .share),
      .number("noise", .number, .fallback(0), "per √day"),
      KeyDescription("shocks", .list, .optional, "changes by date", below: .willShock),
      KeyDescription("stream", .text, .described("the power"), "name its noise is drawn from"),
    ])
}

extension NumberRange {
  /// Above zero: the least number counts as its lower end.
  static let positive = NumberRange(least: .leastNonzeroMagnitude, most: .infinity)
  /// A share below 1.
  static let shareBelowOne = NumberRange(least: 0, most: 1.0.nextDown)
  static let fortification = NumberRange(least: 0.5, most: .infinity)
}
