import Scenarios
import Testing

@testable import Engine

/// Five pledges at once against a program of its own (`Benchmarks/coalition/flows.py`).
@Suite("Flows of a coalition")
struct CoalitionFlowTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-11-04, horizon: 2026-12-31}
    powers:
      a:
        stocks:
          shells: {start: 40 thousand units, production: 300 /d, capacity: 900 /d, build up: 90 d}
      b: {stocks: {shells: {start: 5 thousand units, production: 50 /d}}}
      c: {stocks: {shells: {start: 0 units, unit cost: 7 USD/unit}}}
      d: {output: {start: 3 million USD/d, growth: -0.001 /d}}
      e: {}
    fronts:
      f:
        challenger: {power: e, force: 100 persons}
        holder: {power: c, force: 100 persons, needs: {shells: {per person: 9 units/person/d}}}
        pace: {speed: 0 /d}
        places: {alpha: {}}
    coalition:
      p1:
        from: a
        to: c
        stock: shells
        units: 1500 /d
        begins: 2025-12-01
        over: 60 d
        handover: {to: d, begins: 2026-03-01, over: 100 d, ceiling: 0.003}
      p2: {from: a, to: b, stock: shells, units: 400 /d, draws on: production, begins: 2025-10-01, over: 100 d}
      p3: {from: a, to: c, stock: shells, units: 300 /d, draws on: production}
      p4:
        from: d
        to: c
        stock: shells
        units: 900 /d
        draws on: purchase
        ceiling: 0.002
        unit cost: 9 USD/unit
        ends: 2026-08-01
      p5: {from: b, to: c, stock: shells, units: 200 /d, over: 33.3 d}
    """

  @Test("Stocks, what is given and what is paid agree with an independent program after 422 days")
  func independent() throws {
    let files = ScenarioFiles.texts([(name: "flows.yaml", text: Self.text)])
    let run = AllianceRun(try Scenario.read(name: "flows.yaml", files: files).model())
    func last(_ quantity: Quantity) throws -> Double { try #require(run[quantity].last) }
    let stocks = try (0..<3).map { try last(.stock(power: $0, stock: 0)) }
    let given = try (0..<5).map { try last(.given(pledge: $0)) }
    let paid = try [0, 1, 3].map { try last(.paid(power: $0)) }
    let exact = [
      44_047.363454066304, 101_199.57359742408, 196_302.18581083132, 250_850.92581074915,
      156_160.36072912542, 121_990.61688769277, 122_094.45894987443, 81_060.78713170133,
      1_152_031.480217997, 567_425.5099219093, 2_556_709.449219966,
    ]
    for (found, value) in zip(stocks + given + paid, exact) {
      #expect(abs(found / value - 1) < 1e-12)
    }
  }
}
