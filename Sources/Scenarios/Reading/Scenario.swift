/// A scenario read from its files: the tree with positions, its views, and a model for each.
///
/// A value of this type has no errors in any view; `warnings` may stand.
public struct Scenario: Sendable {
  /// The name of the built-in, or of the file without its ending.
  public let name: String
  public let title: String
  public let about: String?
  public let sources: [ScenarioSource]
  /// In the order of the file, `reference` first.
  public let views: [ViewDescription]
  /// Of all views, in the order of the files.
  public let warnings: [ScenarioProblem]
  /// What would make its claims easier to settle, in the order of the files.
  public let hints: [ScenarioProblem]
  /// The main file first, then the included ones in the order in which they were read, then those of
  /// the scenario that it extends, then the texts of adjustments.
  public let texts: [ScenarioText]
  private let readings: [ModelReader.Reading]

  /// Reads the file `name` of `files`, what it includes and extends, and every view, each with the
  /// adjustments.
  ///
  /// All mistakes are reported together; a mistake in the text of a file (YAML) hides those in its
  /// meaning. `language` is that of a translation of the scenario, whose texts then stand in place of
  /// its own; without such a translation they stay.
  public static func read(
    name: String, files: ScenarioFiles, adjusting adjustments: Adjustments = .none,
    language: String? = nil
  ) throws(ScenarioProblems) -> Scenario {
    let tree = ScenarioTree(reading: name, from: files).readingSlips()
    let texts = tree.texts + adjustments.texts
    let names = texts.map(\.name)
    func fail(_ problems: [ScenarioProblem]) -> ScenarioProblems {
      ScenarioProblems(problems.inOrder(of: names), texts: texts)
    }
    if tree.isEmpty || tree.lacksBase || tree.problems.contains(where: \.endsReading) {
      throw fail(tree.problems)
    }
    let scenario = ViewsReader(
      name: ScenarioName.stem(of: name), tree: tree, adjustments: adjustments,
      language: language
    ).scenario()
    let problems = (tree.problems + scenario.problems).inOrder(of: names)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw fail(problems.filter { $0.severity != .hint })
    }
    return Scenario(scenario, name: ScenarioName.stem(of: name), texts: texts, doubts: problems)
  }

  private init(
    _ read: ViewsReader.Result, name: String, texts: [ScenarioText], doubts: [ScenarioProblem]
  ) {
    self.name = name
    self.texts = texts
    warnings = doubts.filter { $0.severity == .warning }
    hints = doubts.filter { $0.severity == .hint }
    title = read.title ?? name
    about = read.about
    sources = read.sources
    views = read.views
    readings = read.readings
  }
}

extension Scenario {
  /// The model of a view; an unknown view is a problem with the nearest known ones.
  public func model(view: String = "reference") throws(ScenarioProblems) -> Model {
    try reading(view).model
  }

  /// Every number of a view as written, with its origin, by file and line.
  public func provenance(view: String = "reference") throws(ScenarioProblems) -> [NumberRecord] {
    let files = texts.map(\.name)
    func place(_ record: NumberRecord) -> (Int, Int, Int) {
      (files.firstIndex(of: record.at.file) ?? files.count, record.at.line, record.at.column)
    }
    return try reading(view).numbers.sorted { place($0) < place($1) }
  }

  /// Who names which assumptions in a view: numbers, other assumptions, claims.
  public func uses(view: String = "reference") throws(ScenarioProblems) -> [NameUse] {
    try reading(view).uses
  }

  func reading(_ view: String) throws(ScenarioProblems) -> ModelReader.Reading {
    let ids = views.map(\.id)
    if let index = ids.firstIndex(of: view) { return readings[index] }
    let start = SourceRange(file: texts.first?.name ?? name, line: 1, column: 1)
    let problem = ScenarioProblem(
      .unknownName(view, .view), at: start, nearest: nearestNames(to: view, among: ids))
    throw ScenarioProblems([problem], texts: texts)
  }
}

extension ScenarioProblem {
  /// Whether the tree is not worth reading on: its text could not be read.
  fileprivate var endsReading: Bool {
    switch kind {
    case .tooLarge, .notUTF8, .forbiddenCharacter, .tab, .syntax, .openQuote, .empty, .tooManyNodes,
      .tooManySigns, .tooDeep, .file, .includeCycle, .tooManyFiles, .otherVersion, .unknownBase,
      .baseCycle,
      .tooManyBases:
      true
    default: false
    }
  }
}
