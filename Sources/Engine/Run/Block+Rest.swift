/// Runs that are over rest, where nothing is asked of them any more (`Plan.restsAfterFronts`).
extension Block {
  /// Gives lanes that are over the last seats, and goes through as few vectors from now on as hold the others.
  ///
  /// Only in a full block, of which all is captured. No result depends on it.
  func letRest() {
    guard restsAfterFronts, count == Rows.lanes, capture.lanes == Rows.lanes else { return }
    let living = (0..<count).count { !isOver($0) }
    let needed = Self.vectors(for: living)
    guard needed < vectors else { return }
    changeSeats { exchange in
      var free = 0
      for seat in 8 * needed..<count where !isOver(rows.seats.lane(at: seat)) {
        while !isOver(rows.seats.lane(at: free)) { free += 1 }
        exchange(free, seat)
      }
    }
    vectors = needed
  }

  private func isOver(_ lane: Int) -> Bool {
    tables.allSatisfy { $0.isOver[lane] }
  }

  /// Keeps what is asked of the evenings that are left, when all lanes rest.
  func restToTheEnd() {
    while step < plan.lastStep {
      step += 1
      keepEvening(step)
    }
  }
}
