import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin linchpins`.
struct LinchpinsCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "linchpins",
    abstract: "Rank what a claim hangs on: places, links, dated events, assumptions.",
    discussion: """
      Moves each lever in runs with the same draws as the runs without it: a place falls at the start, never \
      falls or is harder, a link is cut, an event does not happen, an assumption is at its 5 % or 95 % value. \
      Runs are added where they matter; --runs is the most for one variant (default: 65,536).

      Examples:
        linchpin linchpins --claim A3
        linchpin linchpins --claim T1d --pairs all --out kept
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var view: ViewOption
  @Option(
    help: ArgumentHelp(
      "The id of a claim, or a formula that is true or false.", valueName: "id"))
  var claim: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What is ranked, of places,links,events,assumptions. (default: all)", valueName: "kind,…"),
    transform: Self.kinds)
  var among: [Lever.Kind] = Lever.Kind.allCases
  @Option(
    help: ArgumentHelp(
      "By what places are ranked: \(Self.measures.map(\.name).joined(separator: ", ")). (default: swing)",
      valueName: "measure"), transform: Self.measure)
  var rank = LeverMeasure.swing
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Factor on the fortification of a place that is made harder. (default: 1.5)",
      valueName: "factor"), transform: Self.factor)
  var by = 1.5
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Levers with the largest effects that are moved two at a time, 0 to 100, or all. (default: 12)",
      valueName: "number"), transform: Self.pairs)
  var pairs = LinchpinRequest.Pairs.best(12)
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Chance that any rank is decided wrongly, at most. (default: 5%)", valueName: "share"),
    transform: Self.error)
  var error = 0.05
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A lever gets no more runs once its effect is known so well. (default: ±1%)",
      valueName: "half-width"), transform: HalfWidth.reading)
  var until = 0.01
  @OptionGroup var language: LanguageOptions

  func report(_ session: StudySession) throws -> any StudyReport {
    let model = try session.model(view: view.view)
    guard let claim else {
      throw Failure.usage(say("Say what it is about: --claim ID") + SubjectOptions.claims(model))
    }
    let subject = try SubjectOptions.claim(claim, session.scenario, model)
    let request = LinchpinRequest(
      among: among, measure: rank, strength: by, errorRate: error, halfWidth: until,
      mostRuns: study.runs.number ?? 65_536, pairs: pairs)
    let linchpins: LinchpinStudy
    do { linchpins = try LinchpinStudy(model, subject, request) } catch {
      throw Failure.usage(
        say(
          "\(model.name) has none of \(among.map(\.rawValue).joined(separator: ", ")) to move: "
            + "ask for others by --among."))
    }
    return LinchpinReport(try linchpins.answer(session.service))
  }

  static let measures: [(name: String, measure: LeverMeasure)] = [
    ("swing", .swing), ("released-swing", .releasedSwing), ("lose", LeverMeasure(.lose)),
    ("hold", LeverMeasure(.hold)), ("release", LeverMeasure(.release)),
    ("reinforce", LeverMeasure(.reinforce)),
  ]

  @Sendable private static func measure(_ written: String) throws -> LeverMeasure {
    if let found = measures.first(where: { $0.name == written }) { return found.measure }
    let names = measures.map(\.name)
    throw ValidationError(
      say("There is no measure '\(written)'.")
        + Suggestion.text(nearestNames(to: written, among: names))
        + say(" Measures: \(names.joined(separator: ", "))."))
  }

  @Sendable private static func kinds(_ written: String) throws -> [Lever.Kind] {
    let names = Lever.Kind.allCases.map(\.rawValue)
    let parts = written.split(separator: ",")
    guard !parts.isEmpty else {
      throw ValidationError(
        say("--among names nothing to rank. It may be \(names.joined(separator: ", "))."))
    }
    return try parts.map { part in
      let name = part.filter { !$0.isWhitespace }
      if let kind = Lever.Kind(rawValue: name) { return kind }
      throw ValidationError(
        say("There is nothing called '\(name)' to rank.")
          + Suggestion.text(nearestNames(to: name, among: names))
          + say(" It may be \(names.joined(separator: ", "))."))
    }
  }

  @Sendable private static func factor(_ written: String) throws -> Double {
    guard let factor = Double(written), factor > 0, factor <= 100, factor != 1 else {
      throw ValidationError(say("--by is a factor above 0, up to 100, and not 1: 1.5."))
    }
    return factor
  }

  @Sendable private static func pairs(_ written: String) throws -> LinchpinRequest.Pairs {
    if written == "all" { return .all }
    return .best(try WholeNumber.reading(say("levers in pairs"), 0...100)(written))
  }

  @Sendable private static func error(_ written: String) throws -> Double {
    do {
      return try HalfWidth.reading(written)
    } catch {
      throw ValidationError(say("The error rate is written like 5%, from 0.01% to 50%."))
    }
  }
}
