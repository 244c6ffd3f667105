extension KeyTable {
  public static let front = KeyTable(
    "a front",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription("challenger", .mapping, .required, "the side that advances", below: .side),
      KeyDescription("holder", .mapping, .required, "the side that holds", below: .side),
      KeyDescription("places", .byId, .required, "towns and fortresses", below: .place),
      KeyDescription(
        "place defaults", .mapping, .optional, "for places that lack a key", below: .place),
      KeyDescription("links", .list, .optional, "roads and railways", below: .link),
      KeyDescription(
        "axes", .mapping, .optional, "how many places are worked on, and which", below: .axes),
      KeyDescription(
        "allocation", .mapping, .optional, "how both forces are spread", below: .allocation),
      KeyDescription("pace", .mapping, .required, "drift and noise of an axis", below: .pace),
      KeyDescription("tempo", .mapping, .optional, "common factor on every drift", below: .tempo),
      KeyDescription(
        "unhinging", .mapping, .optional, "neighbours of a fallen place", below: .unhinging),
      KeyDescription(
        "season", .nameOrMapping(.season), .fallback(1), "factor on the drift by month",
        below: .season),
      KeyDescription("supply", .mapping, .optional, "what links carry", below: .supply),
      KeyDescription(
        "encirclement", .mapping, .optional, "what happens to places cut off", below: .encirclement),
      KeyDescription(
        "recapture", .mapping, .optional, "the holder's counter-attacks", below: .recapture),
      .number(
        "reference force", .persons, .fallback(1), "force of one axis", within: .positive),
      .number(
        "garrison loss", .number, .fallback(0.1), "share of its force lost with a place",
        within: .share),
      KeyDescription("integration", .choice(["euler", "rk4"]), .described("euler"), "of forces"),
      KeyDescription("stream", .text, .described("the id"), "name its draws come from"),
    ])

  public static let tempo = KeyTable(
    "a tempo",
    [
      .number("spread", .number, .fallback(0), "sd of ln T"),
      .number("memory", .days, .fallback(100), "correlation time", within: .positive),
      .number("start", .number, .described("drawn"), "T at the start", within: .positive),
    ])

  public static let unhinging = KeyTable(
    "an unhinging",
    [
      .number("strength", .number, .fallback(0), "ln of the factor on the drift"),
      .number("decay", .days, .fallback(90), "days in which it fades", within: .positive),
      .constant("within", .kilometres, .fallback(15), "length of link it reaches over"),
    ])

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  public static let season = KeyTable(
    "a season", months.map { .number($0, .number, .fallback(1), "factor on the drift") })

  public static let encirclement = KeyTable(
    "an encirclement",
    [
      .number("endurance", .days, .fallback(30), "days before the hazard begins"),
      .number("hazard", .perDay, .fallback(0), "per day after that"),
      .number(
        "surrender share", .number, .fallback(0.5), "of its force lost when it strikes",
        within: .share),
    ])

  public static let recapture = KeyTable(
    "a recapture",
    [
      KeyDescription(
        "axes", .wholeNumber(1...Limits.Counted.places.most), .required, "lost places worked on"),
      .number("force", .number, .required, "share of the holder's force", within: .share),
    ])
}
