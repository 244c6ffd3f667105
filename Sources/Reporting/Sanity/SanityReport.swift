public import Analysis
import Scenarios

/// What a small number of runs says about a model: a line and an advice a finding, or that all is well.
public struct SanityReport {
  private let check: SanityCheck

  public init(_ check: SanityCheck) {
    self.check = check
  }

  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let runs = say(
      "\(Figures.grouped(check.runs)) runs of seed \(check.seed), view \(check.model.view)")
    guard !check.findings.isEmpty else { return say("Nothing odd in \(runs).\n") }
    let words = SanityWords(check.model)
    let heading = say("\(Counting.of(check.findings.count, "thing")) to look at, from \(runs):")
    let lines = check.findings.flatMap { finding in
      Wrapping.paragraph("- " + words.sentence(finding), width: width, indentation: "  ")
        + Wrapping.lines(finding.advice, width: max(20, width - 2)).map { style.faint("  " + $0) }
    }
    return (Wrapping.lines(heading, width: width) + lines).joined(separator: "\n") + "\n"
  }

  /// `runs`, `seed`, `view` and `findings`: each with `kind`, `text`, `advice`, and what it is about as
  /// far as it has it (`front`, `power`, `side`, `stock`, `places`, `ids`, `share`, `date`, `value`).
  public var json: JSONValue {
    let words = SanityWords(check.model)
    return .object([
      "runs": .integer(check.runs), "seed": .unsigned(check.seed), "view": .text(check.model.view),
      "findings": .list(
        check.findings.map { finding in
          var members = SanityDetails(check.model).members(finding)
          members["kind"] = .text(finding.kind)
          members["text"] = .text(words.sentence(finding))
          members["advice"] = .text(finding.advice)
          return .object(members)
        }),
    ])
  }
}
