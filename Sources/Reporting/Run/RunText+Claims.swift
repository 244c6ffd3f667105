import Analysis
import Scenarios

extension RunText {
  private static let barWidth = 10
  private static let idWidth = 14

  /// Id, text, chance, interval and bar of every claim of one view.
  func claimsTable(_ answer: RunAnswer) -> [String] {
    guard !answer.claims.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: "claim", most: Self.idWidth), .init(heading: "", isFlexible: true),
        .init(heading: "chance", isRight: true), .init(heading: "95 % interval"),
        .init(heading: ""),
      ], width: width)
    for claim in answer.claims {
      table.rows.append(
        [claim.id, text(of: claim)] + ClaimWords(claim).cells + [bar(claim)])
    }
    return table.lines(style, barColumn: 4) + conditionNotes(answer.claims) + [""]
  }

  /// A row a claim, a column a view.
  var viewComparison: [String] {
    guard let first = answers.first, !first.claims.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: "claim", most: Self.idWidth), .init(heading: "", isFlexible: true),
      ]
        + answers.map { .init(heading: $0.model.view, isRight: true) }, width: width)
    for (index, claim) in first.claims.enumerated() {
      let cells = answers.map { ClaimWords($0.claims[index]).short }
      table.rows.append([claim.id, claim.text] + cells)
    }
    return table.lines(style) + [""]
  }

  private func text(of claim: ClaimAnswer) -> String {
    let isPartial = claim.hasCondition && claim.kind == .event
    return claim.text + (isPartial || claim.undefined > 0 ? " *" : "")
  }

  private func bar(_ claim: ClaimAnswer) -> String {
    guard claim.kind == .event, let probability = claim.probability else { return "" }
    return Sparkline.bar(probability, width: Self.barWidth)
  }

  /// How many runs the claims with a condition or undefined runs rest on.
  private func conditionNotes(_ claims: [ClaimAnswer]) -> [String] {
    let notes = claims.compactMap { ClaimWords($0).note }
    guard !notes.isEmpty else { return [] }
    let text = "* " + notes.joined(separator: "; ")
    return Wrapping.paragraph(text, width: width, indentation: "  ").map(style.faint)
  }
}
