import Scenarios

/// Events and quantities by words in the language of a report.
struct ReportWords {
  private let model: Model
  private let language: Language

  init(_ model: Model, _ language: Language) {
    (self.model, self.language) = (model, language)
  }

  /// Nil for what no reader asks for.
  func name(_ event: Event) -> String? {
    if case .fall(let front, let place) = event { return model.fronts[front].places[place].name }
    return language == .english ? PowerEventWords(model).name(event) : french(event)
  }

  /// Nil for what no reader asks for.
  func name(_ quantity: Quantity) -> String? {
    language == .english ? QuantityWords(model).name(quantity) : french(quantity)
  }

  private func french(_ event: Event) -> String? {
    switch event {
    case .fall, .retaken, .contact, .over: nil
    case .win(let contest, let side):
      "\(power(model.power(of: side, in: contest))) l’emporte : \(model.name(of: contest))"
    case .freeze(let front): "Gel du front : \(self.front(front))"
    case .settlement(let front): "Règlement : \(self.front(front))"
    case .broken(let front): "Fin du gel : \(self.front(front))"
    case .offered(let power, let front): "\(self.power(power)) gèlerait : \(self.front(front))"
    case .refused(let power, let front, nil):
      "\(self.power(power)) refuse de geler : \(self.front(front))"
    case .refused(_, _, .some): nil
    case .declared(let power): "\(self.power(power)) déclare ses buts atteints"
    case .handed(let pledge): "Transfert : \(model.pledges[pledge].name)"
    case .enter(let power, let front): "\(self.power(power)) entre : \(self.front(front))"
    case .belowFloor(let power): "Volonté sous son seuil : \(self.power(power))"
    case .pivot(let power, let contest):
      "\(self.power(power)) se tourne vers : \(model.name(of: contest))"
    case .imposed(let power, let contest):
      "Imposé à \(self.power(power)) : \(model.name(of: contest))"
    case .end(let power, .completed): "Plan terminé : \(self.power(power))"
    case .end(let power, .conceded): "\(self.power(power)) cède"
    case .end(let power, .escalated): "\(self.power(power)) fait l’escalade"
    case .end(let power, .frozen): "Front gelé pour \(self.power(power))"
    }
  }

  private func french(_ quantity: Quantity) -> String? {
    switch quantity {
    case .held(let front, _): "Lieux tenus, \(self.front(front))"
    case .force(let front, let side):
      "Forces de \(power(model.fronts[front].side(side).power)), \(self.front(front))"
    case .army(let power): "Armée : \(self.power(power))"
    case .losses(let power): "Pertes : \(self.power(power))"
    case .will(let power): "Volonté : \(self.power(power))"
    case .stock(let power, let stock):
      "Stock, \(self.power(power)) : \(model.powers[power].stocks[stock].kind)"
    case .output(let power): "Production, USD par jour : \(self.power(power))"
    case .budget(let power): "Part de la production pour les armes : \(self.power(power))"
    case .outlay(let power): "Dépenses, USD : \(self.power(power))"
    case .pressure(let coercion): "Pression : \(model.coercion[coercion].name)"
    case .progress(let contest): "Progrès : \(model.contests[contest].name)"
    case .active(let power): "Confrontations en cours : \(self.power(power))"
    case .moves(let power): "Initiatives : \(self.power(power))"
    case .ownMoves(let power): "Initiatives choisies et à temps : \(self.power(power))"
    case .overloaded(let power): "Jours de surcharge : \(self.power(power))"
    case .overlapped(let power): "Jours avec deux confrontations ou plus : \(self.power(power))"
    case .given(let pledge): "Livré depuis le début : \(model.pledges[pledge].name)"
    case .flow(let pledge): "Livré par jour : \(model.pledges[pledge].name)"
    case .paid(let power): "Dépensé pour d’autres, USD : \(self.power(power))"
    case .overload(let power): "Charge au-delà de la capacité : \(self.power(power))"
    default: nil
    }
  }

  private func power(_ index: Int) -> String { model.powers[index].name }
  private func front(_ index: Int) -> String { model.fronts[index].name }
}
