import Testing

@testable import Scenarios

/// alpha in contact with radius 3, beta 30 km away and linked over 12 km, gone lost from the start.
@Suite struct RestartTests {
  private static let text = Sample.small(
    top: """
      claims:
        early: {formula: fall(alpha) <= start + 20 d}
        late: {formula: fall(beta) <= 2025-06-01}
      """,
    power: "{stocks: {shells: {start: 5 units}}}",
    front: "links: [{from: alpha, to: beta, km: 12, capacity: 5 t/d}]",
    places: "{alpha: {radius: 3 km}, beta: {front: 30 km}, gone: {owner: challenger}}")

  private static func read(_ table: String?, day: String = "2025-02-01") throws(ScenarioProblems)
    -> Scenario
  {
    let observed = table.map {
      ScenarioText(name: "events.csv", text: "date,event,value,source\n" + $0)
    }
    return try Scenario.read(
      name: "s.yaml", files: .texts([("s.yaml", text)]),
      adjusting: Adjustments(restart: .init(day: day, observed: observed)))
  }

  private func mistakes(_ table: String, day: String = "2025-02-01") -> [ScenarioProblem] {
    do {
      _ = try Self.read(table, day: day)
      return []
    } catch {
      return error.problems.filter { $0.severity == .error }
    }
  }

  private static let plan = """
    linchpin: 1
    calendar: {start: 2025-01-01, horizon: 2027-01-01}
    powers: {us: {}, iran: {}, china: {}}
    contests:
      gulf: {challenger: {power: us}, holder: {power: iran}, speed: 0.001 /d, assumption: Made up.}
      strait: {challenger: {power: us}, holder: {power: china}, speed: 0.001 /d, assumption: Made up.}
    sequences:
      us:
        steps:
          - {contest: gulf, side: challenger, planned: 2025-01-01, course a: {effort: 0.5}}
          - {contest: strait, side: challenger, planned: 2025-06-01, course a: {effort: 0.5}}
    claims: {turned: {formula: "slip(us, strait) <= 40 d"}}
    """

  private static func restarted(_ rows: String) throws(ScenarioProblems) -> Scenario {
    let observed = ScenarioText(name: "events.csv", text: "date,event,value,source\n" + rows)
    return try Scenario.read(
      name: "p.yaml", files: .texts([("p.yaml", plan)]),
      adjusting: Adjustments(restart: .init(day: "2025-10-01", observed: observed)))
  }

  @Test func `A turn before the restart has its day, and the step has begun on it`() throws {
    let model = try Self.restarted(
      """
      2025-07-01,"pivot(us, strait)"
      2025-09-30,progress(gulf),0.7
      """
    ).model()
    let day = try #require(Day(iso: "2025-07-01"))
    let begun = model.sequences[0].steps.map(\.begun)
    #expect(begun == [nil, .init(day: day, isImposed: false)])
    #expect(model.contests[0].start == 0.7)
    let us = try #require(model.powers.firstIndex { $0.id == "us" })
    let pivot = Event.pivot(power: us, .pressure(1))
    #expect(model.past.contains(PastEvent(event: pivot, day: day)))
  }

  @Test(arguments: [
    ("2025-07-01,\"pivot(us, gulff)\"", ScenarioProblem.Kind.unknownName("gulff", .contest)),
    ("2025-07-01,\"pivot(su, gulf)\"", .unknownName("su", .power)),
    ("2025-07-01,pivot(us)", .observation(.form("pivot(us)"))),
    (
      "2025-07-01,\"imposed(iran, gulf)\"",
      .observation(.noStep(power: "iran", contest: "gulf"))
    ),
    ("2025-07-01,progress(gulf)", .observation(.noValue)),
    ("2025-07-01,progress(us),0.5", .wrongKind("us", .power, expected: .pressureContest)),
  ])
  func `A turn that no plan can have made is a mistake`(row: String, kind: ScenarioProblem.Kind) {
    do {
      _ = try Self.restarted(row)
      Issue.record("no mistake")
    } catch {
      #expect(error.problems.map(\.kind).contains(kind), "\(error.problems)")
    }
  }

  // 12 − 3 − 5 = 4 km.
  @Test func `A place that fell is the taker's, and the line is nearer to its neighbours`() throws {
    let model = try Self.read("2025-01-15,fall(alpha)").model()
    let front = model.fronts[0]
    #expect(model.calendar.start.iso == "2025-02-01")
    #expect(front.places.map(\.owner) == [.challenger, .holder, .challenger])
    #expect(front.places[1].frontDistance == 4)
    let day = try #require(Day(iso: "2025-01-15"))
    #expect(model.past.contains(PastEvent(event: .fall(front: 0, place: 0), day: day)))
  }

  @Test func `Days before the restart keep their date in formulas`() throws {
    let claims = try Self.read("2025-01-15,fall(alpha)").model().claims
    // start is 31 days before the restart, so start + 20 d is step −11.
    #expect(
      claims[0].formula
        == .compare(
          .lessOrEqual, .event(.fall(front: 0, place: 0)), .sum(.number(-31), .number(20))))
  }

  @Test func `The latest value of each thing counts, an older distance gives way to a fall`() throws
  {
    let front = try Self.read(
      """
      2025-01-20,"force(f, holder)",8 persons,press
      2025-01-10,"force(f, holder)",9 persons,press
      2025-01-12,front(beta),25 km
      2025-01-15,fall(alpha)
      2025-01-18,"stock(n, shells)",2 units
      """
    ).model().fronts[0]
    #expect(front.holder.force == 8)
    #expect(front.places[1].frontDistance == 4)
    let known = try Self.read("2025-01-15,fall(alpha)\n2025-01-15,front(beta),16 km").model()
    #expect(known.fronts[0].places[1].frontDistance == 11)
  }

  @Test func `What nobody observed is named`() throws {
    let warnings = try Self.read("2025-01-20,\"force(f, holder)\",8 persons").warnings
    #expect(
      warnings.map(\.kind).contains(
        .carriedOver([
          "force(f, challenger)", "will(n)", "stock(n, shells)", "will(s)",
        ])))
    let bare = try Self.read(nil).warnings.map(\.kind)
    #expect(bare.contains(.observation(.nothingObserved)))
  }

  @Test func `Every bad row is reported, with its line and column`() throws {
    let found = mistakes(
      """
      2025-13-01,fall(alpha)
      2025-02-02,fall(alpha)
      2025-01-10,fall(alpa)
      # a comment
      2025-01-10,flood(alpha)
      2025-01-10,force(f, holder),9 persons
      2025-01-10,will(n)
      2025-01-10,will(n),5 km
      2025-01-11,fall(gone)
      """)
    #expect(
      found.map { "\($0.at.line):\($0.at.column)" } == [
        "2:1", "3:1", "4:12", "6:12", "7:12", "8:1", "9:20", "10:1",
      ])
    #expect(found[2].nearest == ["alpha"])
  }

  @Test func `A value in the wrong unit and a contradiction are found when the model is read`() {
    #expect(mistakes("2025-01-10,will(n),5 km").map(\.at.line) == [2])
    #expect(
      mistakes("2025-01-11,fall(gone)").map(\.kind) == [.observation(.alreadyOwned("gone"))])
  }

  @Test func `A restart lies inside the scenario's time`() {
    for day in ["2025-01-01", "2026-01-01", "2030-01-01", "today"] {
      #expect(mistakes("2025-01-15,fall(alpha)", day: day).first?.at.file == "--as-of")
    }
  }

  @Test func `Columns may come in any order, others are refused`() {
    #expect(mistakes("").isEmpty)
    let table = ScenarioText(name: "e.csv", text: "event,date\nfall(alpha),2025-01-05\n")
    let odd = ScenarioText(name: "e.csv", text: "evnt,date\nfall(alpha),2025-01-05\n")
    for (text, count) in [(table, 0), (odd, 2)] {
      let problems = Sample.mistakes(Self.text, restart: .init(day: "2025-02-01", observed: text))
      #expect(problems.count == count)
    }
  }
}

extension Sample {
  static func mistakes(_ text: String, restart: Adjustments.Restart) -> [ScenarioProblem] {
    do {
      _ = try Scenario.read(
        name: "s.yaml", files: .texts([("s.yaml", text)]),
        adjusting: Adjustments(restart: restart))
      return []
    } catch {
      return error.problems.filter { $0.severity == .error }
    }
  }
}
