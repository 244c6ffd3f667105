extension KeyTable {
  public static let decision = KeyTable(
    "a decision",
    [
      KeyDescription("text", .text, .optional, "the question"),
      KeyDescription("by", .name(.power), .optional, "the power that chooses"),
      KeyDescription("claim", .text, .optional, "id of the claim that is at stake"),
      KeyDescription("formula", .formula, .unless("claim"), "what is at stake in every run"),
      KeyDescription(
        "better", .choice(["more", "less"]), .described("more"), "of the claim or formula"),
      .number("worth", .number, .fallback(1), "of one unit of it; of a claim that comes true"),
      KeyDescription("counted in", .text, .optional, "what worth and costs are: `points`"),
      KeyDescription(
        "options", .byId, .required, "what can be done; at least two", below: .decisionOption),
    ])

  public static let decisionOption = KeyTable(
    "an option",
    effectChanges + [
      KeyDescription("text", .text, .described("the id"), "for people"),
      .number("cost", .number, .fallback(0), "in the unit of the worth", within: .any),
    ])
}
