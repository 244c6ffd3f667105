extension KeyTable {
  public static let pledge = KeyTable(
    "a pledge",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription("from", .name(.power), .required, "who gives"),
      KeyDescription("to", .name(.power), .required, "who receives"),
      KeyDescription("stock", .name(.stock), .required, "kind, which the receiver has"),
      .number("units", .units / .days, .required, "a day, once the ramp is done"),
      KeyDescription(
        "draws on", .choice(["stock", "production", "purchase"]), .described("stock"),
        "what the giver gives of"),
      KeyDescription(
        "begins", .date, .described("the first day"), "the first day on which it flows"),
      .number("over", .days, .fallback(0), "in which it rises to the whole"),
      KeyDescription("ends", .date, .optional, "the last day on which it flows"),
      .number(
        "will floor", .number, .fallback(0),
        "nothing flows while the giver's will is below it, until it is above it by 0.05",
        within: .share),
      .number(
        "ceiling", .number, .described("none"),
        "share of the giver's output that its purchases may cost", within: .share),
      .number(
        "unit cost", .dollars / .units, .described("that of the stock"), "of one unit given",
        within: .positive),
      KeyDescription(
        "handover", .mapping, .optional, "how the bill goes over to another power", below: .handover
      ),
    ])

  public static let handover = KeyTable(
    "a handover",
    [
      KeyDescription("to", .name(.power), .required, "who buys what the giver no longer gives"),
      KeyDescription(
        "begins", .date, .described("the first day"), "the first day on which it pays a part"),
      .number("over", .days, .fallback(0), "in which its part rises to the whole"),
      .number(
        "ceiling", .number, .described("none"),
        "share of its output that its purchases may cost", within: .share),
      .number(
        "done", .number, .fallback(0.8), "share of the whole bill that counts as handed over",
        within: NumberRange(least: .leastNonzeroMagnitude, most: 1)),
    ])

  public static let entry = KeyTable(
    "an entry",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription("power", .name(.power), .required, "who may enter"),
      KeyDescription("front", .name(.front), .required, "where"),
      KeyDescription("side", .choice(["challenger", "holder"]), .required, "whose ally it is"),
      .number("force", .persons, .required, "who join in all", within: .positive),
      .number("over", .days, .fallback(0), "in which they join"),
      .number("hazard", .perDay, .optional, "of entering, while the condition holds"),
      KeyDescription(
        "at once", .flag, .described("false"), "on the first day on which the condition holds"),
      KeyDescription("when", .mapping, .optional, "the condition", below: .entryCondition),
      KeyDescription("stream", .text, .described("the id"), "name its hazard is drawn from"),
    ])

  public static let entryCondition = KeyTable(
    "a condition of entry",
    [
      .number(
        "aims lost", .number, .fallback(0), "share of its aims that the side lacks, at least",
        within: .share),
      KeyDescription("from", .date, .described("the first day"), "no earlier than this day"),
      KeyDescription("until", .date, .described("the horizon"), "no later than this day"),
    ])
}
