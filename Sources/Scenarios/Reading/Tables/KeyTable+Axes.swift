extension KeyTable {
  public static let axes = KeyTable(
    "an axes section",
    [
      .number(
        "count", .number, .fallback(1), "places worked at a time, rounded, at least 1",
        within: .positive),
      KeyDescription(
        "policy", .choiceOrMapping(policies), .described("weakest"), "how places are chosen",
        below: .policy),
      .number("reach", .kilometres, .fallback(15), "km beyond contact that can be worked"),
      .constant(
        "contact", .kilometres, .fallback(5), "km from the centre at which the line touches",
        within: .positive),
      .number(
        "approach", .kilometres, .fallback(10), "km that are worth one town", within: .positive),
    ])

  static let policies = ["weakest", "nearest hub", "ordered", "drawn"]

  /// Exactly one of its keys is written.
  public static let policy = KeyTable(
    "a policy",
    [
      KeyDescription("ordered", .names(.place), .optional, "first to last"),
      KeyDescription(
        "drawn", .mapping, .optional, "by chance, the near ones more often", below: .drawnPolicy),
    ])

  public static let drawnPolicy = KeyTable(
    "a drawn policy",
    [
      .number("stay", .days, .fallback(160), "mean days on a place", within: .positive),
      .number(
        "nearness", .kilometres, .fallback(11), "length in weight·exp(−y/length)",
        within: .positive),
      KeyDescription("continues", .flag, .described("true"), "goes on to a linked place"),
    ])

  public static let allocation = KeyTable(
    "an allocation",
    [
      .number(
        "massed", .number, .fallback(1), "share of the challenger's force on its axes",
        within: .share),
      .number(
        "matching", .number, .described("0.5"), "how far the holder follows the axes",
        within: .share),
      .number(
        "fixed", .number, .optional, "share of the holder's force on the axes, instead",
        within: .share),
      .number(
        "frontage", .persons, .optional, "persons per axis at most", within: .positive),
    ])

  public static let pace = KeyTable(
    "a pace",
    [
      .number("speed", .perDay, .required, "towns per day at the reference ratio"),
      .number("noise", .number, .fallback(0), "per √day"),
      .number("size spread", .number, .fallback(0), "sd of ln z"),
      .number(
        "least holder force", .persons, .fallback(1), "in the ratio of forces",
        within: .positive),
      KeyDescription(
        "watch", .choice(["continuous", "each step"]), .described("continuous"),
        "when a leg counts as done"),
      KeyDescription(
        "response", .mapping, .optional, "how pace follows the ratio of forces",
        below: .response),
    ])

  public static let response = KeyTable(
    "a response",
    [
      KeyDescription("power", .mapping, .optional, "a power of the ratio", below: .powerResponse),
      KeyDescription("linear", .mapping, .optional, "the ratio less one", below: .linearResponse),
    ])

  public static let powerResponse = KeyTable(
    "a power response",
    [
      .number("exponent", .number, .fallback(0), "elasticity of pace"),
      .number(
        "stall", .number, .fallback(0), "at which pace is 0", within: .shareBelowOne),
      .number(
        "reference ratio", .number, .fallback(1), "or `start`: that of the first day",
        within: .positive),
      .number("back", .number, .fallback(1), "greatest pace backwards"),
      .number("cap", .number, .fallback(2.5), "greatest pace forwards"),
    ])

  public static let linearResponse = KeyTable(
    "a linear response", [.number("limit", .perDay, .required, "greatest pace either way")])

  public static let supply = KeyTable(
    "a supply section",
    [
      .number("floor", .number, .fallback(0), "least supply that counts", within: .share),
      .number("exponent", .number, .fallback(1), "of the supply ratio in fire"),
      .number(
        "interdiction", .number, .fallback(0), "taken from links with a contested end",
        within: .share),
      .number("capacity scale", .number, .fallback(1), "factor on every capacity"),
      KeyDescription("bands", .list, .optional, "factors on capacity near the front", below: .band),
      .constant(
        "repair", .days, .fallback(0), "whole days until links work for a new owner",
        within: NumberRange(least: 0, most: Double(Limits.days))),
    ])

  public static let band = KeyTable(
    "a band",
    [
      .constant("within", .kilometres, .required, "km of the front"),
      .number("factor", .number, .required, "on capacity"),
    ])
}
