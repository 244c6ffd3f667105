import Analysis
import Scenarios
import TestSupport
import Testing

@testable import Reporting

@Suite("The list of assumptions")
struct AssumptionsReportTests {
  private func report(
    _ request: AssumptionsRequest = AssumptionsRequest(), view: String = "slow"
  ) throws -> AssumptionsReport {
    let scenario = try TwoForts.scenario()
    let list = AssumptionList(
      try scenario.model(view: view), try scenario.provenance(view: view),
      try scenario.uses(view: view))
    return AssumptionsReport(list, request)
  }

  @Test func namedNumbersComeFirstWithTheirOriginAndUsers() throws {
    #expect(try report().text(width: 60).hasPrefix(Self.snapshot))
  }

  @Test func aFactNeedsOnlyWhatItNames() throws {
    let text = try report(AssumptionsRequest(claim: "T4")).text(width: 200)
    #expect(text.contains("slow: 1 number,"))
    #expect(text.contains("Its formula uses pace. No run is needed"))
    #expect(!text.contains("Other numbers"))
  }

  @Test func filtersLeaveNothingWhereNothingFits() throws {
    #expect(try report(AssumptionsRequest(isBare: true)).text().contains("slow: 0 numbers,"))
    #expect(try report(AssumptionsRequest(source: "x")).csv.split(separator: "\n").count == 1)
  }

  @Test func tablesHaveARowANumber() throws {
    let rows = try report().csv.split(separator: "\n")
    #expect(rows.count == 1 + 9)
    #expect(
      rows.contains(
        "pace,true,0.005 /d,/d,0.005,,,assumption,,Made up; half the pace.,,slow,"
          + "fronts.road.pace.speed,T4,two-forts.yaml,64,17"))
  }

  private static let snapshot = """
    two-forts, view slow: 9 numbers, 0 sourced, 9 assumed with a
    reason, 0 bare

    Assumptions
    noise = 0.04
        assumed: Made up; a day's luck is four times a day's
        mean.
        used by fronts.road.pace.noise
    pace = 0.005 /d
        assumed: Made up; half the pace.
        set by the view slow
        used by fronts.road.pace.speed; claim T4

    Other numbers of the model
    fronts.road.challenger.force = 1000 persons
        assumed: Made up for teaching.
    fronts.road.holder.force = 1000 persons
        assumed, for the same reason

    """
}
