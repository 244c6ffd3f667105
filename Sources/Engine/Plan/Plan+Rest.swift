import Scenarios

extension Plan {
  /// Whether nothing that outlives a run changes in it any more once all its fronts are over.
  ///
  /// So where no watch, truce or sequence calls anybody beyond the fronts, and claims and series keep rows alone
  /// that nobody but the handlers of fronts writes.
  var restsAfterFronts: Bool {
    guard !fronts.isEmpty, truces.isEmpty, layout.wake == nil else { return false }
    let later =
      Cadence.allCases.filter { $0 != .once }.flatMap { programs[$0] }
      + dated.flatMap(\.instructions)
    let callsOthers = later.contains {
      $0.operation.isWatch && Watch.front(of: Int($0.immediate)) == Watch.noFront
    }
    let written = Set(later.filter(\.writesRow).map(\.target))
    return !callsOthers && !gauges.contains { written.contains(Int32($0.row)) }
  }
}
