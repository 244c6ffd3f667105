import Engine
public import Scenarios

/// What a small number of runs says about a model before many are made.
public struct SanityCheck: Sendable {
  public let model: Model
  public let seed: UInt64
  public let runs: Int
  /// By topic: claims, fronts, pace, forces and stocks, inputs.
  public let findings: [SanityFinding]

  /// Looks at runs 0 to `runs` − 1; nil where `progress` stopped them.
  ///
  /// It also makes the same runs with half the step, and a few with each input moved.
  public init?(
    _ model: Model, seed: UInt64, runs: Int, threads: Int,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) {
    func measure(_ model: Model) -> [SanityRecord]? {
      let plan = Plan(model, detail: .everything)
      let measure = Runner(plan, seed: seed, threads: threads).measure(
        runs, SanityMeasure(plan), progress: progress)
      return measure.records.count == runs ? measure.sorted : nil
    }
    guard let records = measure(model) else { return nil }
    let plan = Plan(model)
    let view = SanityView(model: model, events: plan.events, records: records)
    var findings =
      view.claimFindings + view.frontFindings + view.paceFindings
      + view.forceFindings + view.stockFindings
    if let finer = model.withHalfTheStep {
      guard let halves = measure(finer) else { return nil }
      findings += view.stepFindings(halves)
    }
    let still = InfluenceTest(model, seed: seed).inputsWithoutInfluence { progress(runs) }
    guard let still else { return nil }
    if !still.isEmpty { findings.append(.noInfluence(still, runs: InfluenceTest.runs)) }
    self.model = model
    self.seed = seed
    self.runs = runs
    self.findings = findings
  }
}

extension Model {
  /// nil where the step is the shortest already.
  fileprivate var withHalfTheStep: Model? {
    guard calendar.substeps < 8 else { return nil }
    var model = self
    model.calendar.substeps *= 2
    return model
  }
}
