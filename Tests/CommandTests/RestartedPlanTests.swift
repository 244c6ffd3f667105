import Foundation
import TestSupport
import Testing

@Suite("A plan that is restarted")
struct RestartedPlanTests {
  private static let plan = """
    linchpin: 1
    calendar: {start: 2025-01-01, horizon: 2026-01-01}
    powers: {us: {name: West}, iran: {}, china: {}}
    contests:
      gulf: {name: the Gulf, challenger: {power: us}, holder: {power: iran}, speed: 0 /d, assumption: Made up.}
      strait: {name: the Strait, challenger: {power: us}, holder: {power: china}, speed: 0 /d, assumption: Made up.}
    sequences:
      us:
        steps:
          - {contest: gulf, side: challenger, planned: 2025-01-01, course a: {effort: 0.5, assumption: Made up.}}
          - {contest: strait, side: challenger, planned: 2025-03-01, course a: {effort: 0.5, assumption: Made up.}}
    claims: {C1: {formula: "slip(us, strait) = 14 d", settled by: a statement, deadline: 2025-12-31}}
    """

  @Test func aTurnBeforeTheRestartIsToldWithItsSlip() throws {
    let folder = try TemporaryFolder()
    try Self.plan.write(to: folder.file("p.yaml"), atomically: true, encoding: .utf8)
    try "date,event,value,source\n2025-03-15,\"pivot(us, strait)\",,a statement\n"
      .write(to: folder.file("e.csv"), atomically: true, encoding: .utf8)
    let asked = ["explain", "p.yaml", "--run", "0", "--as-of", "2025-06-01", "--observed", "e.csv"]
    let result = try Tool.run(asked, folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains("The Strait: West turns to it on 2025-03-15, 14 days late;"),
      "\(result.output)")
    #expect(result.output.contains("West: 2222222"))
  }
}
