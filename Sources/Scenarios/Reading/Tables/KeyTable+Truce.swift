extension KeyTable {
  public static let truce = KeyTable(
    "a truce",
    [
      KeyDescription(
        "parties", .byId, .required, "by power: without whom the front does not freeze",
        below: .truceParty),
      KeyDescription(
        "first review", .date, .described("`every` after the start"),
        "the first day on which they decide"),
      .constant(
        "every", .days, .fallback(30), "from review to review",
        within: NumberRange(least: 1, most: 3650)),
      .number(
        "horizon", .days, .fallback(540), "that the parties look ahead", within: .positive),
      .number(
        "pause", .days, .fallback(180), "of freeze for which each fears the other's rearming"),
      .number(
        "guarantor", .number, .fallback(0), "share of fear and breaking that it takes away",
        within: .share),
      .number("breaking", .perDay, .fallback(0), "hazard by which a freeze breaks"),
      .number(
        "frozen effort", .number, .fallback(0.2), "share of efforts that counts while frozen",
        within: .share),
      KeyDescription(
        "concession", .mapping, .optional, "what a side gives up beyond the line",
        below: .concession),
      KeyDescription("stream", .text, .described("the front"), "name its breaking is drawn from"),
    ])

  public static let concession = KeyTable(
    "a concession",
    [
      KeyDescription("by", .choice(["challenger", "holder"]), .required, "who makes it"),
      .number("share", .number, .required, "of all that is at stake", within: .share),
    ])

  public static let truceParty = KeyTable(
    "a party",
    [
      KeyDescription(
        "side", .choice(["challenger", "holder"]), .described("its own"),
        "on which a backer with a veto stands"),
      .number(
        "stake", .number, .required, "all that the aims are worth to it, in a unit of its own"),
      .number("cost", .perDay, .fallback(0), "of a day of fighting, in that unit"),
      .number("audience", .number, .fallback(0), "what admitting a freeze costs it"),
      .number(
        "least concession", .number, .fallback(0), "by the other side, without which it refuses",
        within: .share),
      .number(
        "belief", .number, .fallback(1), "factor on the other side's force as it sees it",
        within: .positive),
    ])
}
