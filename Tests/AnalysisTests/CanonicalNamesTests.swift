import Analysis
import Scenarios
import TestSupport
import Testing

@Suite("Names of events and quantities")
struct CanonicalNamesTests {
  private let names: CanonicalNames

  init() throws {
    var model = try TwoForts.model()
    var second = model.fronts[0]
    second.id = "river"
    second.places[1].id = "gamma"
    model.fronts.append(second)
    model.powers[0].stocks = [Stock(kind: "shells", start: 1, production: 0)]
    names = CanonicalNames(model)
  }

  @Test func aPlaceOfTwoFrontsBearsItsFront() {
    #expect(names.name(Event.fall(front: 0, place: 0)) == "fall(road.alpha)")
    #expect(names.name(Event.fall(front: 1, place: 1)) == "fall(gamma)")
  }

  @Test func quantitiesAreNamedAsInFormulas() {
    #expect(names.name(Quantity.held(front: 0, places: [0, 1])) == "held(road)")
    #expect(names.name(Quantity.held(front: 1, places: [0])) == "held(river.alpha)")
    #expect(names.name(Quantity.force(front: 0, .holder)) == "force(road, holder)")
    #expect(names.name(Quantity.stock(power: 0, stock: 0)) == "stock(north, shells)")
    #expect(names.name(Quantity.will(power: 1)) == "will(south)")
  }

  @Test func aNameIsFoundWhateverItsSpacesAndCapitals() {
    let list = [Quantity.will(power: 0), .force(front: 0, .holder)]
    #expect(names.meaning(of: "Force( road,holder )", among: list) == .found(1))
    #expect(names.meaning(of: "will(noth)", among: list) == .unknown(nearest: ["will(north)"]))
  }
}
