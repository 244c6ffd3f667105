import Verification

extension VerificationReport {
  /// A row per topic and way, what is not covered, every failure, and the sum as the last line.
  public func text(width: Int, style: TextStyle) -> String {
    var lines = table(width).lines(style)
    lines += paragraph(sampledLines) + paragraph(notCoveredLines) + paragraph(skippedLines)
    lines += paragraph(failures.flatMap { failureLines($0, style) })
    lines += ["", sum]
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [""] + lines
  }

  private var sum: String {
    let counts = Counts(results)
    return say("\(counts.passed) passed, \(counts.failed) failed, \(counts.notCovered) not covered")
  }

  private func table(_ width: Int) -> TextTable {
    var table = TextTable(
      columns: [
        .init(heading: say("topic"), isFlexible: true), .init(heading: say("by")),
        .init(heading: say("passed"), isRight: true), .init(heading: say("failed"), isRight: true),
        .init(heading: say("not covered"), isRight: true),
      ], width: width)
    table.rows = rows.map { row in
      let counts = Counts(row.results)
      return [
        row.topic, row.route.rawValue, String(counts.passed), String(counts.failed),
        String(counts.notCovered),
      ]
    }
    return table
  }

  /// How far from the expected numbers the answers from runs lie.
  private var sampledLines: [String] {
    rows.compactMap { row in
      guard let (result, sampling) = row.sampled.first else { return nil }
      return say(
        "\(row.topic): \(row.sampled.count) pairs come from N = "
          + "\(Figures.grouped(sampling.runs)) runs; greatest |z| "
          + "\(Figures.fixed(sampling.greatestDistance, 2)) (\(result.id), \(result.key))")
    }
  }

  private var notCoveredLines: [String] {
    PairResult.NotCovered.allCases.compactMap { reason in
      let own = results.filter { $0.outcome == .notCovered(reason) }
      guard !own.isEmpty else { return nil }
      return say("Not covered, \(reason.rawValue): \(own.count) pairs")
    }
  }

  private var skippedLines: [String] {
    skipped.map { say("Skipped: \($0.name) (\($0.reason))") }
  }

  private func failureLines(_ result: PairResult, _ style: TextStyle) -> [String] {
    let title = style.title(
      say("FAILED \(result.file), \(result.id), \(result.key), by \(result.route.rawValue)"))
    let expected = say("  expected   \(result.expected.summary)")
    switch result.outcome {
    case .unanswered(let reason): return [title, expected, say("  no answer: \(reason)")]
    case .passed(let judgement), .failed(let judgement):
      let distance = judgement.sampling.map {
        ", |z| = \(Figures.fixed($0.greatestDistance, 2))"
      }
      return [
        title, expected, say("  got        \(judgement.got.summary)"),
        say("  tolerance  \(judgement.tolerance)\(distance ?? "")"),
      ]
    case .notCovered: return [title, expected]
    }
  }
}
