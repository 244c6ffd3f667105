extension Block {
  /// Simulates runs at whose evenings nobody looks: as if somebody did, quiet days at a time.
  func simulate(firstRun: UInt64, count: Int, weeklyOffset: Int = 0) {
    simulate(
      firstRun: firstRun, count: count, weeklyOffset: weeklyOffset, passesQuietDays: true
    ) { _ in }
  }

  /// Goes through days of which only those whom the day itself calls have an evening, until one calls
  /// somebody or the next has more to it; says whether one did, whose evening is still to come.
  ///
  /// It does what `simulate` does day by day, with less around each. None where days have parts or no code.
  func runQuietDays() -> Bool {
    let (last, vectors, reports) = (quietUntil[step], self.vectors, self.reports)
    guard step < last, let day = dayCall else { return false }
    let evening = calls[Cadence.evening.rawValue]
    isFirst = false
    refreshInvariants()
    makeNoise(of: day, step)
    var (now, isReported) = (step, false)
    repeat {
      if NoiseBuffer.beginsBlock(at: now) { makeNoise(of: day, now) }
      let noise = noise.values(index: now)
      now += 1
      day.tell(now)
      let end = day.entry(rows.base, day.numbers, noise, reports, vectors, 0)
      if end != Int(bitPattern: reports) {
        step = now
        isReported = true
        takeReports(to: end)
      } else {
        if let evening {
          step = now
          execute(evening, 0)
        }
        if dues[now].isCaptured { capture.take(now, rows) }
      }
    } while now < last && !isReported
    step = now
    return isReported
  }

  /// The code of a day as it is wanted now; nil where there is none, or a day has several parts.
  private var dayCall: CodeCall? {
    guard plan.substeps == 1 else { return nil }
    return seesDays && hasUnseenRows ? wholeDay : calls[Cadence.day.rawValue]
  }
}
