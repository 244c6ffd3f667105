public import Analysis
import Scenarios

/// The numbers of a view: as a table, as JSON, and as CSV.
public struct AssumptionsReport {
  private let list: AssumptionList
  private let request: AssumptionsRequest
  /// Those that were asked for.
  private let answers: [AssumptionAnswer]

  /// `request` names a claim of the model, if any.
  public init(_ list: AssumptionList, _ request: AssumptionsRequest = AssumptionsRequest()) {
    self.list = list
    self.request = request
    let claim = list.model.claims.first { $0.id == request.claim }
    let all = claim.map { list.answers(toClaim: $0) } ?? list.answers
    answers = all.filter { answer in
      let isAsked =
        request.source == nil || answer.record.origin == request.source.map { .source($0) }
      return isAsked && (!request.isBare || answer.record.origin == .bare)
    }
  }

  /// The assumptions by name, then the numbers that the model has beside them, a block each.
  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let groups = [
      (say("Assumptions"), answers.filter(\.record.isNamed)),
      (say("Other numbers of the model"), answers.filter { !$0.record.isNamed }),
    ]
    let lines = groups.filter { !$0.1.isEmpty }.flatMap { title, answers in
      ["", style.title(title)] + blocks(answers, width, style)
    }
    return (heading(width, style) + lines).joined(separator: "\n") + "\n"
  }

  private func blocks(_ answers: [AssumptionAnswer], _ width: Int, _ style: TextStyle) -> [String] {
    var before: String?
    return answers.flatMap { answer -> [String] in
      let words = AssumptionWords(answer: answer)
      defer { before = words.reason }
      let head = Wrapping.paragraph(words.head, width: width, indentation: "  ")
      let details = words.details(after: before).flatMap { detail in
        Wrapping.lines(detail, width: max(20, width - 4)).map { "    " + $0 }
      }
      return head + details.map(style.faint)
    }
  }

  private func heading(_ width: Int, _ style: TextStyle) -> [String] {
    let counts = OriginCounts(answers.map(\.record))
    let sum =
      say(
        "\(list.model.name), view \(list.model.view): \(Counting.of(answers.count, "number")), "
          + "\(counts.sourced) sourced, \(counts.assumed) assumed with a reason, \(counts.bare) bare"
      )
    return Wrapping.lines(style.title(sum), width: width)
      + (claimNote.map { Wrapping.lines($0, width: width) } ?? [])
  }

  /// What the list has to do with the claim.
  private var claimNote: String? {
    guard let claim = list.model.claims.first(where: { $0.id == request.claim }) else { return nil }
    let names = list.names(inClaim: claim.id)
    let named =
      names.isEmpty
      ? say("Its formula names no assumption.")
      : say("Its formula uses ") + names.joined(separator: ", ") + "."
    let rest =
      claim.kind == .fact
      ? say(" No run is needed to answer it.")
      : say(" It is answered from the runs, so every number that the model uses bears on it.")
    return "\(claim.id): \(claim.text). " + named + rest
  }

  /// `numbers`, each with its place, origin, levels in base units, and users.
  public var json: JSONValue {
    .object([
      "scenario": .text(list.model.name), "view": .text(list.model.view),
      "claim": .text(request.claim), "sample_runs": .integer(AssumptionList.sampleRuns),
      "numbers": .list(answers.map(Self.json)),
    ])
  }

  private static func json(_ answer: AssumptionAnswer) -> JSONValue {
    let record = answer.record
    var members: [String: JSONValue] = [
      "path": .text(record.path), "named": .bool(record.isNamed), "value": .text(record.text),
      "unit": .text(record.unit.text), "median": .number(answer.median),
      "p05": .number(answer.low), "p95": .number(answer.high), "note": .text(record.note),
      "view": .text(record.view), "numbers": .list(answer.numbers.map { .text($0) }),
      "claims": .list(answer.claims.map { .text($0) }), "file": .text(record.at.file),
      "line": .integer(record.at.line), "column": .integer(record.at.column),
    ]
    members["origin"] = .text(Self.kind(record.origin))
    members["source"] = .text(Self.source(record.origin))
    members["reason"] = .text(AssumptionWords(answer: answer).reason)
    return .object(members)
  }

  private static func kind(_ origin: Attribution) -> String {
    switch origin {
    case .source: say("source")
    case .assumption: say("assumption")
    case .bare: say("bare")
    }
  }

  private static func source(_ origin: Attribution) -> String? {
    if case .source(let id) = origin { id } else { nil }
  }

  /// A number a row; `numbers` are joined by `; `, `claims` by spaces.
  public var csv: String {
    var table = CSVTable(heading: Self.heading)
    for row in rows { table.append(row) }
    return table.text
  }

  /// The numbers of several views, with a column `of_view` before the others.
  static func csv(_ lists: [AssumptionList]) -> String {
    var table = CSVTable(heading: ["of_view"] + heading)
    for list in lists {
      for row in AssumptionsReport(list).rows { table.append([list.model.view] + row) }
    }
    return table.text
  }

  private static let heading = [
    "path", "named", "value", "unit", "median", "p05", "p95", "origin", "source", "reason",
    "note", "view", "numbers", "claims", "file", "line", "column",
  ]

  private var rows: [[String]] {
    answers.map { answer in
      let record = answer.record
      return [
        record.path, record.isNamed ? "true" : "false", record.text, record.unit.text ?? "",
        CSVTable.number(answer.median), CSVTable.number(answer.low), CSVTable.number(answer.high),
        Self.kind(record.origin), Self.source(record.origin) ?? "",
        AssumptionWords(answer: answer).reason ?? "", record.note ?? "", record.view ?? "",
        answer.numbers.joined(separator: "; "), answer.claims.joined(separator: " "),
        record.at.file, String(record.at.line), String(record.at.column),
      ]
    }
  }
}
