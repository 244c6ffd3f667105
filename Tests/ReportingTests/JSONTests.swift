import Foundation
import Reporting
import Testing

@Suite("JSON")
struct JSONTests {
  @Test func keysAreSortedAndNumbersShortest() {
    let value = JSONValue.object([
      "b": .number(0.1), "a": .list([.integer(1), .number(2), .number(.nan)]), "c": .null,
    ])
    #expect(value.document == "{\n \"a\": [1, 2, null],\n \"b\": 0.1,\n \"c\": null\n}\n")
  }

  @Test func textsAreQuotedSoThatAnyReaderReadsThem() throws {
    let text = "a \"b\" \\ \n\t\u{1} é 😀"
    let data = Data(JSONValue.list([.text(text)]).document.utf8)
    #expect(try JSONDecoder().decode([String].self, from: data) == [text])
  }

  @Test func infinityIsNull() {
    #expect(JSONValue.list([.number(.infinity), .number(-.infinity)]).document == "[null, null]\n")
  }

  @Test func oneAnswerIsAnObject() throws {
    let value = RunJSON.value([try MadeUpAnswer.make()], timing: [.init(seconds: 2, threads: 1)])
    #expect(value.document.hasPrefix(Self.beginning))
    #expect(value.document.hasSuffix(Self.ending))
  }

  @Test func severalAnswersAreAList() throws {
    let timing = RunJSON.Timing(seconds: 2, threads: 1)
    let answer = try MadeUpAnswer.make()
    let text = RunJSON.value([answer, answer], timing: [timing, timing]).document
    #expect(text.hasPrefix("[\n {"))
  }

  @Test func aComparisonIsAListHoweverManyViewsThereAre() throws {
    let timing = RunJSON.Timing(seconds: 2, threads: 1)
    let answer = try MadeUpAnswer.make()
    let text = RunJSON.value([answer], timing: [timing], isComparison: true).document
    #expect(text.hasPrefix("[\n {"))
    #expect(RunJSON.value([], timing: [], isComparison: true).document == "[]\n")
  }

  @Test func anEffectHasNoInterval() throws {
    let timing = RunJSON.Timing(seconds: 2, threads: 1)
    let text = RunJSON.value([try MadeUpAnswer.make()], timing: [timing]).document
    let effect = try #require(text.components(separatedBy: "\"id\": \"T4\"").dropFirst().first)
    #expect(effect.contains("\"low\": null"))
    #expect(effect.contains("\"probability\": null"))
  }

  private static let beginning = """
    {
     "claims": [
      {
       "given_runs": 100,
       "high": 0.343044635480616,
       "id": "T1",
       "kind": "event",
       "low": 0.17545211362287677,
       "probability": 0.25,
       "text": "Alpha falls within 100 days",
       "undefined": 0
      },
      {
       "given_runs": 0,
       "high": 1,
       "id": "T2",
       "kind": "event",
       "low": 0,
       "probability": null,
    """

  private static let ending = """
     "events": [
      {
       "id": "fall(alpha)",
       "never": 0.5,
       "quantiles": {
        "0.05": "2025-01-11",
        "0.25": "2025-01-21",
        "0.5": "2025-01-31",
        "0.75": null,
        "0.95": null
       }
      },
      {
       "id": "fall(beta)",
       "never": 1,
       "quantiles": {
        "0.05": null,
        "0.25": null,
        "0.5": null,
        "0.75": null,
        "0.95": null
       }
      }
     ],
     "results_version": 6,
     "runs": 100,
     "scenario": "two-forts",
     "seed": 1,
     "series": {
      "held(road)": {
       "dates": ["2025-01-01", "2025-01-08", "2025-01-15"],
       "mean": [2, 1.75, 0.1],
       "p05": [2, 1, 0],
       "p50": [2, 2, 0],
       "p95": [2, 2, null]
      }
     },
     "timing": {
      "seconds": 2,
      "threads": 1
     },
     "view": "reference",
     "what_ifs": []
    }

    """
}
