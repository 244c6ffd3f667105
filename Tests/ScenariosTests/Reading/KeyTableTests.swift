import Testing

@testable import Scenarios

@Suite struct KeyTableTests {
  @Test func `A key that takes mappings says which keys they have, and no other does`() {
    for table in KeyTable.all {
      for description in table.keys {
        #expect(
          (description.below != nil) == takesMappings(description.expects),
          "\(description.key) of \(table.name)")
      }
    }
  }

  private func takesMappings(_ expectation: Scenarios.Expectation) -> Bool {
    switch expectation {
    case .mapping, .byId, .list, .mappingOrList, .choiceOrMapping, .nameOrMapping, .flagOrMapping:
      true
    default: false
    }
  }

  @Test func `A key stands in its table once, and two tables of one name are one table`() {
    for table in KeyTable.all {
      #expect(Set(table.keys.map(\.key)).count == table.keys.count, "\(table.name)")
    }
    #expect(Set(KeyTable.all.map(\.name)).count == KeyTable.all.count)
  }

  @Test(arguments: [
    ("", "the scenario"), ("calendar", "the calendar"), ("powers.n", "a power"),
    ("powers.n.stocks.shells", "a stock"), ("fronts.f.holder", "a side"),
    ("fronts.f.holder.needs.shells", "a need"), ("fronts.f.place defaults", "a place"),
    ("fronts.f.places.p.supply source", "a supply source"), ("fronts.f.links.a-b", "a link"),
    ("fronts.f.axes.policy.drawn", "a drawn policy"),
    ("fronts.f.pace.response.power", "a power response"), ("assumptions.a", "an assumption"),
  ])
  func `A path leads to the table of its mapping`(path: String, table: String) {
    #expect(KeyTable.at(path.split(separator: ".").map(String.init))?.name == table)
  }

  @Test func `Keys below sections of ids and below lists are ids, others are not`() {
    #expect(KeyTable.isById(["powers"]))
    #expect(KeyTable.isById(["fronts", "f", "links"]))
    #expect(KeyTable.isById(["fronts", "f", "holder", "needs"]))
    #expect(!KeyTable.isById(["fronts", "f"]))
    #expect(!KeyTable.isById(["fronts", "f", "holder", "force"]))
  }
}
