/// Who is called to an evening, and the calls.
extension Block {
  /// Adds what the calendar has for an evening.
  func addDues(_ step: Int) {
    if dues[step].hasIntervention { addInterventions(step) }
    if dues[step].hasReview { addReviews(step) }
  }

  private func addReviews(_ step: Int) {
    for (index, truce) in plan.truces.enumerated() where truce.isDue(on: step + 1) {
      addToAll(Watch.review(truce: index))
    }
  }

  private func addToAll(_ watch: Watch) {
    for lane in 0..<count { add(Hit(lane: lane, tag: watch.tag)) }
  }

  func add(_ hit: Hit) {
    hits.append(hit)
  }

  private func addInterventions(_ step: Int) {
    for (index, front) in plan.fronts.enumerated()
    where front.interventions.steps.contains(step) {
      addToAll(Watch.intervention(front: index))
    }
  }

  /// Hands out the tables of a front, which nobody replaces while the block lives: no reference is counted.
  @inline(__always)
  private func lend(_ front: Int, _ body: (FrontTables) -> Void) {
    Unmanaged.passUnretained(tables[front])._withUnsafeGuaranteedRef(body)
  }

  /// Hands every lane's watches to its handlers, in the order of their tags, each once.
  func takeHits() {
    hits.sort(Hit.isBefore)
    var first = 0
    while first < hits.count {
      let (lane, front) = (hits[first].lane, Watch.front(of: hits[first].tag))
      markStale(lane)
      var end = first + 1
      while end < hits.count, hits[end].lane == lane, Watch.front(of: hits[end].tag) == front {
        end += 1
      }
      if front == Watch.noFront {
        PowersLane(self, lane).evening(first..<end)
      } else {
        let evening = first..<end
        lend(front) { FrontLane(self, $0, lane).evening(evening) }
        PowersLane(self, lane).lookAtAims(front)
      }
      if hasSequences, end == hits.count || hits[end].lane != lane {
        SequenceLane(self, lane).decide()
      }
      first = end
    }
  }
}
