extension KeyTable {
  public static let contest = KeyTable(
    "a contest",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription(
        "challenger", .mapping, .required, "who wants to neutralise the other",
        below: .pressureSide),
      KeyDescription(
        "holder", .mapping, .required, "who wants to break out", below: .pressureSide),
      .number(
        "start", .number, .fallback(0.5), "progress on the evening of the start",
        within: NumberRange(least: .leastNonzeroMagnitude, most: 1.0.nextDown)),
      .number("speed", .perDay, .required, "progress per day at twice the holder's weight"),
      .number("noise", .number, .fallback(0), "per √day"),
      .number("exponent", .number, .fallback(1), "of the ratio of both sides' weight"),
      KeyDescription(
        "latent", .flag, .described("true where a step of a sequence begins it"),
        "not begun on the evening of the start"),
      KeyDescription(
        "opening", .mapping, .optional, "how a side may begin it of itself", below: .opening),
      KeyDescription("stream", .text, .described("the id"), "name its noise is drawn from"),
    ])

  public static let pressureSide = KeyTable(
    "a side of a contest",
    [
      KeyDescription("power", .name(.power), .required, "whose side it is"),
      .number("effort", .number, .fallback(1), "share of its capacity at the start"),
      .number(
        "capability", .number, .fallback(1), "what all of it would bring to bear",
        within: .positive),
      .number(
        "idle growth", .perDay, .fallback(0), "of its capability while the contest is not active",
        within: .any),
    ])

  public static let opening = KeyTable(
    "an opening",
    [
      KeyDescription("by", .choice(["challenger", "holder"]), .required, "who may begin it"),
      .number("hazard", .perDay, .required, "of beginning, at the reference load"),
      .number(
        "load weight", .number, .fallback(0), "of the other power's load, with its sign",
        within: .any),
      .number("reference load", .number, .fallback(1), "load at which the hazard is as given"),
      .number(
        "others weight", .number, .fallback(0), "of each other contest it is in, with its sign",
        within: .any),
      .number(
        "belief", .number, .fallback(1), "factor on the other power's load as the side sees it"),
    ])
}
