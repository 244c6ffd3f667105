import Analysis
import Reporting
import Scenarios
import Testing

@Suite("Answers as text and CSV")
struct RunTextTests {
  @Test func oneViewIsAReportForATerminal() throws {
    let text = RunText([try MadeUpAnswer.make()], width: 80).text
    #expect(text == Self.snapshot)
  }

  @Test func severalViewsStandSideBySide() throws {
    let answers = [try MadeUpAnswer.make(), try MadeUpAnswer.make(view: "slow", yes: 5)]
    let text = RunText(answers, width: 80).text
    #expect(text.contains("two-forts, 2 views"))
    #expect(text.contains("25.0 % 17.5–34.3    5.0 % 2.2–11.2\n"))
    #expect(text.contains("View slow"))
  }

  @Test func aComparisonKeepsItsFormWithOneView() throws {
    let request = RunRequest(runs: 100, views: 2, isComparison: true)
    let text = RunText([try MadeUpAnswer.make()], request: request, width: 80).text
    #expect(text.contains("two-forts, 1 view,"))
    #expect(text.contains("this covers 100 of 200 runs (the last view, reference: 100)."))
    #expect(text.contains("View reference"))
    #expect(text.contains("--view all --runs 7300"))
  }

  @Test func aComparisonHasItsFootnotes() throws {
    let answers = [try MadeUpAnswer.make(), try MadeUpAnswer.make(view: "slow", yes: 5)]
    let text = RunText(answers, width: 120).text
    #expect(text.contains("* T2: condition true in 0 runs (reference), 0 (slow)\n"))
    #expect(text.contains("* T4 is an effect: it needs paired runs"))
  }

  @Test func aMeasuredRateBecomesATime() throws {
    let request = RunRequest(
      runs: 100, views: 2, isComparison: true, cost: RunCost(runs: 600, seconds: 10))
    let answers = [try MadeUpAnswer.make(), try MadeUpAnswer.make(view: "slow")]
    let text = RunText(answers, request: request, width: 120).text
    #expect(text.contains("bring every claim to ±1 % (about 4 minutes)."))
  }

  @Test func fewCasesGiveNoNumberOfRuns() throws {
    var answer = try MadeUpAnswer.make()
    answer.claims[1].givenRuns = 12
    answer.claims[1].probability = 0.5
    answer.claims[1].interval = WilsonInterval(successes: 6, trials: 12)
    let text = RunText([answer], width: 120).text
    #expect(
      text.contains("T2 has only 12 runs in which its condition holds: more runs are needed."))
    #expect(!text.contains("--runs"))
  }

  @Test func controlCharactersOfATitleAreWrittenOut() throws {
    var answer = try MadeUpAnswer.make()
    answer.model.title = "Two\u{1B}[31m forts\u{7}"
    let text = RunText([answer], width: 80).text
    #expect(text.hasPrefix("Two\\u{1B}[31m forts\\u{7}\n"))
  }

  @Test func aScenarioFromAFileKeepsItsPathInTheCommands() throws {
    let text = RunText([try MadeUpAnswer.make()], scenario: "my forts.yaml", width: 80).text
    #expect(text.contains("linchpin explain 'my forts.yaml' --run 3"))
  }

  @Test func aValueARowInCSV() throws {
    let text = RunCSV.text([try MadeUpAnswer.make()])
    #expect(text.contains("claims,reference,T1,,probability,0.25\n"))
    #expect(text.contains("claims,reference,T2,,probability,\n"))
    #expect(text.contains("events,reference,fall(alpha),,0.05,2025-01-11\n"))
    #expect(text.contains("series,reference,held(road),2025-01-08,mean,1.75\n"))
  }

  private static let snapshot = """
    Two forts on one road
    two-forts, view reference, 2025-01-01 to 2027-12-31, 100 runs, seed 1

    claim                                chance  95 % interval
    T1     Alpha falls within 100 days   25.0 %  17.5 to 34.3 %     ██▌
    T2     Never asked *                unknown  no run answers it
    T3     A "fact"                        true  fact
    T4     An effect *                   effect
    * T2: condition true in 0 runs
    * T4 is an effect: it needs paired runs, which linchpin compare makes, or of a
      rank linchpin linchpins

    Time to fall: the day by which a place has fallen in so many of the runs
    place         5 %        25 %        50 %   75 %   95 %   never
    Alpha  2025-01-11  2025-01-21  2025-01-31  later  later  50.0 %
    Falls in no run: Beta

    Places held, weekly mean of the runs (held(road))
    2025-01-01  2 █▇▁ 0.1  2025-01-15

    More runs would help: T1 is known to ±8.4 % only; about 7,300 runs bring every
      claim to ±1 %.
    Next: linchpin run two-forts --runs 7300
          linchpin explain two-forts --run 3
          linchpin run two-forts --view all

    """
}
