import Analysis
import Engine
import Reporting
import Scenarios
import Storage

/// The directory of a run and what it asks for; without `--out` or `--resume` nothing is kept.
struct KeptRuns {
  let directory: RunDirectory
  let manifest: RunManifest

  /// Begins the directory of `--out`, or takes up that of `--resume`.
  ///
  /// `opened` is what `--resume` found.
  init(
    _ path: String, opened: (directory: RunDirectory, manifest: RunManifest)?,
    asked manifest: RunManifest
  ) throws(Failure) {
    self.manifest = manifest
    do throws(StorageProblem) {
      guard let opened else {
        directory = try RunDirectory.begin(path, manifest)
        return
      }
      directory = opened.directory
      let differences = opened.manifest.differences(from: manifest)
      guard differences.isEmpty else { throw .differs(path, differences) }
    } catch {
      throw Failure(error)
    }
  }

  /// The session of a view on top of what is kept, and the seconds that took.
  func session(
    _ plan: Plan, _ goal: RunGoal
  ) throws(Failure) -> (session: RunSession, seconds: Double) {
    let seed = manifest.request.seed
    guard let (kept, tally) = try found(plan) else {
      return (RunSession(plan, seed: seed, goal: goal), 0)
    }
    guard tally.runs <= goal.most else { throw tooMany(tally.runs, kept.view, goal) }
    let session = RunSession(
      plan, seed: seed, goal: goal, tally: tally, openBefore: kept.openBefore)
    return (session, kept.seconds)
  }

  private func found(_ plan: Plan) throws(Failure) -> (kept: KeptTally, tally: Tally)? {
    guard let entry = manifest.views.first(where: { $0.view == plan.model.view }) else {
      return nil
    }
    do {
      return try directory.tally(entry, seed: manifest.request.seed, plan: plan)
    } catch {
      throw Failure(error)
    }
  }

  private func tooMany(_ runs: Int, _ view: String, _ goal: RunGoal) -> Failure {
    .usage(
      say(
        "'\(directory.path)' holds \(Figures.grouped(runs)) runs of the view '\(view)', more than the "
          + "\(Figures.grouped(goal.most)) that are asked for. Ask for as many or more by --runs."))
  }

  /// Notes what is asked for by now.
  func note() throws(Failure) {
    do { try directory.write(manifest) } catch { throw Failure(error) }
  }

  /// Writes what a session has by now.
  func keep(
    _ tally: Tally, openBefore: [String], view: String, seconds: Double
  ) throws(StorageProblem) {
    let fingerprint = manifest.views.first { $0.view == view }?.fingerprint
    try directory.keep(
      KeptTally(
        view: view, fingerprint: fingerprint ?? "", seed: manifest.request.seed, seconds: seconds,
        openBefore: openBefore, tally: TallyRecord(tally)))
  }
}
