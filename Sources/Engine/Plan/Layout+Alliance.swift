import Scenarios

extension Layout {
  /// What powers do for each other.
  mutating func addAlliance(_ model: Model, _ emitter: inout Emitter) {
    guard !model.pledges.isEmpty || !model.entries.isEmpty else { return }
    elapsed = emitter.state("days since the start")
    pledges = model.pledges.map { PledgeRows($0, &emitter) }
    for (index, power) in model.powers.enumerated() {
      if model.paysForOthers(index) { powers[index].paid = emitter.state("paid(\(power.id))") }
      guard model.buys(index) else { continue }
      powers[index].purchases = emitter.state("purchases(\(power.id))")
      powers[index].outlay = powers[index].outlay ?? emitter.state("outlay(\(power.id))")
    }
    for entry in model.entries { addEntry(entry, model, &emitter) }
  }

  private mutating func addEntry(_ entry: Entry, _ model: Model, _ emitter: inout Emitter) {
    entries.append(EntryRows(entry, &emitter))
    let (front, side) = (entry.front, entry.side.rawValue)
    let name = "\(model.fronts[front].id), \(entry.side)"
    if fronts[front].joining[side] == nil {
      fronts[front].joining[side] = emitter.state("joining(\(name))")
      fronts[front].joined[side] = emitter.state("joined(\(name))")
    }
    if entry.aimsLost != 0, fronts[front].aimsHeld[side] == nil {
      fronts[front].aimsHeld[side] = emitter.state("aims held(\(name))")
    }
  }
}

/// Rows of one pledge.
struct PledgeRows {
  /// Units delivered per day now, and in all since the start.
  var flow: Int
  var given: Int
  /// 1 while the gate is open; nil where it never closes.
  var open: Int?
  /// 1 until it has been handed over; nil where it is not to be.
  var handoverAwaited: Int?

  init(_ pledge: Pledge, _ emitter: inout Emitter) {
    flow = emitter.state("flow(\(pledge.id))")
    given = emitter.state("given(\(pledge.id))")
    if pledge.willFloor != 0 { open = emitter.state("open(\(pledge.id))") }
    if pledge.handover != nil { handoverAwaited = emitter.state("handover awaited(\(pledge.id))") }
  }
}

/// Rows of one power that may enter a front.
struct EntryRows {
  /// The day on which it entered; ∞ before.
  var entered: Int
  /// 1 until it has entered or the front is over.
  var awaited: Int
  /// Share of its force that has joined.
  var share: Int
  /// H and E; nil where it enters at once.
  var hazard: Int?
  var threshold: Int?

  init(_ entry: Entry, _ emitter: inout Emitter) {
    entered = emitter.state("entered(\(entry.id))")
    awaited = emitter.state("entry awaited(\(entry.id))")
    share = emitter.state("share joined(\(entry.id))")
    guard case .hazard = entry.trigger else { return }
    hazard = emitter.state("hazard of entry(\(entry.id))")
    threshold = emitter.state("threshold of entry(\(entry.id))")
  }
}
