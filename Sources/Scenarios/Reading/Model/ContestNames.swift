/// The ids of all contests, for sections that name one.
struct ContestNames {
  let fronts: [Front]
  let contests: [PressureContest]

  private var ids: [String] { fronts.map(\.id) + contests.map(\.id) }

  /// The contest that a word names, or nil and a problem.
  func contest(_ word: WrittenWord, _ section: Section) -> ContestReference? {
    section.index(of: word, among: ids, .contest).map {
      $0 < fronts.count ? .front($0) : .pressure($0 - fronts.count)
    }
  }

  func id(of contest: ContestReference) -> String {
    switch contest {
    case .front(let index): fronts[index].id
    case .pressure(let index): contests[index].id
    }
  }

  func power(of side: SideRole, in contest: ContestReference) -> Int {
    switch contest {
    case .front(let index): fronts[index].side(side).power
    case .pressure(let index): contests[index].side(side).power
    }
  }
}

extension Vocabulary {
  /// Takes in what formulas may ask of contests, and of whom.
  mutating func know(
    _ names: ContestNames, sequences: [StrategicSequence], endings: [Ending], truces: [Truce]
  ) {
    self.sequences = sequences
    self.truces = truces
    contests = names.contests.map(\.id)
    deciders = Set(endings.map(\.power))
    let inContests = names.contests.flatMap { [$0.challenger.power, $0.holder.power] }
    let impatient = endings.filter { $0.patience != nil }.map(\.power)
    loaded = Set(inContests + sequences.map(\.power) + impatient)
  }
}
