public import Analysis
import Scenarios

/// What a claim hangs on, in the forms of a study.
public struct LinchpinReport: StudyReport {
  let answer: LinchpinAnswer
  let words: LeverWords

  public init(_ answer: LinchpinAnswer) {
    self.answer = answer
    words = LeverWords(answer.model)
  }

  public var title: String { say("What \(answer.subject.name) hangs on") }

  public func text(width: Int, style: TextStyle) -> String {
    LinchpinText(answer, width: width, style: style).text
  }

  /// See the handbook, *Linchpins*.
  public var json: JSONValue {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
    let own: [String: JSONValue] = [
      "claim": .text(answer.subject.name), "text": .text(answer.subject.text),
      "as_is": share, "error_rate": .number(answer.request.errorRate),
      "half_width": .number(answer.request.halfWidth),
      "most_runs": .integer(answer.request.mostRuns),
      "strength": .number(answer.request.strength), "rankings": .list(answer.rankings.map(value)),
      "pairs": .list(answer.pairs.map(value)),
    ]
    let claimed: [String: JSONValue] =
      answer.verdict.map {
        [
          "verdict": .text($0.verdict.rawValue), "claimed_rank": .integer($0.claim.rank),
          "claimed_among": .text($0.claim.among.rawValue),
        ]
      } ?? [:]
    return .object(heading.members.merging(own) { first, _ in first }.merging(claimed) { $1 })
  }

  private var share: JSONValue {
    .object([
      "probability": .number(answer.asIs.probability), "low": .number(answer.asIs.interval.low),
      "high": .number(answer.asIs.interval.high), "runs": .integer(answer.asIs.runs),
      "answered": .integer(answer.asIs.answered), "true": .integer(answer.asIs.isTrue),
    ])
  }

  private func value(_ ranking: LeverRanking) -> JSONValue {
    .object([
      "among": .text(ranking.kind.rawValue), "measure": .text(ranking.measure.name),
      "measure_text": .text(words.measure(ranking.measure, strength: answer.request.strength)),
      "levers": .list(ranking.effects.map(value)),
    ])
  }

  private func value(_ effect: LeverEffect) -> JSONValue {
    var members = name(effect.lever)
    members["rank_low"] = .integer(effect.rank.lowerBound)
    members["rank_high"] = .integer(effect.rank.upperBound)
    members["group"] = .integer(effect.group)
    members["d"] = value(effect.effect)
    members["actions"] = .object(
      Dictionary(effect.actions.map { ($0.action.rawValue, value($0.effect)) }) { first, _ in first
      })
    if let association = effect.association { members["falls_with"] = value(association) }
    if let structure = structure(effect.lever) { members["structure"] = structure }
    return .object(members)
  }

  private func name(_ lever: Lever) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "id": .text(words.id(lever)), "name": .text(words.name(lever)),
    ]
    switch lever {
    case .place(let place): members["front"] = .text(answer.model.fronts[place.front].id)
    case .link(let front, _): members["front"] = .text(answer.model.fronts[front].id)
    case .event: members["date"] = .text(words.day(lever)?.iso)
    case .assumption: break
    }
    return members
  }

  private func value(_ contrast: ShareContrast) -> JSONValue {
    .object([
      "value": .number(contrast.value), "low": .number(contrast.low),
      "high": .number(contrast.high), "runs": .integer(contrast.runs),
    ])
  }

  private func value(_ association: FallAssociation) -> JSONValue {
    .object([
      "difference": .number(association.difference),
      "low": .number(association.interval?.low), "high": .number(association.interval?.high),
      "if_fallen": .number(association.fallen?.share),
      "if_standing": .number(association.standing?.share),
      "fallen": .number(association.fallenShare),
    ])
  }

  private func structure(_ lever: Lever) -> JSONValue? {
    switch lever {
    case .place(let place):
      answer.structures[place.front]?.hubs[place.place].map { hub in
        .object([
          "minimum_cut": .number(hub.minimumCut), "betweenness": .number(hub.betweenness),
          "articulation": .bool(hub.isArticulation), "shapley": .number(hub.shapley),
          "lost_service": .number(hub.lostService),
        ])
      }
    case .link(let front, let link):
      answer.structures[front]?.ways[link].map { way in
        .object([
          "capacity": .number(way.capacity), "betweenness": .number(way.betweenness),
          "bridge": .bool(way.isBridge), "lost_service": .number(way.lostService),
        ])
      }
    default: nil
    }
  }

  private func value(_ pair: LeverPair) -> JSONValue {
    .object([
      "first": .object(name(pair.first)), "second": .object(name(pair.second)),
      "actions": .list(pair.actions.map { .text($0.rawValue) }), "joint": value(pair.joint),
      "interaction": value(pair.interaction),
    ])
  }

  /// `view,claim,among,id,second,field,value,low,high,runs,rank_low,rank_high,group`: a row an effect of a lever
  /// (`d`, then a field an action), its `falls_with`, and `joint` and `interaction` of pairs.
  public var csv: String {
    var table = CSVTable(heading: [
      "view", "claim", "among", "id", "second", "field", "value", "low", "high", "runs", "rank_low",
      "rank_high", "group",
    ])
    for ranking in answer.rankings {
      for effect in ranking.effects { append(effect, ranking.kind, to: &table) }
    }
    for pair in answer.pairs {
      for (field, contrast) in [("joint", pair.joint), ("interaction", pair.interaction)] {
        table.append(
          [answer.model.view, answer.subject.name, "pairs", words.id(pair.first)]
            + [words.id(pair.second), field] + cells(contrast) + ["", "", ""])
      }
    }
    return table.text
  }

  private func append(_ effect: LeverEffect, _ kind: Lever.Kind, to table: inout CSVTable) {
    let place = [answer.model.view, answer.subject.name, kind.rawValue, words.id(effect.lever), ""]
    let rank = [
      String(effect.rank.lowerBound), String(effect.rank.upperBound), String(effect.group),
    ]
    table.append(place + ["d"] + cells(effect.effect) + rank)
    for (action, contrast) in effect.actions {
      table.append(place + [action.rawValue] + cells(contrast) + ["", "", ""])
    }
    if let association = effect.association {
      table.append(
        place + ["falls_with"] + [
          CSVTable.number(association.difference), CSVTable.number(association.interval?.low),
          CSVTable.number(association.interval?.high), String(answer.asIs.answered), "", "", "",
        ])
    }
  }

  private func cells(_ contrast: ShareContrast) -> [String] {
    [
      CSVTable.number(contrast.value), CSVTable.number(contrast.low),
      CSVTable.number(contrast.high), String(contrast.runs),
    ]
  }
}

extension LeverMeasure {
  /// `lose-hold`, `cut`.
  var name: String {
    plus.rawValue + (minus.map { "-" + $0.rawValue } ?? "")
  }
}
