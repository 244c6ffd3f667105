extension KeyTable {
  public static let place = KeyTable(
    "a place",
    [
      KeyDescription("name", .text, .described("the id"), "for people"),
      .constant("lat", .number, .optional, "degrees north", within: .latitude),
      .constant("lon", .number, .optional, "degrees east", within: .longitude),
      .constant("radius", .kilometres, .fallback(0), "of the built-up area"),
      .constant("population", .persons, .optional, "for readers; feeds nothing"),
      KeyDescription(
        "owner", .choice(["challenger", "holder"]), .described("holder"), "at the start"),
      .constant(
        "front", .kilometres, .optional, "from the centre to ground of the other side"),
      .number(
        "occupied", .number, .described("from `front`"), "share of the town at the start",
        within: NumberRange(least: 0, most: 0.95)),
      .number("size", .number, .fallback(1), "1 = a town", within: .positive),
      .number("fortification", .number, .fallback(1), "at least 0.5", within: .fortification),
      .number("terrain", .number, .fallback(1), "factor for the holder", within: .positive),
      .number("prestige", .number, .fallback(0), "shock of both wills", within: .share),
      .number("weight", .number, .fallback(1), "in choice of axes and split of force"),
      KeyDescription("rear", .flag, .described("false"), "never attackable"),
      KeyDescription("hub", .flag, .described("false"), "counts for `nearest hub`"),
      KeyDescription(
        "supply source", .flagOrMapping, .described("none"), "supply enters here",
        below: .supplySource),
      .constant(
        "area", .squareKilometres, .described("π·radius²"), "what `gained` counts"),
      KeyDescription("stream", .text, .described("the id"), "name its draws come from"),
    ])

  public static let supplySource = KeyTable(
    "a supply source",
    [.number("outflow", .tonnes / .days, .optional, "at most per day")])

  public static let link = KeyTable(
    "a link",
    [
      KeyDescription("from", .name(.place), .required, "one end"),
      KeyDescription("to", .name(.place), .required, "the other end"),
      .constant(
        "km", .kilometres, .described("the great circle of the two places"), "length"),
      .number("capacity", .tonnes / .days, .required, "before bands and interdiction"),
      KeyDescription("kind", .text, .described("road"), "of way"),
      KeyDescription("id", .text, .described("FROM-TO"), "in paths of values"),
    ])
}

extension NumberRange {
  static let latitude = NumberRange(least: -90, most: 90)
  static let longitude = NumberRange(least: -180, most: 180)
}
