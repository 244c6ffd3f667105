extension KeyTable {
  public static let side = KeyTable(
    "a side",
    [
      KeyDescription("power", .name(.power), .required, "whose side it is"),
      .number("force", .persons, .described("effort of the army"), "on the evening of the start"),
      .constant(
        "effort", .number, .optional, "share of its power's army, in place of `force`",
        within: .share),
      .number("quality", .number, .fallback(1), "factor on its fire"),
      KeyDescription("needs", .byId, .optional, "daily use by kind of stock", below: .need),
      .number("losses inflicted", .perDay, .fallback(0), "a or b"),
      KeyDescription(
        "law", .choiceOrMapping(laws), .described("square"), "of losses inflicted", below: .law),
      KeyDescription(
        "replacement", .choiceOrMapping(["none"]), .described("none"),
        "how losses are made good", below: .replacement),
      KeyDescription("reinforcements", .list, .optional, "arrivals by date", below: .reinforcement),
      .number(
        "supply need", .tonnes / .persons / .days, .fallback(0), "through the links"),
      KeyDescription("aims", .names(.placeOrGroup), .described("all"), "places it wants"),
      .number(
        "breaks at", .number, .fallback(0.3),
        "share of its force at the start below which it has lost", within: .share),
    ])

  static let laws = ["square", "linear", "logarithmic"]

  public static let need = KeyTable(
    "a need",
    [
      .number("per person", .units / .persons / .days, .required, "of those on an axis"),
      .number("elasticity", .number, .fallback(1), "of fire in what is fired"),
      .number("rationed below", .days, .fallback(0), "days of cover"),
    ])

  public static let law = KeyTable(
    "a law",
    [
      .number("own", .number, .required, "exponent of the own force"),
      .number("opposing", .number, .required, "exponent of the opposing force"),
    ])

  public static let replacement = KeyTable(
    "a replacement",
    [
      .number("rate", .persons / .days, .optional, "constant, persons per day"),
      .number("establishment", .persons, .described("force"), "the strength aimed at"),
      .number(
        "within", .days, .optional, "days in which the gap is closed", within: .positive),
      .number("cap", .persons / .days, .optional, "at most per day"),
      .number("cap of first loss", .number, .optional, "multiple of the first day's losses"),
      KeyDescription("by will", .flag, .described("true"), "scales with will"),
    ])
}
