import Analysis
import Engine
import Scenarios

/// Shares of the runs in which things come at all, with their intervals: refusals of a truce by the term that decided
/// them, and how plans end.
struct OutcomeBars {
  private let view: ReportContents.View
  private let language: Language

  init(_ view: ReportContents.View, _ language: Language) {
    (self.view, self.language) = (view, language)
  }

  private var model: Model { view.answer.model }

  /// Who refuses a freeze that the other side would take, and for which reason; nil where nobody does.
  var refusals: BarChart? {
    let rows = view.answer.events.compactMap { answer -> BarChart.Row? in
      guard case .refused(let power, _, let term?) = answer.event, answer.never < 1 else {
        return nil
      }
      return row(power, OutcomePhrase(term), answer)
    }
    return chart(.refusals, rows)
  }

  /// How plans end; nil without plans.
  var ends: BarChart? {
    let rows = view.answer.events.compactMap { answer -> BarChart.Row? in
      guard case .end(let power, let state) = answer.event else { return nil }
      return row(power, OutcomePhrase(state), answer)
    }
    return chart(.ends, rows)
  }

  private func chart(_ title: OutcomePhrase, _ rows: [BarChart.Row]) -> BarChart? {
    guard !rows.isEmpty else { return nil }
    return BarChart(
      title: title.text(language), summary: StudyPhrase.intervals.text(language),
      kinds: [OutcomePhrase.share.text(language)], rows: rows,
      numerals: Numerals(language: language))
  }

  private func row(
    _ power: Int, _ what: OutcomePhrase, _ answer: EventAnswer
  ) -> BarChart.Row {
    let name = Language.$spoken.withValue(language) {
      say("\(model.powers[power].name): \(what.text(language))")
    }
    let runs = view.tally.runs
    let came = Int(((1 - answer.never) * Double(runs)).rounded())
    let interval = WilsonInterval(successes: came, trials: runs)
    let bar = BarChart.Bar(
      value: 1 - answer.never, low: interval.low, high: interval.high, isTold: came > 0)
    return BarChart.Row(name: name, bars: [bar])
  }
}

/// The phrases of outcomes.
enum OutcomePhrase: CataloguedPhrase {
  case refusals, refusalsAbout, ends, endsAbout, share
  case chance, rearming, audience, terms, several
  case completed, conceded, escalated, frozen
  case planned, slip
  case tempo, tempoAbout, moves, ownMoves

  init(_ term: TruceTerm) {
    switch term {
    case .chance: self = .chance
    case .rearming: self = .rearming
    case .audience: self = .audience
    case .terms: self = .terms
    case .several: self = .several
    }
  }

  init(_ state: EndState) {
    switch state {
    case .completed: self = .completed
    case .conceded: self = .conceded
    case .escalated: self = .escalated
    case .frozen: self = .frozen
    }
  }

  var english: Phrase {
    switch self {
    case .refusals: "Refusals of a truce, by reason"
    case .refusalsAbout:
      "Share of the runs in which a party refuses, at least once, a freeze that the other side would take, by the term that decided it. A run can hold several reasons."
    case .ends: "How plans end"
    case .endsAbout:
      "Share of the runs in which a power comes to each end by the horizon; what is missing to the whole is not over by then."
    case .share: "share of the runs"
    case .chance: "hopes to win more"
    case .rearming: "the other would rearm"
    case .audience: "costly to admit"
    case .terms: "less than it insists on"
    case .several: "several reasons"
    case .tempo: "Tempo of moves"
    case .tempoAbout:
      "How often a power with a plan has moved by the horizon, and how often by its own choice and on time, rather than late or because another made it: means of the first runs."
    case .moves: "moves"
    case .ownMoves: "by own choice, on time"
    case .planned: "planned"
    case .slip: "slip of the median, days"
    case .completed: "its plan is over"
    case .conceded: "concedes"
    case .escalated: "a wider war"
    case .frozen: "its front is frozen"
    }
  }
}
