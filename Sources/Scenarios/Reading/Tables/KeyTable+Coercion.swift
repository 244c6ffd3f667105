extension KeyTable {
  public static let coercion = KeyTable(
    "a coercion",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      KeyDescription("target", .name(.power), .required, "who is put under pressure"),
      KeyDescription("senders", .byId, .optional, "powers that bear its cost", below: .sender),
      KeyDescription("packages", .list, .required, "measures by date", below: .package),
      .number(
        "fading", .days, .described("never"), "days in which a package's bite falls to 1/e",
        within: .positive),
      KeyDescription(
        "adaptation", .mapping, .optional, "trade that turns to others", below: .adaptation),
      KeyDescription(
        "substitution", .mapping, .optional, "what is made at home instead", below: .substitution),
      .number("on growth", .perDay, .fallback(0), "growth of output lost per pressure"),
      .number("on output", .number, .fallback(0), "share of output lost per pressure"),
      .number("on production", .number, .fallback(0), "of the pressure on capacity"),
    ])

  public static let package = KeyTable(
    "a package", dated + [.number("strength", .number, .required, "its bite on the day it comes")])

  public static let sender = KeyTable(
    "a sender",
    [
      .number("exposure", .number, .required, "how far its economy depends on the target's"),
      .number("growth cost", .perDay, .fallback(0), "growth lost per pressure and exposure"),
      .number("will cost", .perDay, .fallback(0), "will lost per pressure and exposure"),
    ])

  public static let adaptation = KeyTable(
    "an adaptation",
    [
      .number("rate", .perDay, .required, "of its logistic growth"),
      .number(
        "start", .number, .fallback(0.05), "share evaded on the day of the first package",
        within: NumberRange(least: .leastNonzeroMagnitude, most: 1)),
      .number(
        "most", .number, .fallback(1), "share evaded in the end",
        within: NumberRange(least: .leastNonzeroMagnitude, most: 1)),
    ])

  public static let substitution = KeyTable(
    "a substitution",
    [
      .number("share", .number, .required, "of the pressure that is replaced in the end"),
      .number("within", .days, .required, "days of that relaxation", within: .positive),
    ])
}
