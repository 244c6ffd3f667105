import Scenarios
import Testing

@testable import Engine

/// Changes of the model that must change nothing, or only names (model §11).
@Suite("What must not matter")
struct MetamorphicTests {
  private let plan = Plan(BusyModel.model())

  private func tally(_ plan: Plan) -> Tally {
    Runner(plan, seed: 8, threads: 2).run(1024)
  }

  /// Ids that keep their order: every number stays, bit by bit.
  @Test("Names with the old streams change nothing but names")
  func renamed() {
    let other = Plan(BusyModel.model(BusyModel.front { "new-" + $0 }))
    #expect(other.model.fronts[0].places[0].id == "new-alder")
    let isSame = tally(other) == tally(plan)
    #expect(isSame)
  }

  @Test("Without the old streams they are another sample")
  func resampled() {
    var front = BusyModel.front()
    front.places[0].stream = "other"
    #expect(tally(Plan(BusyModel.model(front))) != tally(plan))
  }

  /// A model whose places, links and powers come in the opposite order, sorted by id as the reader
  /// does, is the same model.
  @Test("Sections in another order, sorted by id, give the same model and tally")
  func sections() {
    var front = BusyModel.front()
    let last = front.places.count - 1
    front.places.reverse()
    front.links = front.links.reversed().map {
      SupplyLink(
        id: $0.id, from: last - $0.from, to: last - $0.to, kilometres: $0.kilometres,
        capacity: $0.capacity)
    }
    var powers = Array(BusyModel.powers.reversed())
    swap(&front.challenger.power, &front.holder.power)
    let sorted = Self.sorted(BusyModel.model(front, powers: powers))
    powers.reverse()
    #expect(sorted.powers == powers)
    #expect(sorted == BusyModel.model())
    #expect(tally(Plan(sorted)) == tally(plan))
  }

  /// Orders places, links and powers by id, and the indices with them.
  private static func sorted(_ model: Model) -> Model {
    var model = model
    let powers = model.powers.indices.sorted { model.powers[$0].id < model.powers[$1].id }
    model.powers = powers.map { model.powers[$0] }
    for index in model.fronts.indices {
      var front = model.fronts[index]
      let places = front.places.indices.sorted { front.places[$0].id < front.places[$1].id }
      front.places = places.map { front.places[$0] }
      let new = places.indices.map { old in places.firstIndex(of: old) ?? -1 }
      let power = powers.indices.map { old in powers.firstIndex(of: old) ?? -1 }
      front.links = front.links.sorted { $0.id < $1.id }.map {
        SupplyLink(
          id: $0.id, from: new[$0.from], to: new[$0.to], kilometres: $0.kilometres,
          capacity: $0.capacity)
      }
      front.challenger.power = power[front.challenger.power]
      front.holder.power = power[front.holder.power]
      model.fronts[index] = front
    }
    return model
  }

  /// Order of places in the plan itself: each place has its own streams, so that without drawn axes
  /// and equal ranks its fate does not depend on its index.
  @Test("The index of a place does not matter to its fate")
  func reversed() {
    func plan(_ ids: [String]) -> Plan {
      let places = ids.enumerated().map { index, id in
        Place(
          id: id, fortification: .constant(1 + Double(BusyModel.ids.firstIndex(of: id) ?? 0)))
      }
      let front = ModelFixtures.front(places, speed: 0.05, noise: 0.1) { $0.axes.count = 2 }
      return Plan(ModelFixtures.model(front, days: 90))
    }
    let there = plan(BusyModel.ids)
    let back = plan(BusyModel.ids.reversed())
    let (one, other) = (tally(there), tally(back))
    for place in 0..<5 {
      #expect(one.fall(of: place, in: there) == other.fall(of: 4 - place, in: back))
    }
  }

  /// It has no link, so it is cut off; but a rear place is none that a side may lose (day.md).
  @Test("A rear place out of reach changes nothing")
  func rear() {
    var front = BusyModel.front()
    front.places.append(Place(id: "zone", frontDistance: 900, isRear: true))
    let other = Plan(BusyModel.model(front))
    let (one, two) = (tally(plan), tally(other))
    for event in plan.events {
      let isSame = one.histogram(event, in: plan) == two.histogram(event, in: other)
      #expect(isSame, "\(event)")
    }
    #expect(one.claims == two.claims)
    #expect(two.fall(of: 6, in: other).never == 1024)
  }

  // What two others do for each other, and an ally who never enters: every bit of the rest stays.
  @Test("A pledge between others and an entry that cannot come change nothing else")
  func others() {
    let stocks = [Stock(kind: "shells", start: 1e6)]
    let more = [Power(id: "yellow", stocks: stocks), Power(id: "zinc", stocks: stocks)]
    var model = BusyModel.model(powers: BusyModel.powers + more)
    model.pledges.append(
      Pledge(
        id: "other", giver: 2, receiver: 3, stock: 0, units: 500, source: .stock(0), over: 30))
    model.entries.append(
      Entry(id: "never", power: 2, front: 0, side: .challenger, force: 50, trigger: .hazard(0)))
    let other = Plan(model)
    let (one, two) = (tally(plan), tally(other))
    #expect(one.claims == two.claims)
    for event in plan.events {
      #expect(one.histogram(event, in: plan) == two.histogram(event, in: other), "\(event)")
    }
    for (index, quantity) in plan.series.enumerated() {
      #expect(other.series.firstIndex(of: quantity).map { two.series[$0] } == one.series[index])
    }
  }

  // Blue and red exchange names: red, with all that was blue's, now holds. Power 0 is blue again,
  // and every series comes back under the other name.
  @Test("Exchanging the powers' names mirrors losses, will and stocks")
  func exchanged() {
    var front = BusyModel.front()
    swap(&front.challenger.power, &front.holder.power)
    var powers = Array(BusyModel.powers.reversed())
    (powers[0].id, powers[1].id) = ("blue", "red")
    let other = Plan(BusyModel.model(front, powers: powers).exchangedBeyondFronts)
    let (one, two) = (tally(plan), tally(other))
    for event in plan.events {
      var mirrored = event
      switch event {
      case .belowFloor(let power): mirrored = .belowFloor(power: 1 - power)
      case .pivot(let power, let contest): mirrored = .pivot(power: 1 - power, contest)
      case .end(let power, let state): mirrored = .end(power: 1 - power, state)
      case .imposed(let power, let contest): mirrored = .imposed(power: 1 - power, contest)
      case .offered(let power, let front): mirrored = .offered(power: 1 - power, front: front)
      case .refused(let power, let front, let term):
        mirrored = .refused(power: 1 - power, front: front, term)
      case .declared(let power): mirrored = .declared(power: 1 - power)
      case .enter(let power, let front): mirrored = .enter(power: 1 - power, front: front)
      default: break
      }
      #expect(one.histogram(event, in: plan) == two.histogram(mirrored, in: other))
    }
    for (index, quantity) in plan.series.enumerated() {
      let mirrored: Quantity =
        switch quantity {
        case .losses(let power): .losses(power: 1 - power)
        case .will(let power): .will(power: 1 - power)
        case .stock(let power, let stock): .stock(power: 1 - power, stock: stock)
        case .output(let power): .output(power: 1 - power)
        case .budget(let power): .budget(power: 1 - power)
        case .outlay(let power): .outlay(power: 1 - power)
        case .active(let power): .active(power: 1 - power)
        case .overload(let power): .overload(power: 1 - power)
        case .moves(let power): .moves(power: 1 - power)
        case .ownMoves(let power): .ownMoves(power: 1 - power)
        case .paid(let power): .paid(power: 1 - power)
        default: quantity
        }
      #expect(other.series.firstIndex(of: mirrored).map { two.series[$0] } == one.series[index])
    }
  }
}

extension Model {
  /// Power 0 and power 1 exchanged in contests without places, in coercion and in alliances.
  fileprivate var exchangedBeyondFronts: Model {
    var model = self
    for index in contests.indices {
      model.contests[index].challenger.power = 1 - contests[index].challenger.power
      model.contests[index].holder.power = 1 - contests[index].holder.power
    }
    for index in endings.indices { model.endings[index].power = 1 - endings[index].power }
    for index in truces.indices {
      for party in truces[index].parties.indices {
        model.truces[index].parties[party].power = 1 - truces[index].parties[party].power
      }
    }
    for index in pledges.indices {
      model.pledges[index].giver = 1 - pledges[index].giver
      model.pledges[index].receiver = 1 - pledges[index].receiver
      model.pledges[index].handover?.to = 1 - (pledges[index].handover?.to ?? 0)
    }
    for index in entries.indices { model.entries[index].power = 1 - entries[index].power }
    for index in sequences.indices { model.sequences[index].power = 1 - sequences[index].power }
    for index in coercion.indices {
      model.coercion[index].target = 1 - coercion[index].target
      for sender in coercion[index].senders.indices {
        model.coercion[index].senders[sender].power = 1 - coercion[index].senders[sender].power
      }
    }
    return model
  }
}
