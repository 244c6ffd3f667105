import Chance
import Scenarios

/// Where every state of the model stands among the rows of a block.
struct Layout {
  var powers: [PowerRows] = []
  var fronts: [FrontRows] = []
  var contests: [ContestRows] = []
  var coercion: [CoercionRows] = []
  /// By step of each sequence.
  var steps: [[StepRows]] = []
  /// The evening on which somebody has to decide next; nil without sequences.
  var wake: Int?
  var endings: [EndingRows] = []
  /// The step on which the freeze of each truce breaks, ∞ = none.
  var truceBreaks: [Int] = []
  var pledges: [PledgeRows] = []
  var entries: [EntryRows] = []
  /// Days since the start; nil where nobody asks.
  var elapsed: Int?

  init(_ model: Model, _ emitter: inout Emitter) {
    for power in model.powers {
      powers.append(PowerRows(power, &emitter))
    }
    for front in model.fronts {
      fronts.append(FrontRows(front, &emitter))
    }
    for (index, front) in model.fronts.enumerated() {
      for role in SideRole.allCases
      where model.powers[front.side(role).power].will.successWeight != 0 {
        fronts[index].aimsHeld[role.rawValue] = emitter.state("aims held(\(front.id), \(role))")
      }
    }
    for index in model.powers.indices where model.hasLoad(index) {
      powers[index].load = LoadRows(model.powers[index], &emitter)
    }
    for contest in model.contests { contests.append(ContestRows(contest, &emitter)) }
    for coercion in model.coercion { self.coercion.append(CoercionRows(coercion, &emitter)) }
    for ending in model.endings {
      endings.append(EndingRows(model.powers[ending.power], &emitter))
    }
    for entry in model.credibility where entry.emboldens != 0 {
      powers[entry.power].lost = emitter.state("lost(\(model.powers[entry.power].id))")
    }
    for truce in model.truces {
      fronts[truce.front].frozen = emitter.state("frozen(\(model.fronts[truce.front].id))")
      truceBreaks.append(emitter.state("break of truce(\(model.fronts[truce.front].id))"))
    }
    if !model.sequences.isEmpty { wake = emitter.state("wake") }
    for index in model.fronts.indices { addOutcome(index, model, &emitter) }
    for sequence in model.sequences { addSteps(sequence, model, &emitter) }
    for index in model.powers.indices where model.decides(index) {
      powers[index].addPending(model.powers[index], &emitter)
    }
    addAlliance(model, &emitter)
    for index in model.fronts.indices where fronts[index].hasOneAxis {
      addFiring(index, model, &emitter)
    }
  }
}

extension Layout {
  private mutating func addFiring(_ index: Int, _ model: Model, _ emitter: inout Emitter) {
    let front = model.fronts[index]
    for role in SideRole.allCases where Fire.isSole(role, of: front, in: model) {
      fronts[index].firing[role.rawValue] = emitter.state("firing(\(front.id), \(role))")
    }
  }
}

/// Rows of one power.
struct PowerRows {
  var will: Int
  /// 1 until will has been below its floor.
  var floorAwaited: Int
  /// Persons lost since the start.
  var losses: Int
  /// `losses` on the evening of the last weekly step.
  var lossesBefore: Int
  var stocks: [StockRows] = []
  /// Persons on the morning of the day; nil where the power has no army of its own.
  var army: Int?
  /// G without and with what pressure takes from its level; nil where it is not modelled.
  var trend: Int?
  var output: Int?
  /// Share of output on arms, and what it moves to.
  var budget: Int?
  var budgetTarget: Int?
  /// Dollars spent since the start; nil where no stock has a cost and nothing is bought.
  var outlay: Int?
  /// Dollars spent on others since the start, and on purchases per day now; nil where there are none.
  var paid: Int?
  var purchases: Int?
  /// nil where nothing depends on it.
  var load: LoadRows?
  /// Moves since the start, and those of its own choice and on time.
  var moves: Int
  var ownMoves: Int
  /// ξ times the contests lost so far; nil where nobody is emboldened.
  var lost: Int?
  /// Those of tomorrow that are decided already; nil where the power decides nothing.
  var pendingMoves: Int?
  var pendingOwnMoves: Int?

  struct StockRows {
    /// Units in stock.
    var level: Int
    /// Units made per day.
    var production: Int
    /// Share of the day's need that was fired; 1 where there was none.
    var fired: Int
  }

  init(_ power: Power, _ emitter: inout Emitter) {
    will = emitter.state("will(\(power.id))")
    floorAwaited = emitter.state("floor awaited(\(power.id))")
    moves = emitter.state("moves(\(power.id))")
    ownMoves = emitter.state("own moves(\(power.id))")
    losses = emitter.state("losses(\(power.id))")
    lossesBefore = emitter.state("losses(\(power.id)) a week ago")
    if power.army != nil { army = emitter.state("army(\(power.id))") }
    if power.output != nil {
      trend = emitter.state("trend(\(power.id))")
      output = emitter.state("output(\(power.id))")
    }
    if power.budget != nil {
      budget = emitter.state("budget(\(power.id))")
      budgetTarget = emitter.state("budget target(\(power.id))")
    }
    if power.stocks.contains(where: { $0.unitCost != nil }) {
      outlay = emitter.state("outlay(\(power.id))")
    }
    for stock in power.stocks {
      let name = "\(power.id), \(stock.kind)"
      stocks.append(
        StockRows(
          level: emitter.state("stock(\(name))"), production: emitter.state("production(\(name))"),
          fired: emitter.state("fired share(\(name))")))
    }
  }
}

extension PowerRows {
  fileprivate mutating func addPending(_ power: Power, _ emitter: inout Emitter) {
    pendingMoves = emitter.state("moves(\(power.id)) of tomorrow")
    pendingOwnMoves = emitter.state("own moves(\(power.id)) of tomorrow")
  }
}

/// Rows of one front; pairs are indexed by `SideRole.rawValue`.
struct FrontRows {
  var force: [Int]
  /// Fire sufficiency ε.
  var fire: [Int]
  /// Force on the axes this morning.
  var engaged: [Int]
  /// Those of a side for whom there is fire; nil where their share alone is worked out (`Fire`).
  var firing: [Int?] = [nil, nil]
  /// Losses of day 1, persons per day.
  var firstLoss: [Int]
  /// Persons per day who arrive today.
  var reinforcement: [Int]
  /// What a side was given of its power's army this morning; nil where the force is its own.
  var assigned: [Int?]
  /// 1 until the front is over; nil where no army asks.
  var running: Int?
  var tempoLog: Int
  var tempo: Int
  var season: Int
  /// Mean ratio ρ over the axes on day 1, and 1 divided by it.
  var startRatio: Int
  var perStartRatio: Int
  /// Step of the next repair or surrender, ∞ = none.
  var nextTimer: Int
  /// Places worked on.
  var contested: Int
  /// Share of a side's aims that it holds; nil where nobody asks.
  var aimsHeld: [Int?] = [nil, nil]
  /// Efforts of sides that a sequence moves.
  var efforts: [Int?] = [nil, nil]
  /// Persons per day of allies who join now, and persons who have joined; nil without allies.
  var joining: [Int?] = [nil, nil]
  var joined: [Int?] = [nil, nil]
  /// 1 until a side has won; nil where nobody asks.
  var undecided: Int?
  /// 1 while the front is frozen; nil where it has no truce.
  var frozen: Int?
  /// km² of places not worked on; worked ones add their share in the evening.
  var settledGain: Int
  var tempoNoise: Int
  /// Whether one slot works on the whole front.
  var hasOneAxis: Bool { directions.reduce(0) { $0 + $1.axes.count } == 1 }
  /// The challenger's axes, then the holder's counter-axes where there is recapture.
  var directions: [Direction]

  init(_ front: Front, _ emitter: inout Emitter) {
    func pair(_ name: String, _ emitter: inout Emitter) -> [Int] {
      ["challenger", "holder"].map { emitter.state("\(name)(\(front.id), \($0))") }
    }
    force = pair("force", &emitter)
    fire = pair("fire", &emitter)
    engaged = pair("engaged", &emitter)
    firstLoss = pair("first loss", &emitter)
    reinforcement = pair("reinforcement", &emitter)
    assigned = SideRole.allCases.map { role in
      front.side(role).effort.map { _ in emitter.state("assigned(\(front.id), \(role))") }
    }
    if assigned.contains(where: { $0 != nil }) {
      running = emitter.state("running(\(front.id))")
    }
    tempoLog = emitter.state("ln tempo(\(front.id))")
    tempo = emitter.state("tempo(\(front.id))")
    season = emitter.state("season(\(front.id))")
    startRatio = emitter.state("start ratio(\(front.id))")
    perStartRatio = emitter.state("1/start ratio(\(front.id))")
    nextTimer = emitter.state("next timer(\(front.id))")
    contested = emitter.state("contested(\(front.id))")
    settledGain = emitter.state("settled gain(\(front.id))")
    tempoNoise = emitter.noiseSource(
      stream: Stream.identifier(StreamName.tempo(front)))
    let slots = front.axisSlots(inputs: emitter.inputs)
    directions = [Direction(.challenger, slots: slots, front, &emitter)]
    if let recapture = front.recapture {
      directions.append(
        Direction(.holder, slots: min(recapture.axes, front.places.count), front, &emitter))
    }
  }
}
