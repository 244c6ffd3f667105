import Chance
import Scenarios

/// The handlers of powers and of contests without places in one run: what happens rarely to them.
struct PowersLane {
  private let block: Block
  private let lane: Int

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
  }

  /// The evening of the start: when latent contests would be opened.
  func begin() {
    for (contest, rows) in zip(block.plan.model.contests, block.plan.layout.contests) {
      guard let threshold = rows.threshold else { continue }
      let stream = Stream.identifier(StreamName.opening(contest))
      block.rows[threshold, lane] =
        contest.isLatent
        ? block.draws.exponential(
          block: 0, run: block.run(lane), stream: stream) : .infinity
    }
    alliance.begin()
    for front in block.plan.fronts.indices { lookAtAims(front) }
  }

  private var alliance: AllianceLane { AllianceLane(block, lane) }

  /// `hits` are the block's hits of this lane beyond all fronts, in the order of their tags.
  func evening(_ hits: Range<Int>) {
    for index in hits {
      let watch = Watch(tag: block.hits[index].tag)
      if watch.stirsSequences { block.sequences.isStirred[lane] = true }
      switch watch {
      case .won(let contest, let side): win(contest, side)
      case .belowFloor(let power): fallBelowFloor(power)
      case .decided(let front, let side): decide(front, side)
      case .opened(let contest): open(contest)
      case .overloaded(let ending): choose(ending)
      case .broken(let truce): TruceLane(block, truce, lane).breakFreeze()
      case .review(let truce): TruceLane(block, truce, lane).review()
      case .gate(let pledge): alliance.moveGate(pledge)
      case .handed(let pledge): alliance.hand(over: pledge)
      case .entered(let entry): alliance.enter(entry)
      default: break
      }
    }
  }

  /// A front whose challenger holds all its aims is won.
  func lookAtAims(_ front: Int) {
    guard let held = block.plan.fronts[front].aimsHeldRow else { return }
    if block.rows[held, lane] == 1 { decide(front, .challenger) }
  }

  private func decide(_ front: Int, _ side: SideRole) {
    guard let undecided = block.plan.layout.fronts[front].undecided,
      block.rows[undecided, lane] == 1
    else { return }
    block.sequences.isStirred[lane] = true
    block.rows[undecided, lane] = 0
    block.record(block.powerEvents.wins(of: .front(front))[side], lane, on: block.step)
    trace(.won(contest: .front(front), side: side))
    note(.front(front), winner: side)
  }

  private func win(_ contest: Int, _ side: SideRole) {
    let rows = block.plan.layout.contests[contest]
    guard block.rows[rows.upper, lane] < .infinity else { return }
    block.rows[rows.progress, lane] = side == .challenger ? 1 : 0
    block.stop(.pressure(contest), lane)
    block.record(
      block.powerEvents.wins(of: .pressure(contest))[side], lane, on: block.step)
    trace(.won(contest: .pressure(contest), side: side))
    note(.pressure(contest), winner: side)
  }

  /// The rival begins it; the other power faces it with its step's course A, if it has one.
  private func open(_ contest: Int) {
    guard let opening = block.plan.model.contests[contest].opening,
      block.rows[block.plan.layout.contests[contest].running, lane] == 0
    else { return }
    let reference = ContestReference.pressure(contest)
    block.begin(reference, lane)
    let power = block.plan.model.power(of: opening.side.other, in: reference)
    block.move(
      of: block.plan.model.power(of: opening.side, in: reference), isOwn: true, on: block.step,
      lane)
    SequenceLane(block, lane).opened(reference, by: opening.side)
    guard block.sequences.plan.step(of: power, in: reference) == nil else { return }
    if let row = block.plan.layout.contests[contest].imposed { block.rows[row, lane] = 1 }
    block.record(block.powerEvents.imposed[contest], lane, on: block.step)
    block.move(of: power, isOwn: false, on: block.step, lane)
    trace(.imposed(power: power, contest: reference))
  }

  /// Concedes or escalates, once: by one draw of the power's own stream.
  private func choose(_ index: Int) {
    let rows = block.plan.layout.endings[index]
    guard block.rows[rows.awaited, lane] == 1 else { return }
    block.rows[rows.awaited, lane] = 0
    let ending = block.plan.endings[index]
    let gain = block.value(ending.stake, lane) - block.value(ending.cost, lane)
    let chance = 1 / (1 + Elementary.plainExponential(-block.value(ending.sharpness, lane) * gain))
    let unit = block.draws.unit(
      block: 0, run: block.run(lane), stream: ending.stream)
    let state: EndState = unit < chance ? .escalated : .conceded
    block.record(block.powerEvents.end(of: ending.power, state), lane, on: block.step)
    trace(.ended(power: ending.power, state))
  }

  /// What a loss means to others; and who has lost a contest that counts as decisive has to choose.
  private func note(_ contest: ContestReference, winner: SideRole) {
    CredibilityLane(block, lane).note(contest, winner: winner)
    for (index, ending) in block.plan.model.endings.enumerated()
    where ending.decisive.contains(contest) {
      if block.plan.model.side(of: ending.power, in: contest) == winner.other { choose(index) }
    }
  }

  private func fallBelowFloor(_ power: Int) {
    block.rows[block.plan.layout.powers[power].floorAwaited, lane] = 0
    block.record(block.powerEvents.belowFloor[power], lane, on: block.step)
    trace(.belowFloor(power: power))
  }

  private func trace(_ kind: TraceEvent.Kind) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: block.step, front: TraceEvent.noFront, kind: kind))
  }
}
