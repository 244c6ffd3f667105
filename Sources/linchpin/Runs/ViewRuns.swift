import Analysis
import Engine
import Scenarios
import Storage

/// The runs of one view: from a session to its answer, with progress on standard error.
struct ViewRuns {
  var session: RunSession
  /// Seconds that the runs took, those of earlier processes included.
  var seconds = 0.0
  /// Why they could not be kept.
  var problem: StorageProblem?

  /// Nil `keeper` = nothing is kept.
  mutating func goOn(threads: Int, kept: KeptRuns?) {
    let view = session.plan.model.view
    let begun = session.tally.runs
    let progress = Progress(
      label: view, begun: begun, runs: session.expectedRuns, isEstimate: session.goal.isOpen)
    let keeper = kept.map { TallyKeeper($0, view: view, secondsBefore: seconds) }
    let watch = RunWatch(
      expects: { progress.expect($0) },
      progress: { finished in
        progress.report(finished)
        return !Interruption.isAsked && keeper?.failure == nil
      },
      isDue: { keeper?.isDue ?? false },
      keep: { keeper?.keep($0, $1) })
    _ = session.goOn(threads: threads, watch: watch)
    progress.clear()
    if session.tally.runs > begun {
      seconds += progress.seconds
      keeper?.keep(session.tally, session.openBefore)
    }
    problem = keeper?.failure
  }
}
