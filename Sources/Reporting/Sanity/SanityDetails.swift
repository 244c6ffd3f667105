import Analysis
import Scenarios

/// What a finding is about, by ids and numbers.
struct SanityDetails {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func members(_ finding: SanityFinding) -> [String: JSONValue] {
    aboutClaims(finding) ?? aboutFronts(finding) ?? aboutPowers(finding) ?? [:]
  }

  private func aboutClaims(_ finding: SanityFinding) -> [String: JSONValue]? {
    switch finding {
    case .claimsSettled(let ids, let isTrue): ["ids": list(ids), "value": .bool(isTrue)]
    case .claimUndefined(let id, let share): ["ids": list([id]), "share": .number(share)]
    case .conditionsNever(let ids): ["ids": list(ids)]
    case .conditionRare(let id, let runs): ["ids": list([id]), "value": .integer(runs)]
    case .noInfluence(let ids, let runs): ["ids": list(ids), "value": .integer(runs)]
    case .stepTooCoarse(let quantity, let whole, let half):
      [
        "ids": list([CanonicalNames(model).name(quantity)]),
        "value": .list([.number(whole), .number(half)]),
      ]
    default: nil
    }
  }

  private func aboutFronts(_ finding: SanityFinding) -> [String: JSONValue]? {
    switch finding {
    case .nothingFalls(let front), .supplyNeverBinds(let front): of(front)
    case .frontStands(let front, let share), .horizonCuts(let front, let share),
      .tempoExtreme(let front, let share), .noiseOverDrift(let front, let share):
      of(front, share: share)
    case .paceClipped(let front, let isHighest, let share):
      of(front, share: share, ["value": .text(isHighest ? say("cap") : say("back"))])
    case .everythingFalls(let front, let day): of(front, ["date": .text(day.iso)])
    case .neverAttacked(let front, let places): of(front, ["places": ids(front, places)])
    case .supplyShort(let front, let places, let share):
      of(front, share: share, ["places": ids(front, places)])
    case .axesCapped(let front, let asked, let places, let share):
      of(front, share: share, ["value": .list([.number(asked), .integer(places)])])
    case .forceVanishes(let front, let side, let share):
      of(front, share: share, ["side": .text("\(side)")])
    case .forceMultiplies(let front, let side, let factor):
      of(front, ["side": .text("\(side)"), "value": .number(factor)])
    case .fireNeverShort(let front, let side): of(front, ["side": .text("\(side)")])
    default: nil
    }
  }

  private func aboutPowers(_ finding: SanityFinding) -> [String: JSONValue]? {
    switch finding {
    case .stockEmpties(let power, let stock, let share, let median):
      [
        "power": .text(model.powers[power].id), "share": .number(share),
        "stock": .text(model.powers[power].stocks[stock].kind), "date": .text(median.iso),
      ]
    case .willExhausted(let power, let share, let median):
      [
        "power": .text(model.powers[power].id), "share": .number(share),
        "date": .text(median.iso),
      ]
    case .willFull(let power): ["power": .text(model.powers[power].id)]
    default: nil
    }
  }

  private func of(
    _ front: Int, share: Double? = nil, _ rest: [String: JSONValue] = [:]
  ) -> [String: JSONValue] {
    var members = rest
    members["front"] = .text(model.fronts[front].id)
    if let share { members["share"] = .number(share) }
    return members
  }

  private func ids(_ front: Int, _ places: [Int]) -> JSONValue {
    list(places.map { model.fronts[front].places[$0].id })
  }

  private func list(_ ids: [String]) -> JSONValue {
    .list(ids.map { .text($0) })
  }
}
