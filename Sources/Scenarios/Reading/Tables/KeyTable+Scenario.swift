extension KeyTable {
  public static let scenario = KeyTable(
    "the scenario",
    [
      KeyDescription("linchpin", .choice(["1"]), .required, "version of the language"),
      KeyDescription("title", .text, .described("the name of the file"), "for people"),
      KeyDescription("about", .text, .optional, "what it is for, in a few sentences"),
      KeyDescription("extends", .text, .optional, "the scenario that this file changes"),
      KeyDescription("calendar", .mapping, .required, "start, horizon and step", below: .calendar),
      KeyDescription("sources", .byId, .optional, "where numbers come from", below: .source),
      KeyDescription("include", .texts, .optional, "files beside this one that are merged in"),
      KeyDescription("powers", .byId, .required, "states and coalition members", below: .power),
      KeyDescription(
        "fronts", .byId, .unless("contests"), "contests with places", below: .front),
      KeyDescription(
        "contests", .byId, .optional, "contests without places", below: .contest),
      KeyDescription(
        "coercion", .byId, .optional, "pressure by packages of measures", below: .coercion),
      KeyDescription(
        "sequences", .byId, .optional, "by power: the order in which it faces its rivals",
        below: .sequence),
      KeyDescription(
        "ends", .byId, .optional, "by power: how it may come to the end of its plan",
        below: .ending),
      KeyDescription(
        "truce", .byId, .optional, "by front: on what terms it may freeze", below: .truce),
      KeyDescription(
        "credibility", .byId, .optional, "by power: what others make of its losses",
        below: .credibility),
      KeyDescription(
        "coalition", .byId, .optional, "what powers give each other day by day", below: .pledge),
      KeyDescription(
        "entries", .byId, .optional, "how powers may join a front as an ally", below: .entry),
      KeyDescription("assumptions", .byId, .optional, "named inputs", below: .assumption),
      KeyDescription(
        "correlations", .list, .optional, "rank correlations of pairs of inputs",
        below: .correlation),
      KeyDescription(
        "seasons", .byId, .optional, "named factors by month", below: .season),
      KeyDescription(
        "definitions", .byId, .optional, "other definitions of a fall", below: .definition),
      KeyDescription("groups", .namesById(.placeOrGroup), .optional, "sets of places"),
      KeyDescription(
        "claims", .byId, .optional, "sentences of the argument as formulas", below: .claim),
      KeyDescription(
        "decisions", .byId, .optional, "choices among options, for the value of information",
        below: .decision),
      KeyDescription("views", .byId, .optional, "other readings of the same numbers", below: .view),
      KeyDescription(
        "translations", .byId, .optional, "by language, such as fr: its texts for reports",
        below: .translation),
    ])

  public static let translation = KeyTable(
    "a translation", holdsNumbers: false,
    [
      KeyDescription("texts", .changes, .required, "texts by path, such as claims.A1.text")
    ])

  public static let calendar = KeyTable(
    "the calendar", holdsNumbers: false,
    [
      KeyDescription("start", .date, .required, "the initial state is that of this evening"),
      KeyDescription("horizon", .date, .required, "last day, included"),
      KeyDescription(
        "step", .choice(["1 d", "1/2 d", "1/4 d", "1/8 d"]), .described("1 d"),
        "step of forces and advance"),
    ])

  public static let source = KeyTable(
    "a source", holdsNumbers: false,
    [
      KeyDescription("title", .text, .required, "of the work"),
      KeyDescription("publisher", .text, .optional, "who published it"),
      KeyDescription("date", .text, .optional, "of publication"),
      KeyDescription("link", .text, .optional, "where it can be read"),
      KeyDescription("licence", .text, .optional, "under which it may be used"),
      KeyDescription("note", .text, .optional, "for people"),
    ])

  public static let assumption = KeyTable(
    "an assumption",
    [
      KeyDescription("value", .value, .required, "the number"),
      KeyDescription("unit", .text, .described("that of the value"), "unit of the value"),
      KeyDescription("note", .text, .optional, "why"),
      KeyDescription("stream", .text, .described("the name"), "name its draw comes from"),
    ])

  public static let correlation = KeyTable(
    "a correlation",
    [
      KeyDescription("between", .names(.input), .required, "two inputs"),
      .constant(
        "rank", .number, .required, "Spearman's rank correlation",
        within: NumberRange(least: (-1.0).nextUp, most: 1.0.nextDown)),
    ])

  public static let definition = KeyTable(
    "a definition",
    [
      KeyDescription("title", .text, .described("the id"), "what counts as the fall"),
      .number(
        "lag", .days, .required, "days after the fall by the 95 % rule; negative before it",
        within: .any),
      KeyDescription("note", .text, .optional, "why"),
    ])

  public static let number = KeyTable(
    "a number",
    [
      KeyDescription("value", .value, .required, "the number with its unit"),
      KeyDescription("note", .text, .optional, "why"),
      KeyDescription("stream", .text, .described("the path"), "name its draw comes from"),
    ])

  public static let claim = KeyTable(
    "a claim", holdsNumbers: false,
    [
      KeyDescription("text", .text, .optional, "the sentence"),
      KeyDescription(
        "kind", .choice(Claim.Kind.allCases.map(\.rawValue)), .described("event"),
        "answered from the runs, from the inputs, or from paired runs"),
      KeyDescription("formula", .formula, .required, "true or false in every run"),
      KeyDescription("given", .formula, .optional, "only runs where it is true count"),
      KeyDescription(
        "effect", .mappingOrList, .optional,
        "of kind effect: what is done, and against what; several: each alone", below: .effect),
      KeyDescription("settled by", .text, .optional, "definition or institution"),
      KeyDescription("deadline", .date, .optional, "day by which the answer is known"),
      KeyDescription("source", .name(.source), .optional, "who says it"),
    ])

  public static let view = KeyTable(
    "a view",
    [
      KeyDescription("title", .text, .described("the id"), "for people"),
      KeyDescription("about", .text, .optional, "whose reading it is"),
      KeyDescription("extends", .name(.view), .optional, "the view it starts from"),
      KeyDescription("set", .changes, .optional, "new values by assumption or path"),
    ])
}
