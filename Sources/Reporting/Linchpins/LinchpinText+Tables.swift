import Analysis
import Scenarios

extension LinchpinText {
  /// What the graph alone says of the first places or links; empty where there is none.
  func structure(_ ranking: LeverRanking) -> [String] {
    switch ranking.kind {
    case .places: hubs(ranking)
    case .links: ways(ranking)
    default: []
    }
  }

  private func hubs(_ ranking: LeverRanking) -> [String] {
    let rows = ranking.effects.prefix(12).compactMap { effect -> [String]? in
      guard case .place(let place) = effect.lever,
        let hub = answer.structures[place.front]?.hubs[place.place]
      else { return nil }
      return [
        words.name(effect.lever), Figures.significant(hub.minimumCut),
        Figures.wholePercent(hub.betweenness), hub.isArticulation ? say("yes") : say("no"),
        Figures.percent(hub.shapley), Figures.percent(hub.lostService),
      ]
    }
    guard !rows.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("by structure alone"), isFlexible: true),
        .init(heading: say("cut, t/d"), isRight: true),
        .init(heading: say("between"), isRight: true),
        .init(heading: say("parts")), .init(heading: say("Shapley"), isRight: true),
        .init(heading: say("others lose"), isRight: true),
      ], width: width)
    table.rows = rows
    return [""] + table.lines(style)
  }

  private func ways(_ ranking: LeverRanking) -> [String] {
    let rows = ranking.effects.prefix(12).compactMap { effect -> [String]? in
      guard case .link(let front, let link) = effect.lever,
        let way = answer.structures[front]?.ways[link]
      else { return nil }
      return [
        words.name(effect.lever), Figures.significant(way.capacity),
        Figures.wholePercent(way.betweenness), way.isBridge ? say("yes") : say("no"),
        Figures.percent(way.lostService),
      ]
    }
    guard !rows.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("by structure alone"), isFlexible: true),
        .init(heading: say("carries, t/d"), isRight: true),
        .init(heading: say("between"), isRight: true),
        .init(heading: say("parts")), .init(heading: say("all lose"), isRight: true),
      ], width: width)
    table.rows = rows
    return [""] + table.lines(style)
  }

  /// Pairs whose interaction is a finding.
  var pairs: [String] {
    guard !answer.pairs.isEmpty else { return [] }
    let found = answer.pairs.filter(\.interaction.isFinding)
    let about =
      say(
        "Pairs: of \(Figures.grouped(answer.pairs.count)) pairs moved at once, "
          + "\(Figures.grouped(found.count)) do more or less together than one by one "
          + "(interaction = D of both - D of each).")
    var table = TextTable(
      columns: [
        .init(heading: say("first"), isFlexible: true),
        .init(heading: say("second"), isFlexible: true),
        .init(heading: say("both"), isRight: true),
        .init(heading: say("interaction"), isRight: true),
      ], width: width)
    table.rows = found.prefix(12).map { pair in
      [
        deed(pair.first, pair.actions[0]), deed(pair.second, pair.actions[1]),
        LeverWords.points(pair.joint), LeverWords.points(pair.interaction),
      ]
    }
    let more = found.count > 12 ? paragraph(say("The largest 12; --format csv has all.")) : []
    return [""] + paragraph(about) + (found.isEmpty ? [] : table.lines(style)) + more
  }

  private func deed(_ lever: Lever, _ action: LeverAction) -> String {
    "\(words.name(lever)), \(LeverWords.column(action))"
  }
}
