import Analysis
import Scenarios

/// What flips a claim and what does not, in words.
struct FlipWords {
  private let answer: FlipAnswer
  private let model: Model

  init(_ answer: FlipAnswer) {
    self.answer = answer
    model = answer.model
  }

  private var threshold: String { Figures.percent(answer.request.threshold) }

  var claim: String {
    let subject = answer.subject
    return subject.text.isEmpty ? subject.name : "\(subject.name): \(subject.text)"
  }

  var asIs: String {
    let asIs = answer.asIs
    return say(
      "As it is: \(Figures.percent(asIs.probability ?? .nan)) (95 %: "
        + "\(Figures.percentNumber(asIs.interval.low)) to \(Figures.percent(asIs.interval.high))) of "
        + "\(Figures.grouped(asIs.answered)) runs that answer, ")
      + (answer.isLikely ? say("above") : say("below")) + say(" the threshold of \(threshold).")
  }

  /// The smallest change of one, and of two.
  var first: [String] {
    let way = answer.isLikely ? say("below") : say("above")
    guard let single = answer.singles.first(where: \.isVerified) else {
      return [say("No single assumption brings it \(way) \(threshold) as far as the runs show.")]
        + pair
    }
    return [say("One: \(moves(single)) brings it \(way) \(threshold), \(distance(single)).")] + pair
  }

  private var pair: [String] {
    guard let pair = answer.pairs.first(where: \.isVerified) else {
      guard answer.singles.count + answer.never.count + answer.open.count > 1 else { return [] }
      return [
        say("Two: none of the pairs that were tried is nearer than ")
          + (answer.singles.isEmpty ? say("that.") : say("the nearest single one."))
      ]
    }
    return [say("Two: \(moves(pair)), \(distance(pair)).")]
  }

  private func moves(_ flip: Flip) -> String {
    Listing.and(
      flip.moves.map { move in
        say("\(name(move)) at \(amount(move, move.value)) in place of \(amount(move, move.median))")
      })
  }

  private func distance(_ flip: Flip) -> String {
    say("\(Figures.fixed(flip.distance, 2)) standard deviations away (95 %: \(interval(flip)))")
  }

  private func interval(_ flip: Flip) -> String {
    say("\(Figures.fixed(flip.nearest, 2)) to ")
      + (flip.farthest.map { Figures.fixed($0, 2) } ?? "?")
  }

  private func name(_ move: Flip.Move) -> String { model.inputs[move.input].id }

  private func amount(_ move: Flip.Move, _ value: Double) -> String {
    Figures.amount(value, model.inputs[move.input].unit)
  }

  /// A line a move; what belongs to the whole stands in the first.
  func rows(_ flip: Flip) -> [[String]] {
    let whole = [
      Figures.fixed(flip.distance, 2) + (flip.isMonotone ? "" : " *"), interval(flip),
      Figures.percent(flip.fresh.probability ?? .nan),
    ]
    return flip.moves.enumerated().map { index, move in
      [
        name(move), amount(move, move.median), amount(move, move.value),
        Figures.percent(move.level),
      ] + (index == 0 ? whole : ["", "", ""])
    }
  }

  /// Assumptions that do not flip it, those that move it most first.
  var never: String {
    guard !answer.never.isEmpty else { return "" }
    return
      say(
        "\(Counting.of(answer.never.count, "assumption")) cannot flip it anywhere in the central 99.8 % of "
          + "what is thought possible: \(names(answer.never))")
  }

  var open: String {
    guard !answer.open.isEmpty else { return "" }
    return say("the runs cannot say of \(names(answer.open))")
  }

  private func names(_ responses: [FlipResponse]) -> String {
    responses.sorted { ($1.effect, $0.input) < ($0.effect, $1.input) }
      .map { model.inputs[$0.input].id }.joined(separator: ", ") + "."
  }

  var notes: [String] {
    let runs = Figures.grouped(answer.request.runs)
    let isWavy = (answer.singles + answer.pairs).contains { !$0.isMonotone }
    return [
      say(
        "An assumption is held at one level of its own distribution in all runs, whatever it is correlated with; "
          + "all others are drawn. sd: the distance of that level from the median, |normal quantile of the level|; "
          + "of two, the root of the sum of squares. level: so much of the distribution lies below."
      ),
      say(
        "Found with \(runs) runs that share all draws, then held against \(runs) fresh ones: 95 % is where their "
          + "95 % interval of the chance holds \(threshold), fresh runs their chance at the point. A ? means that "
          + "they do not show the flip within the central 99.8 %."),
      say(
        "Pairs: of the \(answer.request.paired) assumptions that pull most; the nearest of them by a first look "
          + "were searched closely."),
    ]
      + (isWavy
        ? [say("*: the chance goes up and down along the way; the nearest flip is given.")] : [])
  }
}
