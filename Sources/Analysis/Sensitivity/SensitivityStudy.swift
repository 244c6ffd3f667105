import Engine
public import Scenarios

/// Divides what varies of an answer over runs among inputs and chance.
///
/// Which inputs are told apart is either named or found by a screening; all others are varied as one.
public struct SensitivityStudy {
  let model: Model
  let subject: Subject
  let request: SensitivityRequest

  public init(_ model: Model, _ subject: Subject, _ request: SensitivityRequest) {
    (self.model, self.subject, self.request) = (model, subject, request)
  }

  /// Throws `StudyStopped`, or what the keeper of the runs throws.
  public func answer(_ service: StudyRuns) throws -> SensitivityAnswer {
    let function = function(service)
    announce(service)
    let morris = try screening(service.seed, function)
    let space = FactorSpace(model, singles: singles(morris))
    var design = DesignAnswers(
      space, seed: service.seed, sobol: asks(.sobol), pairs: request.hasPairs,
      shapley: asks(.shapley) || (asks(.sobol) && !space.groups.isEmpty))
    try fill(&design, service, function)
    return SensitivityAnswer(
      model: model, subject: subject, request: request, seed: service.seed, runs: service.runs,
      factors: space.factors.indices.map(space.factor), plainInputs: design.rows.plainInputs,
      morris: morris,
      sobol: asks(.sobol)
        ? design.sobol(seed: service.seed, withPairs: request.hasPairs) : nil,
      pawn: asks(.pawn) ? design.pawn(seed: service.seed) : nil,
      shapley: design.shapley(seed: service.seed))
  }

  private func asks(_ method: SensitivityRequest.Method) -> Bool {
    request.methods.contains(method)
  }

  /// Whether inputs are chosen by a screening.
  private var isScreened: Bool {
    request.inputs == nil && model.inputs.count > request.most && request.methods != [.morris]
  }

  /// The named inputs, else the best of the screening with any effect, else all.
  private func singles(_ morris: MorrisAnswer?) -> [Int] {
    guard isScreened, let morris else { return request.inputs ?? Array(model.inputs.indices) }
    let active = morris.effects.filter { $0.effects.meanSize.mean > 0 && $0.factor != .chance }
    return active.prefix(request.most).flatMap(\.factor.inputs)
  }

  /// Doubles the rows until every share is as precise as asked, or there are as many as asked.
  private func fill(
    _ design: inout DesignAnswers, _ service: StudyRuns, _ function: DesignAnswers.Function
  ) throws {
    guard request.methods != [.morris] else { return }
    var rows = SensitivityRequest.fewestPoints
    var isPrecise = false
    while !isPrecise, rows <= request.points {
      service.announce((request.points - design.count) * design.pointsOfRow)
      try design.extend(to: rows, function)
      isPrecise = precision(design, service.seed).map { $0 <= request.halfWidth } ?? false
      rows *= 2
    }
  }

  /// Half of the widest interval of a share; nil where no shares are asked for, or nothing varies yet.
  private func precision(_ design: DesignAnswers, _ seed: UInt64) -> Double? {
    let widths = [
      asks(.sobol) ? design.sobol(seed: seed, withPairs: false)?.halfWidth : nil,
      design.shapley(seed: seed)?.halfWidth,
    ].compactMap { $0 }
    return widths.max()
  }

  /// Runs at points; a day that never comes counts as the one after the horizon.
  private func function(_ service: StudyRuns) -> DesignAnswers.Function {
    let never = subject.type == .day ? Double(model.calendar.days + 1) : .infinity
    let inputs = Array(model.inputs.indices)
    return { rows, points in
      let numbers = try service.numbers(of: [subject], in: model, count: points.count) { part in
        RunPoints(
          inputs: inputs, values: points[part].flatMap(rows.values),
          runs: points[part].map(rows.run))
      }
      return numbers[0].map { min($0, never) }
    }
  }
}

extension SensitivityStudy {
  /// Morris's method, where it is asked for or inputs have to be chosen: of all inputs, or of those named.
  private func screening(
    _ seed: UInt64, _ function: DesignAnswers.Function
  ) throws -> MorrisAnswer? {
    guard isScreened || asks(.morris) else { return nil }
    let space = FactorSpace(model, singles: request.inputs ?? Array(model.inputs.indices))
    return try MorrisAnswer(space, rows: request.trajectories, seed: seed, function)
  }

  /// About how many runs it takes if rows are doubled to the end.
  private func announce(_ service: StudyRuns) {
    let parts = min(request.inputs?.count ?? request.most, model.inputs.count) + 2
    let sobol = asks(.sobol) ? parts * (request.hasPairs ? 2 : 1) : 0
    let shapley = asks(.shapley) ? parts : 0
    let rows = request.methods == [.morris] ? 0 : request.points * (2 + sobol + shapley)
    let moved = isScreened || asks(.morris) ? request.trajectories * (model.inputs.count + 2) : 0
    service.announce(rows + moved)
  }
}

extension MorrisAnswer {
  /// Moves every part of `rows` runs of its own by half of its distribution.
  init(
    _ space: FactorSpace, rows count: Int, seed: UInt64, _ function: DesignAnswers.Function
  ) throws {
    var rows = DesignRows(space, .radial(seed: seed, count: count))
    rows.extend(to: count)
    let mixes = [Mix.first] + space.parts.indices.map { .replaced($0) }
    let points = (0..<count).flatMap { row in mixes.map { MixedPoint(row: row, mix: $0) } }
    let answers = try function(rows, points)
    let complete = (0..<count).filter { row in
      answers[row * mixes.count..<(row + 1) * mixes.count].allSatisfy(\.isFinite)
    }
    let effects = space.parts.indices.map { part in
      let steps = complete.map { row -> Double in
        let change = answers[row * mixes.count + part + 1] - answers[row * mixes.count]
        return change / rows.step(part, row: row)
      }
      return (factor: space.parts[part], effects: ElementaryEffects(steps))
    }
    self.rows = SensitivityRows(made: count, complete: complete.count)
    self.effects = effects.enumerated()
      .sorted {
        ($1.element.effects.meanSize.mean, $0.offset)
          < ($0.element.effects.meanSize.mean, $1.offset)
      }.map(\.element)
  }
}
