/// Reads one entry of `coalition:`.
struct PledgeReader {
  private let id: String
  private let section: Section
  private let powers: [Power]

  init(id: String, _ section: Section, powers: [Power]) {
    self.id = id
    self.section = section
    self.powers = powers
  }

  /// What is wrong with it is reported; its parties then count for nothing.
  func pledge() -> Pledge {
    let (giver, receiver) = (power("from", section), power("to", section))
    let kind = section.word("stock")
    let stock = kind.flatMap { kind in receiver.flatMap { self.stock(kind, of: $0) } }
    let source = kind.flatMap { kind in giver.flatMap { self.source(kind, of: $0) } }
    let (begins, ends) = (section.dayOfRun("begins"), section.dayOfRun("ends"))
    if let begins, let ends, ends < begins {
      section.report(.endsBeforeItBegins(ends), at: section["ends"]?.at ?? section.at)
    }
    if let giver, giver == receiver {
      section.report(.givesToItself(power: powers[giver].id), at: section["to"]?.at ?? section.at)
    }
    let handover = section.section("handover", .handover).map { self.handover($0, giver, receiver) }
    let known = receiver.flatMap { cost(stock, of: $0) } ?? ownCost(giver, source)
    let price = section.optionalNumber("unit cost") ?? known
    if price == nil, handover != nil || source?.isPurchase == true, stock != nil, let kind {
      section.report(.purchaseWithoutCost(kind: kind.text), at: kind.at)
    }
    return Pledge(
      id: id, name: section.text("name"), giver: giver ?? 0, receiver: receiver ?? 0,
      stock: stock ?? 0, units: section.number("units"), source: source ?? .stock(0),
      begins: begins, over: section.number("over"), ends: ends,
      willFloor: section.number("will floor"), unitCost: price, handover: handover)
  }

  private func power(_ key: String, _ section: Section) -> Int? {
    section.word(key).flatMap { section.index(of: $0, among: powers.map(\.id), .power) }
  }

  private func stock(_ kind: WrittenWord, of power: Int) -> Int? {
    let kinds = powers[power].stocks.map(\.kind)
    let index = kinds.firstIndex(of: kind.text)
    if index == nil {
      section.report(
        .lacksStock(power: powers[power].id, kind: kind.text), at: kind.at,
        nearest: nearestNames(to: kind.text, among: kinds))
    }
    return index
  }

  private func source(_ kind: WrittenWord, of giver: Int) -> Pledge.Source? {
    let ceiling = section.optionalNumber("ceiling")
    switch section.choice("draws on") {
    case "purchase":
      requireOutput(of: giver, "draws on", section)
      return .purchase(ceiling: ceiling)
    case "production":
      reportCeiling()
      return stock(kind, of: giver).map { .production($0) }
    default:
      reportCeiling()
      return stock(kind, of: giver).map { .stock($0) }
    }
  }

  private func reportCeiling() {
    guard section.has("ceiling") else { return }
    section.report(.ceilingWithoutPurchase, at: section.keyRange("ceiling"))
  }

  /// What is paid is a share of an output.
  private func requireOutput(of payer: Int, _ key: String, _ section: Section) {
    guard powers[payer].output == nil else { return }
    section.report(.needsOutput(power: powers[payer].id, key: key), at: section.keyRange(key))
  }

  private func cost(_ stock: Int?, of power: Int) -> Parameter? {
    stock.flatMap { powers[power].stocks[$0].unitCost }
  }

  private func ownCost(_ giver: Int?, _ source: Pledge.Source?) -> Parameter? {
    giver.flatMap { cost(source?.stock, of: $0) }
  }

  private func handover(_ section: Section, _ giver: Int?, _ receiver: Int?) -> Pledge.Handover {
    let to = power("to", section)
    if let to {
      requireOutput(of: to, "to", section)
      if to == giver || to == receiver {
        section.report(.handedToParty(power: powers[to].id), at: section["to"]?.at ?? section.at)
      }
    }
    return Pledge.Handover(
      to: to ?? 0, begins: section.dayOfRun("begins"), over: section.number("over"),
      ceiling: section.optionalNumber("ceiling"), done: section.number("done"))
  }
}
