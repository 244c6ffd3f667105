import Testing

@testable import Scenarios

@Suite struct DefaultsTests {
  @Test func `What is left out has the defaults of the model's own types`() throws {
    let model = try Sample.read(Sample.small()).model()
    let side = Side(power: 0, force: 10)
    let expected = Front(
      id: "f", challenger: side, holder: Side(power: 1, force: 10), places: [Place(id: "a")],
      pace: Pace(speed: 0.01))
    #expect(model.fronts == [expected])
    #expect(model.powers == [Power(id: "n"), Power(id: "s")])
    #expect(model.calendar.substeps == 1)
    #expect(model.inputs.isEmpty)
  }

  @Test func `A drawn policy without keys stays 160 d and looks 11 km far`() throws {
    let model = try Sample.read(Sample.small(front: "axes: {policy: drawn}")).model()
    #expect(model.fronts[0].axes.policy == .drawn(stay: 160, nearness: 11, continues: true))
  }

  @Test func `Will rests where it starts, and capacity is production`() throws {
    let power = "{will: {start: 0.7}, stocks: {shells: {start: 1 units, production: 5 units/d}}}"
    let model = try Sample.read(Sample.small(power: power)).model()
    #expect(model.powers[0].will.resting == 0.7)
    #expect(model.powers[0].stocks[0].capacity == 5)
  }

  @Test(arguments: [
    ("square", 1.0, 0.0), ("linear", 1.0, 1.0), ("logarithmic", 0.0, 1.0),
  ])
  func `Laws are pairs of exponents`(law: String, own: Double, opposing: Double) throws {
    let side = "{power: n, force: 10 persons, law: \(law)}"
    let challenger = try Sample.read(Sample.small(challenger: side)).model().fronts[0].challenger
    #expect(challenger.ownExponent == .constant(own))
    #expect(challenger.opposingExponent == .constant(opposing))
  }
}
