import Testing

@testable import Scenarios

@Suite struct StarterTextTests {
  private func scenario(_ starter: StarterText) throws -> Scenario {
    try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: starter.text)]))
  }

  @Test func `A new scenario is read without a mistake or doubt, and every number says why`() throws
  {
    let scenario = try scenario(StarterText(title: "A \"new\" one: \\ # and more"))
    #expect(scenario.title == "A \"new\" one: \\ # and more")
    #expect(scenario.warnings.isEmpty)
    for view in scenario.views {
      let numbers = try scenario.provenance(view: view.id)
      #expect(numbers.count > 40)
      #expect(numbers.allSatisfy { $0.origin != .bare })
      #expect(!(try scenario.model(view: view.id).claims.isEmpty))
    }
  }

  @Test func `The places of a list, odd names included, stand in it with links`() throws {
    let list = try PlaceList(
      csv: Array(
        #"""
        name,lat,lon,front,owner,supply source
        "Ärger: ""quoted"" {#} \",50,10,4,holder,true
        - no,50.1,10.1,,holder,
        *star,50.2,10,3,challenger,true
        """#.utf8))
    let scenario = try scenario(StarterText(title: "t", places: list))
    #expect(scenario.warnings.isEmpty)
    let front = try scenario.model().fronts[0]
    #expect(front.places.map(\.id) == ["arger_quoted", "no", "star"])
    #expect(front.places.map(\.name) == ["Ärger: \"quoted\" {#} \\", "- no", "*star"])
    #expect(front.places.map(\.owner) == [.holder, .holder, .challenger])
    #expect(front.links.map(\.id) == ["arger_quoted-no", "no-star"])
    #expect(front.holder.supplyNeed == .constant(0.015))
  }

  @Test(arguments: ["name,lat,lon\nAlpha,1,1\n", "name,lat,lon,rear\nA,1,1,yes\nB,2,2,no\n"])
  func `One place is enough, and nothing is claimed about the rear`(csv: String) throws {
    let list = try PlaceList(csv: Array(csv.utf8))
    let scenario = try scenario(StarterText(title: "t", places: list))
    #expect(scenario.warnings.isEmpty)
    #expect(try scenario.model().claims.count == 1)
  }
}
