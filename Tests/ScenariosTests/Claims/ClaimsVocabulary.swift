@testable import Scenarios

/// Two fronts that share a place id, two powers, three groups and three assumptions over a year.
let claimsVocabulary = Vocabulary(
  fronts: [
    Vocabulary.FrontNames(id: "border", places: ["alpha", "beta", "far_gamma"]),
    Vocabulary.FrontNames(id: "coast", places: ["alpha", "delta"]),
  ],
  powers: [
    Vocabulary.PowerNames(id: "north", stocks: ["155mm", "shells"]),
    Vocabulary.PowerNames(id: "south"),
  ],
  groups: [
    Vocabulary.PlaceGroup(
      id: "forts",
      places: [
        PlaceReference(front: 0, place: 1), PlaceReference(front: 0, place: 0),
        PlaceReference(front: 0, place: 1),
      ]),
    Vocabulary.PlaceGroup(
      id: "ports",
      places: [PlaceReference(front: 0, place: 2), PlaceReference(front: 1, place: 1)]),
    Vocabulary.PlaceGroup(id: "nowhere", places: []),
  ],
  inputs: NamedValues([
    ("axes", NamedValue(parameter: .input(0), unit: .number)),
    ("delay", NamedValue(parameter: .input(1), unit: .days)),
    ("front_pace", NamedValue(parameter: .input(2), unit: .kilometres / .days)),
  ]),
  start: Day(rawValue: 20_089), horizon: Day(rawValue: 20_454))

let lastStep = Expression.number(365)
let fallOfBeta = Expression.event(.fall(front: 0, place: 1))
let fallOfDelta = Expression.event(.fall(front: 1, place: 1))
let fallOfFortAlpha = Expression.event(.fall(front: 0, place: 0))

func typed(_ text: String) throws -> TypedFormula {
  try FormulaText.parse(text, in: claimsVocabulary)
}

func expression(_ text: String) throws -> Expression {
  try typed(text).expression
}

func problems(_ text: String) -> [FormulaProblem] {
  do {
    _ = try FormulaText.parse(text, in: claimsVocabulary)
    return []
  } catch {
    return error.problems
  }
}
