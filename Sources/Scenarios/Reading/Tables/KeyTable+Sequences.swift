extension KeyTable {
  public static let sequence = KeyTable(
    "a sequence",
    [KeyDescription("steps", .list, .required, "rivals in the order of the plan", below: .step)])

  public static let step = KeyTable(
    "a step",
    [
      KeyDescription("contest", .name(.contest), .required, "a front, or a contest without places"),
      KeyDescription(
        "side", .choice(["challenger", "holder"]), .required, "on which the power stands"),
      KeyDescription("planned", .date, .required, "no earlier than this day"),
      KeyDescription("course a", .mapping, .required, "how the rival is faced", below: .courseA),
      KeyDescription("course b", .mapping, .optional, "what it falls back to", below: .courseB),
      KeyDescription(
        "pivot when", .words(PivotGuard.allCases.map(\.rawValue)), .described("any of them"),
        "what lets the power turn to the next step"),
      KeyDescription("deadline", .date, .optional, "the day after which it turns in any case"),
      KeyDescription(
        "accommodate", .date, .optional, "the day on which it gives way, which ends the contest"),
    ])

  public static let courseA = KeyTable(
    "a course A", [.number("effort", .number, .required, "share of the capacity at the start")])

  public static let courseB = KeyTable(
    "a course B",
    [
      .number("effort", .number, .required, "share of the capacity at the start"),
      .number("after", .days, .optional, "of course A, then it falls back"),
      .number("overload", .number, .optional, "load over capacity above which it falls back"),
      .number("belief", .number, .fallback(1), "factor on its own load as it sees it"),
      .number("hold", .days, .fallback(180), "of course B after which the rival is contained"),
      .number("quiet", .days, .fallback(90), "without the loss of an aim, for that"),
      KeyDescription(
        "resume", .flag, .described("false"), "back to course A once no condition holds"),
    ])
}
