public import Analysis
import Scenarios

/// What would flip a claim, in the forms of a study.
public struct FlipReport: StudyReport {
  let answer: FlipAnswer

  public init(_ answer: FlipAnswer) {
    self.answer = answer
  }

  public func text(width: Int, style: TextStyle) -> String {
    FlipText(answer, width: width, style: style).text
  }

  /// See the handbook, *Flips*.
  public var json: JSONValue {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
    let own: [String: JSONValue] = [
      "claim": .text(answer.subject.name), "text": .text(answer.subject.text),
      "threshold": .number(answer.request.threshold), "as_is": value(answer.asIs),
      "search_runs": .integer(answer.request.runs), "singles": .list(answer.singles.map(value)),
      "pairs": .list(answer.pairs.map(value)), "never": .list(answer.never.map(value)),
      "open": .list(answer.open.map(value)),
    ]
    return .object(heading.members.merging(own) { first, _ in first })
  }

  private func id(_ input: Int) -> String { answer.model.inputs[input].id }

  private func value(_ share: ClaimShare) -> JSONValue {
    .object([
      "probability": .number(share.probability), "low": .number(share.interval.low),
      "high": .number(share.interval.high), "runs": .integer(share.runs),
      "answered": .integer(share.answered), "true": .integer(share.isTrue),
    ])
  }

  private func value(_ flip: Flip) -> JSONValue {
    .object([
      "moves": .list(flip.moves.map(value)), "distance": .number(flip.distance),
      "low": .number(flip.nearest), "high": .number(flip.farthest),
      "verified": .bool(flip.isVerified), "monotone": .bool(flip.isMonotone),
      "fresh": value(flip.fresh), "beyond": flip.beyond.map(value) ?? .null,
    ])
  }

  private func value(_ move: Flip.Move) -> JSONValue {
    .object([
      "assumption": .text(id(move.input)), "score": .number(move.score),
      "level": .number(move.level), "value": .number(move.value), "median": .number(move.median),
      "unit": .text(answer.model.inputs[move.input].unit.words),
    ])
  }

  private func value(_ response: FlipResponse) -> JSONValue {
    let levels = response.levels.map { level in
      JSONValue.object(["score": .number(level.score), "share": value(level.share)])
    }
    return .object([
      "assumption": .text(id(response.input)), "monotone": .bool(response.isMonotone),
      "idle": .bool(response.isIdle), "levels": .list(levels),
    ])
  }

  /// `view,claim,verdict,assumption,second,score,value,distance,low,high,probability,verified`: a row a move of
  /// a flip (`one` or `two`), and one an assumption that never flips it or of which the runs cannot say.
  public var csv: String {
    var table = CSVTable(heading: [
      "view", "claim", "verdict", "assumption", "second", "score", "value", "distance", "low",
      "high", "probability", "verified",
    ])
    let place = [answer.model.view, answer.subject.name]
    for (verdict, flips) in [("one", answer.singles), ("two", answer.pairs)] {
      for flip in flips { append(flip, place + [verdict], to: &table) }
    }
    for (verdict, responses) in [("never", answer.never), ("open", answer.open)] {
      for response in responses {
        table.append(
          place + [verdict, id(response.input)] + [String](repeating: "", count: 8))
      }
    }
    return table.text
  }

  private func append(_ flip: Flip, _ place: [String], to table: inout CSVTable) {
    for move in flip.moves {
      let other = flip.moves.first { $0.input != move.input }.map { id($0.input) } ?? ""
      table.append(
        place + [id(move.input), other] + [
          CSVTable.number(move.score), CSVTable.number(move.value), CSVTable.number(flip.distance),
          CSVTable.number(flip.nearest), CSVTable.number(flip.farthest),
          CSVTable.number(flip.fresh.probability), flip.isVerified ? "true" : "false",
        ])
    }
  }
}
