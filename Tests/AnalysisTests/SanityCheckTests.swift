import Chance
import Engine
import Scenarios
import Testing

@testable import Analysis

/// Each finding from a model that was built to have it, and none from one that has nothing odd.
@Suite("Sanity before a long run")
struct SanityCheckTests {
  private func findings(
    runs: Int = 128, _ change: (inout Model) -> Void = { _ in }
  ) throws -> [SanityFinding] {
    try #require(SanityCheck(SanityModel.make(change), seed: 1, runs: runs, threads: 2)).findings
  }

  private func has(
    _ finding: SanityFinding, _ change: (inout Model) -> Void
  ) throws -> Bool {
    try findings(change).contains(finding)
  }

  @Test func aSaneModelHasNone() throws {
    #expect(try findings() == [])
  }

  @Test func runsWithoutAnyChanceAreToldAsSuch() throws {
    let found = try findings { model in
      model.inputs[0].distribution = .constant(0.01)
      model.fronts[0].pace.noise = 0
    }
    #expect(found.first == .everyRunAlike)
    #expect(!found.contains(.claimsSettled(["C"], isTrue: false)))
  }

  @Test func threadsChangeNothing() throws {
    let model = SanityModel.make { $0.fronts[0].pace.noise = 0.2 }
    let one = SanityCheck(model, seed: 3, runs: 300, threads: 1)
    #expect(one?.findings == SanityCheck(model, seed: 3, runs: 300, threads: 2)?.findings)
    #expect(one?.findings.isEmpty == false)
  }

  @Test func itCanBeStopped() {
    #expect(SanityCheck(SanityModel.make(), seed: 1, runs: 600, threads: 1) { _ in false } == nil)
  }

  @Test func claimsThatTellNothingApartAreNamed() throws {
    let found = try findings { model in
      model.claims = [
        SanityModel.early(by: 90), SanityModel.early(by: 0, id: "N"),
        Claim(
          id: "A",
          formula: .compare(.greater, .event(.fall(front: 0, place: 0)), .number(0))),
      ]
      var unmet = SanityModel.early(by: 90, id: "U")
      unmet.given = .compare(.less, .number(2), .number(1))
      model.claims.append(unmet)
    }
    #expect(
      found == [
        .claimsSettled(["A"], isTrue: true), .claimsSettled(["N"], isTrue: false),
        .conditionsNever(["U"]),
      ])
    #expect(try has(.noClaims) { $0.claims = [] })
  }

  /// The condition is chosen so that three of 128 replays have it.
  @Test func aRareConditionIsCountedAndItsClaimNotCalledSettled() throws {
    let plan = Plan(SanityModel.make())
    let falls = (0..<128).map { Replay(plan, seed: 1, run: $0).eventSteps[0] }
    let third = falls.sorted()[2]
    let found = try findings { model in
      var rare = SanityModel.early(by: 0, id: "R")
      rare.given = SanityModel.early(by: third).formula
      model.claims.append(rare)
    }
    let count = falls.count { $0 <= third }
    #expect((3...6).contains(count))
    #expect(found == [.conditionRare("R", runs: count)])
  }

  /// beta − gamma is ∞ − ∞ where neither falls.
  @Test func undefinedClaimsAreCounted() throws {
    let never = Expression.event(.fall(front: 0, place: 2))
    let found = try findings { model in
      model.claims.append(
        Claim(id: "D", formula: .compare(.less, .difference(never, never), .number(1))))
    }
    guard
      case .claimUndefined("D", let share)? = found.first(where: { finding in
        if case .claimUndefined = finding { true } else { false }
      })
    else {
      Issue.record("\(found)")
      return
    }
    let plan = Plan(SanityModel.make())
    let falls = (0..<128).map { Replay(plan, seed: 1, run: $0).eventSteps[2] }
    #expect(share == Double(falls.count { !$0.isFinite }) / 128)
  }

  @Test func frontsThatStandOrCollapseAreTold() throws {
    #expect(
      try has(.nothingFalls(front: 0)) { model in
        model.inputs[0].distribution = .uniform(low: 0.0001, high: 0.0002)
        model.fronts[0].pace.noise = 0.0005
      })
    let quick = try findings { $0.inputs[0].distribution = .uniform(low: 0.1, high: 0.3) }
    guard
      case .everythingFalls(front: 0, let day)? = quick.first(where: { finding in
        if case .everythingFalls = finding { true } else { false }
      })
    else {
      Issue.record("\(quick)")
      return
    }
    let plan = Plan(SanityModel.make { $0.inputs[0].distribution = .uniform(low: 0.1, high: 0.3) })
    let last = (0..<128).flatMap { Replay(plan, seed: 1, run: $0).eventSteps[0..<3] }.max()
    #expect(Double(day - plan.model.calendar.start) == last)
    let speeds = [0, 0.015].map { WeightedValue(weight: 1, value: $0) }
    let half = try findings { model in
      model.inputs[0].distribution = .choice(speeds)
      model.fronts[0].pace.noise = 0.001
    }
    #expect(
      half.contains { finding in
        if case .frontStands(front: 0, let share) = finding { share > 0.3 } else { false }
      })
  }

  @Test func placesOutOfReachAreNamed() throws {
    #expect(
      try has(.neverAttacked(front: 0, places: [2])) { $0.fronts[0].places[2].frontDistance = 500 })
  }

  @Test func tooManyAxesAreTold() throws {
    #expect(
      try has(.axesCapped(front: 0, asked: 5, places: 3, share: 1)) { $0.fronts[0].axes.count = 5 })
  }

  @Test func aHorizonBeforeMostFallsIsTold() throws {
    let found = try findings { model in
      model.fronts[0].axes.count = 3
      model.inputs[0].distribution = .uniform(low: 0.002, high: 0.0045)
      model.fronts[0].pace.noise = 0.02
    }
    #expect(found.contains { if case .horizonCuts(front: 0, _) = $0 { true } else { false } })
  }

  @Test func paceAtItsBoundsIsTold() throws {
    func response(_ cap: Parameter, _ back: Parameter, _ ratio: Parameter) -> Response {
      .power(exponent: 1, stall: 0.5, referenceRatio: .value(ratio), back: back, cap: cap)
    }
    #expect(
      try has(.paceClipped(front: 0, isHighest: true, share: 1)) {
        $0.fronts[0].pace.response = response(1.2, 1, 0.1)
      })
    #expect(
      try has(.paceClipped(front: 0, isHighest: false, share: 1)) {
        $0.fronts[0].pace.response = response(2, 0.5, 10)
      })
  }

  @Test func wildTempoAndNoiseAreTold() throws {
    let wild = try findings { $0.fronts[0].tempo = Tempo(spread: 2, memory: 50) }
    #expect(wild.contains { if case .tempoExtreme(front: 0, _) = $0 { true } else { false } })
    #expect(try has(.noiseOverDrift(front: 0, share: 1)) { $0.fronts[0].pace.noise = 0.2 })
  }

  /// Square law with a = 0.5 a day: a day's step loses far more than the continuous course.
  @Test func aStepThatIsTooCoarseIsTold() throws {
    let found = try findings { model in
      model.fronts[0].challenger.lossesInflicted = 0.3
      model.fronts[0].holder.lossesInflicted = 0.1
    }
    #expect(
      found.contains {
        if case .stepTooCoarse(.force(front: 0, .challenger), _, _) = $0 { true } else { false }
      })
    #expect(found.contains(.forceVanishes(front: 0, side: .holder, share: 1)))
  }

  @Test func aFrontThatIsOverFreesItsArmyWhichIsNoLoss() throws {
    let found = try findings {
      $0.inputs[0].distribution = .uniform(low: 0.04, high: 0.06)
      $0.powers[0].army = 100
      $0.fronts[0].challenger.effort = 1
    }
    #expect(found.contains { if case .everythingFalls = $0 { true } else { false } })
    #expect(!found.contains { if case .forceVanishes = $0 { true } else { false } })
  }

  @Test func aForceThatMultipliesIsTold() throws {
    let found = try findings {
      $0.fronts[0].holder.replacement = .constant(rate: 5, byWill: false)
    }
    #expect(found.contains(.forceMultiplies(front: 0, side: .holder, factor: 11)))
  }

  /// 100 persons on axes use 1 unit each a day: 250 units last two and a half days.
  @Test func stocksThatEmptyOrNeverBindAreTold() throws {
    func change(_ stock: Double) -> (inout Model) -> Void {
      { model in
        model.powers[0].stocks = [Stock(kind: "shells", start: .constant(stock))]
        model.fronts[0].challenger.needs = [Need(stock: 0, perPersonDay: 1)]
        model.fronts[0].challenger.lossesInflicted = 0.0001
      }
    }
    let model = SanityModel.make(change(250))
    let day = model.calendar.start + 3
    #expect(
      try has(.stockEmpties(power: 0, stock: 0, share: 1, median: day), change(250)))
    #expect(try has(.fireNeverShort(front: 0, side: .challenger), change(1e9)))
  }

  @Test func supplyThatNeverBindsOrIsShortFromTheStartIsTold() throws {
    func change(_ outflow: Parameter) -> (inout Model) -> Void {
      { model in
        model.fronts[0].holder.supplyNeed = 0.01
        model.fronts[0].places.append(
          Place(id: "hub", isRear: true, source: SupplySource(outflow: outflow)))
        model.fronts[0].links = (0..<3).map {
          SupplyLink(id: "l\($0)", from: $0, to: 3, kilometres: 10, capacity: 100)
        }
      }
    }
    #expect(try has(.supplyNeverBinds(front: 0), change(100)))
    let short = try findings(change(0.1))
    #expect(short.contains { if case .supplyShort(front: 0, _, 1) = $0 { true } else { false } })
  }

  @Test func willAtItsEndsIsTold() throws {
    let gone = try findings { model in
      model.powers[1].will = Will(start: 0.05, resting: 0, recovery: 0.05, noise: 0.02)
    }
    #expect(gone.contains { if case .willExhausted(power: 1, _, _) = $0 { true } else { false } })
    #expect(try has(.willFull(power: 1)) { $0.powers[1].will = Will(start: 1, lossWeight: 2) })
  }

  @Test func inputsThatChangeNothingAreNamedAndOthersAreNot() throws {
    #expect(
      try has(.noInfluence(["idle"], runs: InfluenceTest.runs)) { model in
        model.inputs.append(Input(id: "idle", distribution: .uniform(low: 0, high: 1)))
        model.fronts[0].encirclement.endurance = .input(1)
      })
  }
}
