public import Analysis
public import Scenarios

/// What the variation of an answer comes from: as text, as JSON, and as CSV.
public struct SensitivityReport: StudyReport {
  let answer: SensitivityAnswer
  /// Numbers of the view, which tell where inputs come from.
  let records: [NumberRecord]

  public init(_ answer: SensitivityAnswer, _ records: [NumberRecord]) {
    (self.answer, self.records) = (answer, records)
  }

  var heading: StudyHeading { StudyHeading(answer.model, seed: answer.seed, runs: answer.runs) }

  public var title: String { say("What decides \(answer.subject.name)") }

  public func text(width: Int, style: TextStyle) -> String {
    SensitivityText(answer, heading, width: width, style: style).text
  }

  public var json: JSONValue { SensitivityData(answer, records, heading).json }

  public var csv: String { SensitivityData(answer, records, heading).csv }
}
