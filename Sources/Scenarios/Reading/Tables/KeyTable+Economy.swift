extension KeyTable {
  public static let output = KeyTable(
    "an output",
    [
      .number(
        "start", .dollars / .days, .required, "on the evening of the start", within: .positive),
      .number("growth", .perDay, .fallback(0), "without pressure from outside", within: .any),
    ])

  public static let budget = KeyTable(
    "a budget",
    [
      .number(
        "share", .number, .required, "of output, on the evening of the start", within: .share),
      .number("target", .number, .described("share"), "what it moves to", within: .share),
      .number("rate", .perDay, .fallback(0), "share of output by which it moves at most"),
      KeyDescription("changes", .list, .optional, "new targets by date", below: .budgetChange),
    ])

  public static let budgetChange = KeyTable(
    "a change of budget",
    [
      KeyDescription("date", .date, .required, "from this morning on"),
      .number("target", .number, .required, "what it moves to from then on", within: .share),
    ])
}
