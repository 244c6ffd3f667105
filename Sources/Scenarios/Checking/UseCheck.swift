/// Warns of assumptions that nothing uses, in numbers or claims, directly or by arithmetic.
struct UseCheck {
  let scenario: Section

  func report() {
    for (id, at, _) in scenario.nodesById("assumptions")
    where !scenario.notes.assumptions.isUsed(id) && !scenario.notes.assumptions.isUnusable([id]) {
      scenario.report(.unusedAssumption(id), at: at)
    }
  }
}
