extension KeyTable {
  public static let credibility = KeyTable(
    "credibility",
    [
      .number(
        "emboldens", .number, .fallback(0), "exponent on its rivals' hazards for each contest lost",
        within: .any),
      KeyDescription("allies", .names(.power), .optional, "powers that count on it"),
      .number(
        "will of allies", .number, .fallback(0), "change of their will for each contest lost",
        within: NumberRange(least: -1, most: 1)),
    ])
}
