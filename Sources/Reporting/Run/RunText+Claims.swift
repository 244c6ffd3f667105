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
        .init(heading: say("claim"), most: Self.idWidth), .init(heading: "", isFlexible: true),
        .init(heading: say("chance", sense: "probability"), isRight: true),
        .init(heading: say("95 % interval")),
        .init(heading: ""),
      ], width: width)
    for claim in answer.claims {
      table.rows.append(
        [claim.id, text(of: claim)] + ClaimWords(claim).cells + [bar(claim)])
    }
    return table.lines(style, barColumn: 4) + notes(answer.claims.map { ClaimNotes([$0]) }) + [""]
  }

  /// A row a claim, a column a view.
  var viewComparison: [String] {
    guard let first = answers.first, !first.claims.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("claim"), most: Self.idWidth), .init(heading: "", isFlexible: true),
      ]
        + answers.map { .init(heading: $0.model.view) }, width: width)
    let columns = answers.map { ComparisonColumn($0.claims).cells }
    let notes = first.claims.indices.map { index in
      ClaimNotes(answers.map { $0.claims[index] }, views: answers.map(\.model.view))
    }
    for (index, claim) in first.claims.enumerated() {
      let mark = notes[index].isNeeded ? " *" : ""
      table.rows.append([claim.id, claim.text + mark] + columns.map { $0[index] })
    }
    return table.lines(style) + self.notes(notes) + [""]
  }

  private func text(of claim: ClaimAnswer) -> String {
    claim.text + (ClaimNotes([claim]).isNeeded ? " *" : "")
  }

  private func bar(_ claim: ClaimAnswer) -> String {
    guard claim.kind == .event, let probability = claim.probability else { return "" }
    return Sparkline.bar(probability, width: Self.barWidth)
  }

  /// How many runs the claims with a condition or undefined runs rest on, and which are effects.
  private func notes(_ claims: [ClaimNotes]) -> [String] {
    let runs = claims.compactMap(\.runs).joined(separator: "; ")
    let effects = ClaimNotes.effects(claims.filter(\.isEffect).map(\.id))
    return [runs, effects].filter { !$0.isEmpty }.flatMap { text in
      Wrapping.paragraph("* " + text, width: width, indentation: "  ").map(style.faint)
    }
  }
}
