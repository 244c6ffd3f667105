import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin sensitivity`.
struct SensitivityCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say which inputs, and how much of chance, an answer comes from.",
    discussion: """
      Divides the variance of a claim's 0/1 answer, or of a number or day of every run, among the inputs and \
      chance: what each decides alone, in all, and in pairs (Sobol), with 95 % intervals. A screening \
      (Morris) chooses the inputs that are told apart; all others are varied as one, and what happens in a \
      run beyond its inputs is one more factor. Rows are doubled until the shares are known to within \
      --half-width.

      Examples:
        linchpin sensitivity --claim T1d
        linchpin sensitivity --quantity 'losses(russia) at 2026-12-31'
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var view: OneViewOption
  @OptionGroup var about: SubjectOptions
  @Option(
    help: ArgumentHelp(
      "sobol, morris, pawn, shapley or all. (default: sobol)", valueName: "method"),
    completion: .list(Self.methods.map(\.name)), transform: Self.method)
  var method: [SensitivityRequest.Method] = [.sobol]
  @Option(
    help: ArgumentHelp(
      "Tell these inputs apart: names as `linchpin assumptions` lists them, with commas.",
      valueName: "a,b,…"))
  var inputs: String?
  @Option(
    parsing: .unconditional,
    help: "How many inputs the screening chooses, 1 to 1,000. (default: 30)",
    transform: WholeNumber.reading(say("inputs"), 1...1000))
  var most = 30
  @Option(
    parsing: .unconditional,
    help: "Runs of the screening that are each moved in every input. (default: 256)",
    transform: WholeNumber.reading(say("trajectories"), 2...100_000))
  var trajectories = 256
  @Option(
    parsing: .unconditional,
    help: "The most base points: 256, 512, 1,024 and so on to 65,536. (default: 4,096)",
    transform: Self.points)
  var points = 4096
  @Option(
    help: ArgumentHelp(
      "Stop doubling where half of each 95 % interval is no more. (default: 5%)",
      valueName: "share"), transform: Self.share)
  var halfWidth = 0.05
  @Flag(help: "Leave out pairs, for about half as many runs.") var noPairs = false
  @OptionGroup var language: LanguageOptions

  func report(_ session: StudySession) throws -> any StudyReport {
    guard study.runs.number == nil else {
      throw Failure.usage(
        say("sensitivity counts base points, each of many runs: give --points in place of --runs."))
    }
    let model = try session.model(view: view.view)
    let subject = try about.subject(session.scenario, model)
    let request = SensitivityRequest(
      methods: method, inputs: try chosen(model), most: most, trajectories: trajectories,
      points: points, hasPairs: !noPairs, halfWidth: halfWidth)
    let answer = try SensitivityStudy(model, subject, request).answer(session.service)
    return SensitivityReport(
      answer, try ScenarioLibrary.numbers(session.scenario, view: view.view))
  }

  /// Indices of the named inputs, ascending.
  private func chosen(_ model: Model) throws(Failure) -> [Int]? {
    guard let inputs else { return nil }
    let names = inputs.split(separator: ",").map { String($0).trimmed }
    guard !names.isEmpty else {
      throw .usage(say("--inputs takes the names of inputs, such as a,b."))
    }
    var found: [Int] = []
    for name in names {
      guard let index = model.inputs.firstIndex(where: { $0.id == name }) else {
        throw .usage(
          say("The view '\(model.view)' draws no input '\(name)'.")
            + Suggestion.text(nearestNames(to: name, among: model.inputs.map(\.id)))
            + say(
              " linchpin assumptions \(model.name) lists the numbers; those that are constant vary nothing."
            )
        )
      }
      found.append(index)
    }
    return Set(found).sorted()
  }

  private static let methods: [(name: String, methods: [SensitivityRequest.Method])] =
    SensitivityRequest.Method.allCases.map { ($0.rawValue, [$0]) } + [
      ("all", SensitivityRequest.Method.allCases)
    ]

  @Sendable private static func method(
    _ written: String
  ) throws -> [SensitivityRequest.Method] {
    if let found = methods.first(where: { $0.name == written }) { return found.methods }
    let names = methods.map(\.name)
    throw ValidationError(
      say("There is no method '\(written)'.")
        + Suggestion.text(nearestNames(to: written, among: names))
        + say(" Methods: \(names.joined(separator: ", "))."))
  }

  @Sendable private static func points(_ written: String) throws -> Int {
    let number = try WholeNumber.reading(
      say("points"), SensitivityRequest.fewestPoints...SensitivityRequest.mostPoints)(written)
    guard SensitivityRequest.isCount(number) else {
      throw ValidationError(
        say("Base points are doubled from 256: give 256, 512, 1024 and so on to 65,536."))
    }
    return number
  }

  @Sendable private static func share(_ written: String) throws -> Double {
    do {
      return try HalfWidth.reading(written)
    } catch {
      throw ValidationError(say("--half-width is written like 5%, from 0.01% to 50%."))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
