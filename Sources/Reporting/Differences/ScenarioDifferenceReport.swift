public import Scenarios

/// What one scenario has otherwise than another, as text and as JSON.
public struct ScenarioDifferenceReport {
  private let changes: [ScenarioChange]
  /// As the user named them.
  private let names: [String]

  public init(_ changes: [ScenarioChange], _ first: String, _ second: String) {
    self.changes = changes
    names = [first, second]
  }

  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let counts = [
      (changes.count { $0.before == nil }, say("added")),
      (changes.count { $0.after == nil }, say("removed")),
      (changes.count { $0.before != nil && $0.after != nil }, say("changed")),
    ].map { "\(Figures.grouped($0.0)) \($0.1)" }
    let heading =
      changes.isEmpty
      ? say("\(names[0]) and \(names[1]) are the same.")
      : "\(names[0]) → \(names[1]): " + counts.joined(separator: ", ")
    let sections = ScenarioChange.Section.allCases.flatMap { section -> [String] in
      let own = changes.filter { $0.section == section }
      guard !own.isEmpty else { return [] }
      return ["", style.title(Self.title(section))] + own.flatMap { lines($0, width, style) }
    }
    return (Wrapping.lines(heading, width: width) + sections).joined(separator: "\n") + "\n"
  }

  private static func title(_ section: ScenarioChange.Section) -> String {
    section == .other ? say("Title and other keys") : section.rawValue.capitalizedFirst
  }

  private func lines(_ change: ScenarioChange, _ width: Int, _ style: TextStyle) -> [String] {
    switch (change.before, change.after) {
    case (nil, let new?): return paragraph("+ \(change.path): \(new.text)", width)
    case (let old?, nil): return paragraph("- \(change.path): \(old.text)", width)
    case (let old?, let new?):
      let texts = old.text == new.text ? new.text : "\(shown(old.text)) → \(shown(new.text))"
      return paragraph("~ \(change.path): \(texts)", width)
        + Self.reasons(old, new).flatMap { reason in
          Wrapping.lines(reason, width: max(20, width - 4)).map { style.faint("    " + $0) }
        }
    case (nil, nil): return []
    }
  }

  private func shown(_ text: String) -> String {
    text.isEmpty ? say("nothing") : text
  }

  private static func reasons(
    _ old: ScenarioChange.Written, _ new: ScenarioChange.Written
  ) -> [String] {
    var lines: [String] = []
    if old.origin != new.origin {
      lines.append(say("was: ") + origin(old.origin))
      lines.append(say("is: ") + origin(new.origin))
    }
    if old.note != new.note { lines.append(say("note: ") + (new.note ?? say("none"))) }
    return lines
  }

  private static func origin(_ origin: Attribution?) -> String {
    switch origin {
    case .source(let id): say("source \(id)")
    case .assumption(let reason): say("assumed, \(reason)")
    case .bare, nil: say("neither source nor reason")
    }
  }

  private func paragraph(_ text: String, _ width: Int) -> [String] {
    let short = text.count > Self.mostCharacters ? text.prefix(Self.mostCharacters) + "…" : text
    return Wrapping.paragraph(short, width: width, indentation: "    ")
  }

  /// Of one change in the text; the JSON has it whole.
  private static let mostCharacters = 400

  /// `changes`, each with `section`, `path`, `before` and `after` (null where there is none).
  public var json: JSONValue {
    .object([
      "kind": .text("scenarios"), "before": .text(names[0]), "after": .text(names[1]),
      "changes": .list(
        changes.map { change in
          .object([
            "section": .text(change.section.rawValue), "path": .text(change.path),
            "before": Self.json(change.before), "after": Self.json(change.after),
          ])
        }),
    ])
  }

  private static func json(_ written: ScenarioChange.Written?) -> JSONValue {
    guard let written else { return .null }
    var members: [String: JSONValue] = ["text": .text(written.text), "note": .text(written.note)]
    switch written.origin {
    case .source(let id): members["source"] = .text(id)
    case .assumption(let reason): members["reason"] = .text(reason)
    case .bare, nil: break
    }
    return .object(members)
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
