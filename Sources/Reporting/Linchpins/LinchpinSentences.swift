import Analysis
import Scenarios

/// What a ranking means, in sentences.
struct LinchpinSentences {
  private let answer: LinchpinAnswer
  private let words: LeverWords

  init(_ answer: LinchpinAnswer) {
    self.answer = answer
    words = LeverWords(answer.model)
  }

  /// Which levers of a kind move the claim most.
  func first(_ ranking: LeverRanking) -> String {
    let kind = LeverWords.noun(ranking.kind)
    let firsts = ranking.effects.filter { $0.group == 1 }
    guard ranking.effects.contains(where: \.effect.isFinding), let first = firsts.first else {
      return say("\(kind): none moves the claim by anything that the runs show.")
    }
    let points = LeverWords.points(first.effect)
    guard firsts.count > 1 else {
      return say("\(kind): \(words.name(first.lever)) moves the claim most, by \(points) points.")
    }
    let open = ranking.effects.filter { $0.rank.lowerBound == 1 }
    let names = open.prefix(6).map { words.name($0.lever) }
    let more = open.count > 6 ? say(" and \(open.count - 6) more") : ""
    return say("\(kind): the runs do not tell which moves the claim most. It may be ")
      + (more.isEmpty ? names.joined(separator: ", ") : names.joined(separator: ", ") + more)
      + say("; the largest effect seen is \(points) points, of \(words.name(first.lever)).")
  }

  /// Of a claim that asks for a rank; empty for others.
  var verdict: String {
    guard let (claim, ranks, verdict) = answer.verdict else { return "" }
    let beginning =
      say(
        "\(answer.subject.name) asks for rank \(claim.rank) among \(say(word: claim.among.rawValue))"
      )
    let found = ranks.map { say(": the runs give it ") + LeverWords.rank($0) } ?? ""
    switch verdict {
    case .holds: return beginning + found + say(". It is true.")
    case .fails: return beginning + found + say(". It is false.")
    case .open: return beginning + found + say(". The runs leave it open.")
    case .notRanked: return beginning + say(", which was not ranked here.")
    }
  }

  var notes: [String] {
    [reading, race, along, structure, effects].filter { !$0.isEmpty }
  }

  private var reading: String {
    say(
      "D is in per cent points, with its 95 % interval, from the same runs made again with the same draws; a "
        + "figure in parentheses has an interval that holds 0 and is no finding. lose, hold, released, harder, "
        + "at 5 % and at 95 %: the chance with that less the chance as it is.")
  }

  private var race: String {
    let request = answer.request
    return
      say(
        "rank: by the size of D. A range means that the runs cannot tell the levers apart; that any rank is "
          + "decided wrongly has a chance of at most \(Figures.percent(request.errorRate)) (all comparisons at "
          + "all looks together). A lever gets more runs until D is known to "
          + "±\(Figures.significant(100 * request.halfWidth)) points or its rank is decided, up to "
          + "\(Figures.grouped(request.mostRuns)) runs.")
  }

  private var along: String {
    guard let places = answer.rankings.first(where: { $0.kind == .places }) else { return "" }
    let names = places.effects.filter(\.onlyFallsAlong).map { words.name($0.lever) }
    let meaning =
      say(
        "falls with: the chance of the claim in runs in which the place fell by the claim's day, less that in "
          + "the others, with nothing done. It shows what falls together, not what matters.")
    guard !names.isEmpty else { return meaning }
    return meaning + say(" Fall along without an effect that is found: \(Listing.and(names)).")
  }

  private var structure: String {
    guard answer.rankings.contains(where: { $0.kind == .places || $0.kind == .links }),
      answer.structures.contains(where: { $0 != nil })
    else { return "" }
    return
      say(
        "By structure alone, at the start: cut = what can reach the place from the sources at most; between = "
          + "share of the shortest ways that lead through it; parts = whether the net falls apart without it; "
          + "Shapley = share of the supply that it adds on average; lose = share of the demand no longer served "
          + "without it.")
  }

  private var effects: String {
    answer.rankings.contains { $0.kind == .assumptions }
      ? say("An assumption is set to one value in all runs, whatever it is correlated with.") : ""
  }
}
