import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// The claim or quantity that a study is about.
struct SubjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The id of a claim, or a formula that is true or false.", valueName: "id"))
  var claim: String?
  @Option(
    help: ArgumentHelp(
      "A number or day of every run, as formulas write it: 'losses(russia) at 2026-12-31'.",
      valueName: "formula"))
  var quantity: String?

  func validate() throws {
    if claim != nil, quantity != nil {
      throw ValidationError(say("A study is about one thing: give --claim or --quantity."))
    }
  }

  /// In a view's model.
  func subject(_ scenario: Scenario, _ model: Model) throws(Failure) -> Subject {
    if let quantity {
      let subject = try Self.measured(quantity, option: "--quantity", scenario, model)
      guard !subject.isTruth else {
        throw .usage(say("'\(quantity)' is true or false: ask for it by --claim."))
      }
      return subject
    }
    guard let claim else {
      throw .usage(say("Say what it is about: --claim ID") + Self.claims(model))
    }
    return try Self.claim(claim, scenario, model)
  }

  /// A claim by its id, or by a formula.
  static func claim(
    _ written: String, _ scenario: Scenario, _ model: Model
  ) throws(Failure) -> Subject {
    if let claim = model.claims.first(where: { $0.id == written }) {
      guard claim.kind != .fact else {
        throw .usage(say("\(claim.id) is a fact, the same in every run of a view."))
      }
      return Subject(claim)
    }
    if written.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) {
      let ids = model.claims.filter { $0.kind != .fact }.map(\.id)
      throw .usage(
        say("There is no claim '\(written)'.")
          + Suggestion.text(nearestNames(to: written, among: ids))
          + claims(model))
    }
    let subject = try measured(written, option: "--claim", scenario, model)
    guard subject.isTruth else {
      throw .usage(say("'\(written)' is not true or false: ask for it by --quantity."))
    }
    return subject
  }

  static func measured(
    _ written: String, option: String, _ scenario: Scenario, _ model: Model
  ) throws(Failure) -> Subject {
    do {
      let question = Question(written, name: option)
      return Subject(
        try scenario.measure(question, view: model.view), written: question.formula)
    } catch {
      throw Failure(code: .usage, message: ProblemText.words(for: error), problems: error)
    }
  }

  /// The claims that a study can be about, to end a message with.
  static func claims(_ model: Model) -> String {
    let ids = model.claims.filter { $0.kind != .fact }.map(\.id)
    return (ids.isEmpty ? "" : say(" Claims: \(ids.joined(separator: ", "))."))
  }
}
