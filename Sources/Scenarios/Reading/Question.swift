/// A claim formula that is asked beside a scenario: an option of the command line, say.
public struct Question: Sendable, Hashable {
  /// Type truth, in the language of `claims:`.
  public var formula: String
  /// How messages call the place where it was written, as they call a file.
  public var name: String

  /// Line ends count as spaces.
  public init(_ formula: String, name: String) {
    self.formula = String(formula.map { $0.isNewline ? " " : $0 })
    self.name = name
  }
}

/// A view's model with the answer to a question as one claim more.
public struct QuestionedModel: Sendable {
  public var model: Model
  /// The last claim of `model`.
  public var claim: Claim
  /// Doubts about the question's formula.
  public var warnings: [ScenarioProblem]
  /// The question's text, for printing those.
  public var text: ScenarioText
}

extension Scenario {
  /// The model of a view with a claim more, whose formula is the question's.
  ///
  /// Mistakes in the formula are located in it, as if it were a file of the question's name.
  public func model(
    view: String = "reference", asking question: Question
  ) throws(ScenarioProblems) -> QuestionedModel {
    let read = try reading(view)
    let text = ScenarioText(name: question.name, text: question.formula)
    let asked = read.reader.read(read.root.asking(question))
    let problems = asked.problems.filter {
      $0.at.file == question.name && $0.severity != .hint
    }
    guard !problems.contains(where: { $0.severity == .error }), let claim = asked.model.claims.last
    else { throw ScenarioProblems(problems.inOrder(of: [question.name]), texts: [text]) }
    return QuestionedModel(model: asked.model, claim: claim, warnings: problems, text: text)
  }
}

extension SourceNode {
  /// The root of a scenario with the question as its last claim, under an id that none has.
  fileprivate func asking(_ question: Question) -> SourceNode {
    let place = SourceRange(
      file: question.name, line: 1, column: 1, length: question.formula.unicodeScalars.count)
    let formula = SourceNode(.text(question.formula), at: place, textColumn: 1)
    let keys = ["text", "formula"].map { Entry(key: $0, keyAt: place, value: formula) }
    let known = self["claims"]?.entries ?? []
    let claim = Entry(
      key: Self.freeId(beside: known.map(\.key)), keyAt: place,
      value: SourceNode(.mapping(keys), at: place))
    var claims = self["claims"] ?? SourceNode(.nothing, at: place)
    claims.content = .mapping(known + [claim])
    var root = self
    let others = (entries ?? []).filter { $0.key != "claims" }
    root.content = .mapping(others + [Entry(key: "claims", keyAt: place, value: claims)])
    return root
  }

  private static func freeId(beside ids: [String]) -> String {
    var id = "question"
    while ids.contains(id) { id += "-" }
    return id
  }
}
