public import Scenarios

/// What became of a damaged scenario.
public enum DamagedReading {
  case read(Scenario)
  case refused(ScenarioProblems)

  public init(_ damaged: DamagedText) {
    let bytes = damaged.bytes
    let files = ScenarioFiles { (_) throws(FileProblem) in bytes }
    do {
      self = .read(try Scenario.read(name: "damaged.yaml", files: files))
    } catch {
      self = .refused(error)
    }
  }

  /// The models of all views with at most `days` days, or none.
  public func models(days: Int) throws -> [Model] {
    guard case .read(let scenario) = self else { return [] }
    return try scenario.views.map { view in
      var model = try scenario.model(view: view.id)
      let calendar = model.calendar
      let horizon = min(calendar.horizon, calendar.start + days)
      model.calendar = Timeline(
        start: calendar.start, horizon: horizon, substeps: calendar.substeps)
      return model
    }
  }

  /// A problem that lies outside of its text, or none.
  public var misplaced: ScenarioProblem? {
    guard case .refused(let problems) = self else { return nil }
    return problems.problems.first { problem in
      guard let text = problems.texts.first(where: { $0.name == problem.at.file }) else {
        return true
      }
      guard text.lines.indices.contains(problem.at.line - 1) else { return true }
      return problem.at.column > text.lines[problem.at.line - 1].unicodeScalars.count + 1
    }
  }
}
