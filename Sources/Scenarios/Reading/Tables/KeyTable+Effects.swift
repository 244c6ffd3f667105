extension KeyTable {
  public static let effect = KeyTable(
    "an effect", holdsNumbers: false,
    changes + [
      KeyDescription(
        "against", .mapping, .described("the view as it stands"), "with what it is compared",
        below: .effectAgainst),
      KeyDescription(
        "expect", .choice(EffectComparison.Direction.allCases.map(\.rawValue)),
        .described("more"), "what becomes of the formula's probability"),
      KeyDescription(
        "rank", .wholeNumber(1...1000), .optional,
        "1 = matters most; in place of something that is done"),
      KeyDescription("place", .name(.place), .optional, "that has the rank"),
      KeyDescription("link", .name(.link), .optional, "that has the rank"),
      KeyDescription("assumption", .name(.input), .optional, "that has the rank"),
      KeyDescription(
        "among", .choice(EffectRank.Group.allCases.map(\.rawValue)),
        .described("all of its kind"), "beside what it is ranked"),
    ])

  public static let effectAgainst = KeyTable(
    "the other side of an effect", holdsNumbers: false, changes)

  private static let changes = [
    KeyDescription("set", .changes, .optional, "new values by assumption or path"),
    KeyDescription(
      "do", .texts, .optional, "made to happen: `fall(PLACE)=DATE`, `hold(PLACE)`, `cut(LINK)=DATE`"
    ),
    KeyDescription(
      "without", .words(SwitchableMechanism.names), .optional, "mechanisms that are left out"),
    KeyDescription(
      "delay", .intervals, .optional, "by power: how much later it decides, a month being 30 days"),
  ]
}
