/// Reads one entry of `powers:`.
struct PowerReader {
  private let id: String
  private let section: Section

  init(id: String, _ section: Section) {
    self.id = id
    self.section = section
  }

  func power() -> Power {
    let stocks = section.sectionsById("stocks", .stock).map { stock(kind: $0.id, $0.section) }
    return Power(
      id: id, name: section.text("name"), stocks: stocks,
      will: will(section.sectionOrDefaults("will", .will)),
      army: section.section("army", .army).map { $0.number("size") },
      output: section.section("output", .output).map {
        Output(start: $0.number("start"), growth: $0.number("growth"))
      },
      budget: section.section("budget", .budget).map { budget($0) })
  }

  /// Without an output nothing tells what its share is of.
  private func budget(_ section: Section) -> Budget {
    if !self.section.has("output") {
      section.report(.needsOutput(power: id, key: "budget"), at: section.at)
    }
    let changes = section.list("changes", .budgetChange).compactMap { item -> BudgetChange? in
      let target = item.number("target")
      guard let day = item.date("date") else { return nil }
      item.notes.datedItems.append((day, item["date"]?.at ?? item.at))
      return BudgetChange(day: day, target: target)
    }
    return Budget(
      share: section.number("share"), target: section.optionalNumber("target"),
      rate: section.number("rate"), changes: changes.sorted { $0.day < $1.day })
  }

  private func stock(kind: String, _ section: Section) -> Stock {
    Stock(
      kind: kind, start: section.number("start"), production: section.number("production"),
      capacity: section.optionalNumber("capacity"), buildUp: section.number("build up"),
      received: section.number("received"), deliveries: deliveries(section),
      mobilisation: section.number("mobilisation"), unitCost: section.optionalNumber("unit cost"),
      budgetShare: budgetShare(section))
  }

  /// A share of the budget limits production only where budget and cost are known.
  private func budgetShare(_ stock: Section) -> Parameter? {
    guard let share = stock.optionalNumber("budget share") else { return nil }
    let at = stock.keyRange("budget share")
    if !section.has("budget") { stock.report(.needsBudget(power: id), at: at) }
    if !stock.has("unit cost") { stock.report(.needsUnitCost, at: at) }
    return share
  }

  private func deliveries(_ section: Section) -> [Delivery] {
    section.datedItems("deliveries", .delivery, \.day) { item in
      let units = item.number("units")
      return { day, factor in Delivery(day: day, units: units.scaled(by: factor)) }
    }
  }

  private func will(_ section: Section) -> Will {
    Will(
      start: section.number("start"), resting: section.optionalNumber("resting"),
      recovery: section.number("recovery"), lossWeight: section.number("loss weight"),
      noise: section.number("noise"), stream: section.text("stream"), shocks: shocks(section),
      successWeight: section.number("success weight"), burdenWeight: burden(section),
      floor: section.number("floor"))
  }

  private func burden(_ will: Section) -> Parameter {
    if will.has("burden weight"), !section.has("output") {
      will.report(
        .needsOutput(power: id, key: "burden weight"), at: will.keyRange("burden weight"))
    }
    return will.number("burden weight")
  }

  private func shocks(_ section: Section) -> [WillShock] {
    section.datedItems("shocks", .willShock, \.day) { item in
      let change = item.number("change")
      let kind = item.choice("kind").flatMap(WillShock.Kind.init) ?? .other
      let name = item.text("name")
      return { day, factor in
        WillShock(day: day, change: change.scaled(by: factor), kind: kind, name: name)
      }
    }
  }
}
