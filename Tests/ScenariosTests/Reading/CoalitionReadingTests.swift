import Testing

@testable import Scenarios

/// `coalition:` and `entries:` as they are written and as they are read.
@Suite struct CoalitionReadingTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers:
      eu: {output: {start: 50 billion USD/d}}
      ru: {}
      ua: {stocks: {shells: {start: 0 units, unit cost: 4000 USD/unit}, drones: {start: 0 units}}}
      us: {output: {start: 80 billion USD/d}, stocks: {shells: {start: 1 million units, production: 1000 /d}}}
    fronts:
      donbas:
        challenger: {power: ru, force: 9 persons}
        holder: {power: ua, force: 9 persons}
        pace: {speed: 0.01 /d}
        places: {alpha: {}}
    coalition:
      shells:
        name: Shells to Ukraine
        from: us
        to: ua
        stock: shells
        units: 2000 /d
        begins: 2025-02-01
        over: 90 d
        ends: 2026-06-01
        will floor: 0.35
        handover: {to: eu, begins: 2025-06-01, over: 180 d, ceiling: 0.6 %, done: 0.7}
      tools: {from: eu, to: ua, stock: drones, units: 10 thousand/d, draws on: purchase, ceiling: 0.004, unit cost: 500 USD/unit}
      works: {from: us, to: ua, stock: shells, units: 1 to 3 thousand/d, draws on: production}
    entries:
      eu_in_donbas:
        power: eu
        front: donbas
        side: holder
        force: 60 thousand persons
        over: 180 d
        hazard: 0.0002 /d
        when: {aims lost: 50 %, from: 2026-06-01, until: 2026-11-30}
        stream: e
    claims:
      F: {formula: "flow(shells) at 2025-06-01 >= 1500 /d and given(shells) > 3 units"}
      P: {formula: paid(eu) >= 1 billion USD and outlay(eu) > 1 USD}
      H: {formula: handed(shells) <= 2025-12-31}
      E: {formula: "enter(eu, donbas) <= horizon"}
    """

  @Test func everyKeyIsReadInBaseUnits() throws {
    let model = try Sample.read(Self.text).model()
    func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    let (shells, tools, works) = (model.pledges[0], model.pledges[1], model.pledges[2])
    let handover = Pledge.Handover(
      to: 0, begins: try day("2025-06-01"), over: 180, ceiling: 0.006, done: 0.7)
    #expect(
      shells
        == Pledge(
          id: "shells", name: "Shells to Ukraine", giver: 3, receiver: 2, stock: 1, units: 2000,
          source: .stock(0), begins: try day("2025-02-01"), over: 90, ends: try day("2026-06-01"),
          willFloor: 0.35, unitCost: 4000, handover: handover))
    #expect(
      tools
        == Pledge(
          id: "tools", giver: 0, receiver: 2, stock: 0, units: 10_000,
          source: .purchase(ceiling: 0.004), unitCost: 500))
    #expect(works.source == .production(0))
    #expect(works.units == .input(0))
    #expect(
      model.entries == [
        Entry(
          id: "eu_in_donbas", power: 0, front: 0, side: .holder, force: 60_000, over: 180,
          trigger: .hazard(0.0002), aimsLost: 0.5, from: try day("2026-06-01"),
          until: try day("2026-11-30"), stream: "e")
      ])
    #expect(model.claims[0].formula.quantities == [.given(pledge: 0), .flow(pledge: 0)])
    #expect(model.claims[1].formula.quantities == [.outlay(power: 0), .paid(power: 0)])
    #expect(model.claims[2].formula.events == [.handed(pledge: 0)])
    #expect(model.claims[3].formula.events == [.enter(power: 0, front: 0)])
  }

  @Test func theOrderOfPledgesAndSectionsDoesNotMatter() throws {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { !lines[$0].hasPrefix(" ") }
    let sections = zip(starts, starts.dropFirst() + [lines.endIndex]).map {
      lines[$0..<$1].joined(separator: "\n")
    }
    let (tools, works) = (
      try #require(lines.first { $0.hasPrefix("  tools") }),
      try #require(lines.first { $0.hasPrefix("  works") })
    )
    let reversed = ([sections[0]] + sections.dropFirst().reversed()).joined(separator: "\n")
      .replacing("\(tools)\n\(works)", with: "\(works)\n\(tools)")
    var first = try Sample.read(reversed).model()
    let second = try Sample.read(Self.text).model()
    first.name = second.name
    #expect(first == second)
  }

  @Test func whatCannotBeIsRefusedInItsPlace() {
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      ("    from: us\n", "    from: usa\n", .unknownName("usa", .power)),
      ("    to: ua\n", "    to: u\n", .unknownName("u", .power)),
      ("    stock: shells\n", "    stock: shels\n", .lacksStock(power: "ua", kind: "shels")),
      ("    stock: shells\n", "    stock: drones\n", .lacksStock(power: "us", kind: "drones")),
      ("    to: ua\n", "    to: us\n", .givesToItself(power: "us")),
      ("handover: {to: eu", "handover: {to: us", .handedToParty(power: "us")),
      ("handover: {to: eu", "handover: {to: ua", .handedToParty(power: "ua")),
      ("handover: {to: eu", "handover: {to: ru", .needsOutput(power: "ru", key: "to")),
      ("tools: {from: eu", "tools: {from: ru", .needsOutput(power: "ru", key: "draws on")),
      (", unit cost: 500 USD/unit}", "}", .purchaseWithoutCost(kind: "drones")),
      (
        "ceiling: 0.004, ", "ceiling: 0.004, draws: stock, ",
        .unknownKey(
          "draws", section: "a pledge", known: KeyTable.pledge.writable)
      ),
      (
        "draws on: purchase", "draws on: sale",
        .unknownChoice(
          "sale", choices: ["stock", "production", "purchase"])
      ),
      ("    over: 90 d\n", "    over: 90 d\n    ceiling: 0.1\n", .ceilingWithoutPurchase),
      ("ends: 2026-06-01", "ends: 2025-01-31", .endsBeforeItBegins(Day(rawValue: 20_119))),
      ("ends: 2026-06-01", "ends: 2027-01-01", .datedOutside(Day(rawValue: 20_819))),
      ("power: eu\n", "power: ua\n", .entryOfParty(power: "ua", front: "donbas")),
      ("power: eu\n", "power: ru\n", .entryOfParty(power: "ru", front: "donbas")),
      ("front: donbas\n", "front: donbass\n", .unknownName("donbass", .front)),
      ("    hazard: 0.0002 /d\n", "", .entryWithoutReason),
      (
        "hazard: 0.0002 /d", "at once: true\n    hazard: 1 /d",
        .conflictingKeys(
          ["hazard", "at once"])
      ),
      ("until: 2026-11-30", "until: 2026-05-30", .endsBeforeItBegins(Day(rawValue: 20_603))),
      ("handed(shells)", "handed(tools)", .formula(.noHandover("tools"))),
      (
        "handed(shells)", "handed(shell)",
        .formula(
          .unknown(.pledge, "shell", nearest: ["shells"]))
      ),
      ("enter(eu, donbas)", "enter(us, donbas)", .formula(.noEntry(power: "us", front: "donbas"))),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text, "\(from)")
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
  }

  @Test func aViewSetsNumbersOfEverySection() throws {
    let more = """
      contests:
        rivalry: {challenger: {power: us}, holder: {power: ru}, speed: 0.01 /d}
      coercion:
        measures: {target: ru, packages: [{date: 2025-02-01, strength: 0.1}]}
      sequences:
        us: {steps: [{contest: rivalry, side: challenger, planned: 2025-01-01, course a: {effort: 0.5}}]}
      ends:
        us: {patience: 90 d, stake: 1, escalation cost: 2}
      views:
        other:
          set:
            coalition.shells.units: 7 /d
            coalition.shells.handover.ceiling: 0.2
            entries.eu_in_donbas.force: 8 persons
            contests.rivalry.speed: 0.02 /d
            coercion.measures.packages.1.strength: 0.3
            sequences.us.steps.1.course a.effort: 0.4
            ends.us.patience: 5 d

      """
    let model = try Sample.read(Self.text + "\n" + more).model(view: "other")
    #expect(model.pledges[0].units == 7)
    #expect(model.pledges[0].handover?.ceiling == 0.2)
    #expect(model.entries[0].force == 8)
    #expect(model.contests[0].speed == 0.02)
    #expect(model.coercion[0].packages[0].strength == 0.3)
    #expect(model.sequences[0].steps[0].effort == 0.4)
    #expect(model.endings[0].patience == 5)
  }

  @Test func aTurnThatWaitsForAHandoverNeedsOne() {
    let sequence = """
      contests:
        rivalry: {challenger: {power: us}, holder: {power: ru}, speed: 0.01 /d}
      sequences:
        us:
          steps:
            - {contest: donbas, side: holder, planned: 2025-01-01, course a: {effort: 0.5}, pivot when: handed over}
            - {contest: rivalry, side: challenger, planned: 2025-06-01, course a: {effort: 0.5}}

      """
    #expect(Sample.problems(Self.text + "\n" + sequence).isEmpty)
    let without = Self.text.replacing(
      "    handover: {to: eu, begins: 2025-06-01, over: 180 d, ceiling: 0.6 %, done: 0.7}\n",
      with: "")
    let kinds = Sample.problems(without + "\n" + sequence).map(\.kind)
    #expect(kinds.contains(.pivotNeverHappens))
    #expect(kinds.contains(.formula(.noHandover("shells"))))
  }

  @Test func moreThanTwoHundredPledgesAreRefused() {
    for (count, isRefused) in [(195, false), (198, true)] {
      let more = (0..<count).map {
        "  more\($0): {from: us, to: ua, stock: shells, units: 1 /d}\n"
      }
      let text = Self.text.replacing("coalition:\n", with: "coalition:\n" + more.joined())
      let kinds = Sample.problems(text).map(\.kind)
      #expect(kinds.contains(.tooMany(.pledges, count: count + 3)) == isRefused)
    }
  }

  @Test func numbersOutsideTheirRangeAreRefused() {
    let cases = [
      ("units: 2000 /d", "units: -5 /d", "units"), ("ceiling: 0.004", "ceiling: 1.2", "ceiling"),
      ("ceiling: 0.6 %", "ceiling: -1 %", "ceiling"), ("done: 0.7", "done: 0", "done"),
      ("force: 60 thousand persons", "force: 0 persons", "force"),
      ("aims lost: 50 %", "aims lost: 150 %", "aims lost"),
      ("will floor: 0.35", "will floor: 3", "will floor"),
    ]
    for (from, to, key) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text, "\(from)")
      let keys = Sample.problems(text).compactMap { problem -> String? in
        switch problem.kind {
        case .number(_, let key), .mayLeaveRange(let key, _, _, _): key
        default: nil
        }
      }
      #expect(keys == [key], "\(to)")
    }
  }
}
