import Analysis
import Reporting
import Testing

@Suite("Answers as text and CSV")
struct RunTextTests {
  @Test func oneViewIsAReportForATerminal() throws {
    #expect(RunText([try MadeUpAnswer.make()], width: 80).text == Self.snapshot)
  }

  @Test func severalViewsStandSideBySide() throws {
    let answers = [try MadeUpAnswer.make(), try MadeUpAnswer.make(view: "slow", yes: 5)]
    let text = RunText(answers, width: 80).text
    #expect(text.contains("two-forts, 2 views"))
    #expect(text.contains("25.0 % ±8.4  5.0 % ±4.5"))
    #expect(text.contains("View slow"))
  }

  @Test func aScenarioFromAFileKeepsItsPathInTheCommands() throws {
    let text = RunText([try MadeUpAnswer.make()], scenario: "my forts.yaml", width: 80).text
    #expect(text.contains("linchpin explain 'my forts.yaml' --run 17"))
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
    T1     Alpha falls within 100 days   25.0 %  17.5 to 34.3 %      ██▌
    T2     Never asked *                unknown  no run answers it
    T3     A "fact"                        true  fact
    T4     An effect                     effect  linchpins, compare
    * T2: condition true in 0 runs

    Time to fall: the day by which a place has fallen in so many of the runs
    place         5 %        25 %        50 %   75 %   95 %   never
    Alpha  2025-01-11  2025-01-21  2025-01-31  later  later  50.0 %
    Falls in no run: Beta

    Places held, mean of the runs (held(road))
    2025-01-01  2 █▇▁ 0.1  2025-01-15

    More runs would help: T1 is known to ±8.4 % only; about 7,300 runs bring every
      claim to ±1 %.
    Next: linchpin run two-forts --runs 7300
          linchpin explain two-forts --run 17
          linchpin run two-forts --view all

    """
}
