extension KeyTable {
  public static let ending = KeyTable(
    "an end",
    [
      .number("patience", .days, .optional, "of overload in a row that it bears"),
      KeyDescription(
        "decisive", .names(.contest), .optional, "contests whose loss makes it choose"),
      .number(
        "stake", .number, .required,
        "what it would give up by conceding, in a unit of the scenario"),
      .number(
        "escalation cost", .number, .required,
        "what a wider war is expected to cost it, in that unit"),
      .number("sharpness", .number, .fallback(1), "how surely it takes what costs less"),
      KeyDescription("stream", .text, .described("the power"), "name its choice is drawn from"),
    ])
}
