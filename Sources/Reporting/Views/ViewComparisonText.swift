import Analysis
import Scenarios

/// Views side by side, as plain text: the answer, the claims, then what it costs to trust one view, facts, effects
/// and assumptions.
struct ViewComparisonText {
  let report: ViewComparisonReport
  let width: Int
  let style: TextStyle

  init(_ report: ViewComparisonReport, width: Int, style: TextStyle) {
    self.report = report
    self.width = max(60, width)
    self.style = style
  }

  var comparison: ViewComparison { report.comparison }
  var views: [String] { comparison.views }
  var words: ViewComparisonWords { ViewComparisonWords(views: views) }
  /// Claims that are told in detail.
  var detailed: [ComparedClaim] { Array(comparison.claims.prefix(report.details)) }

  var text: String {
    let sections = [
      heading, chances, differences, variances, forecasts, facts, effects, assumptions,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let model = comparison.models[0]
    let title = model.title.isEmpty ? model.name : model.title
    let named = zip(views, comparison.weights).map { view, weight in
      isEvenly ? view : say("\(view) (weight \(Figures.significant(weight)))")
    }
    let about =
      say(
        "\(model.name), views \(named.joined(separator: ", ")), \(model.calendar.start.iso) to "
          + "\(model.calendar.horizon.iso), \(Figures.grouped(comparison.runs)) runs of each, "
          + "\(Figures.grouped(comparison.runsInAll)) in all, seed \(comparison.seed)")
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + WhatIfWords.lines(model, width: width)
      + note(words.summary(comparison), isFaint: false)
  }

  private var isEvenly: Bool { comparison.weights.allSatisfy { $0 == comparison.weights[0] } }

  func note(_ text: String, isFaint: Bool = true) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = Wrapping.paragraph(text, width: width, indentation: "  ")
    return isFaint ? lines.map(style.faint) : lines
  }

  /// Columns of views fit into `columns` at a time.
  func groups(of columns: Int, from first: Int = 0) -> [[Int]] {
    stride(from: first, to: views.count, by: columns).map {
      Array($0..<min(views.count, $0 + columns))
    }
  }

  private static let viewsBeside = 4

  private var chances: [String] {
    guard !comparison.claims.isEmpty else { return [] }
    let tables = groups(of: Self.viewsBeside).map { group in
      var table = TextTable(
        columns: [.init(heading: say("claim"), most: 14), .init(heading: "", isFlexible: true)]
          + group.map { .init(heading: views[$0], isRight: true) }, width: width)
      table.rows = comparison.claims.map { claim in
        [claim.claim.id, claim.claim.text + mark(claim)]
          + group.map { ViewComparisonWords.chance(claim.shares[$0]) }
      }
      return table.lines(style)
    }
    let partial = comparison.claims.contains { !mark($0).isEmpty }
    return [style.title(say("How likely, with 95 % intervals; most disagreement first"))]
      + tables.flatMap { $0 }
      + note(
        partial ? say("* Of the runs that answer it: its condition does not always hold.") : "")
  }

  private func mark(_ claim: ComparedClaim) -> String {
    claim.shares.contains { $0.answered < $0.runs } ? " *" : ""
  }

  private var differences: [String] {
    guard views.count > 1, !detailed.isEmpty else { return [] }
    let tables = groups(of: Self.viewsBeside - 1, from: 1).map { group in
      var table = TextTable(
        columns: [.init(heading: say("claim"), most: 14)]
          + group.map { .init(heading: "\(views[$0]) - \(views[0])", isRight: true, most: 24) }
          + [say("linear pool"), say("log pool")].map { .init(heading: $0, isRight: true) },
        width: width)
      table.rows = detailed.map { claim in
        [claim.claim.id] + group.map { ViewComparisonWords.points(claim.differences[$0]) }
          + [claim.linearPool, claim.logarithmicPool].map(ViewComparisonWords.pool)
      }
      return table.lines(style)
    }
    let meaning =
      say(
        "Differences in per cent points from pairs of runs with the same number; pools in per cent. The linear "
          + "pool is the chance if one of the views is right, each with its weight; the logarithmic one weighs "
          + "log odds, so that a view that is nearly sure counts more.")
    return [style.title(say("Differences to \(views[0]), and pools") + counted)]
      + tables.flatMap { $0 } + note(meaning)
  }

  /// That only some claims are told.
  private var counted: String {
    let all = comparison.claims.count
    return detailed.count < all
      ? say(" (\(detailed.count) of \(all) claims; more by --details)") : ""
  }

  private var variances: [String] {
    let split = detailed.filter { $0.variance != nil }
    guard !split.isEmpty else { return [] }
    var table = TextTable(
      columns: [.init(heading: say("claim"), most: 14)]
        + [say("chance"), say("inputs"), say("views")].map { .init(heading: $0, isRight: true) }
        + [.init(heading: say("variance"), isRight: true)], width: width)
    table.rows = split.compactMap { claim in
      guard let variance = claim.variance else { return nil }
      return [claim.claim.id]
        + [variance.chance, variance.inputs, variance.views].map(ViewComparisonWords.part)
        + [Figures.fixed(variance.total, 3)]
    }
    let meaning =
      say(
        "Per cent of the variance of the claim's truth: chance within a run, the inputs within a view, and "
          + "which view is right. In brackets: the 95 % interval holds 0. Only the last two can shrink by learning."
      )
    return [style.title(say("Where the uncertainty comes from"))] + table.lines(style)
      + note(meaning)
  }
}
