import Analysis
import Scenarios

/// What the variation of an answer comes from, in words and figures.
public struct SensitivityWords {
  private let answer: SensitivityAnswer

  init(_ answer: SensitivityAnswer) {
    self.answer = answer
  }

  func name(_ factor: SensitivityFactor) -> String {
    switch factor {
    case .input(let input): name(input: input)
    case .correlated(let inputs): inputs.map(name(input:)).joined(separator: " + ")
    case .others(let inputs): say("all other inputs (\(Figures.grouped(inputs.count)))")
    case .chance: say("chance")
    }
  }

  func name(input: Int) -> String { answer.model.inputs[input].id }

  /// `41.0 % ±2.1`.
  func share(_ index: SensitivityIndex) -> String {
    Figures.fixed(100 * index.value, 1) + " % ±" + Figures.fixed(100 * index.halfWidth, 1)
  }

  func size(_ index: SensitivityIndex) -> String {
    Figures.fixed(index.value, 3) + " ±" + Figures.fixed(index.halfWidth, 3)
  }

  /// Three digits beyond the first that counts.
  func amount(_ value: Double) -> String { Figures.significant(value) }

  /// What is asked.
  var question: String {
    let subject = answer.subject
    let name = subject.text.isEmpty ? subject.name : "\(subject.name), \(subject.text)"
    return say("What decides it: \(name)")
  }

  /// What varies, and by how much.
  func spread(mean: Double, variance: Double) -> String {
    let deviation = variance.squareRoot()
    switch answer.subject.type {
    case .truth:
      return
        say(
          "It is true in \(Figures.percent(mean)) of the runs. Shares are of the variance of the "
            + "0/1 answer, \(Figures.fixed(variance, 4)): of what one does not know of a single run's "
            + "answer.")
    case .day:
      let never = answer.model.calendar.horizon.iso
      return say(
        "Its mean is \(day(mean)), its standard deviation "
          + "\(Figures.level(deviation)) days; a day that never comes counts as the one after "
          + "\(never). Shares are of the variance.")
    case .number(let unit):
      let scale = unit.text ?? ""
      return say("Its mean is \(amount(mean)), its standard deviation \(amount(deviation))")
        + (scale.isEmpty ? "" : " (\(scale))") + say(". Shares are of the variance.")
    }
  }

  private func day(_ days: Double) -> String {
    (answer.model.calendar.start + Int(days.rounded())).iso
  }

  /// The answer in a sentence: what alone and in all decides most.
  func summary(_ sobol: SobolAnswer) -> String {
    let told = sobol.shares.filter { sobol.isTold(total: $0.total) }
      .sorted { $0.total.value > $1.total.value }
    guard let greatest = told.first else {
      return say("Nothing can be told from 0 with so few runs: --points takes more.")
    }
    let inputs = told.filter { if case .input = $0.factor { true } else { false } }
    let named = inputs.prefix(3).map { "\(name($0.factor)) \(whole($0.total))" }
    let most =
      named.isEmpty
      ? say("Most comes from \(name(greatest.factor)).")
      : say("Of the inputs most in all: \(named.joined(separator: ", ")).")
    return chance(sobol) + most
  }

  private func chance(_ sobol: SobolAnswer) -> String {
    guard let chance = sobol.shares.first(where: { $0.factor == .chance }),
      sobol.isTold(total: chance.total)
    else { return "" }
    let all = say("\(whole(chance.total)) with all that it does together with inputs")
    return sobol.isTold(first: chance.first)
      ? say("Chance within a run alone makes \(whole(chance.first)) of it, \(all). ")
      : say("Chance within a run makes \(all). ")
  }

  private func whole(_ index: SensitivityIndex) -> String { Figures.wholePercent(index.value) }

  /// Whether the answer grows or falls with an input; empty where it cannot be told.
  func direction(_ factor: SensitivityFactor, _ sobol: SobolAnswer) -> String {
    guard case .input(let input) = factor,
      let direction = sobol.directions.first(where: { $0.input == input }), direction.isTold
    else { return "" }
    return direction.correlation > 0 ? say("raises") : say("lowers")
  }

  /// Whether the shares are as precise as was asked.
  func verdict(halfWidth: Double, rows: Int) -> String {
    let asked = answer.request.halfWidth
    let widest = say("the widest 95 % interval is ±\(Figures.fixed(100 * halfWidth, 1)) points")
    if halfWidth <= asked {
      return say(
        "Converged: with \(Figures.grouped(rows)) base points \(widest), as precise as asked "
          + "(±\(Figures.significant(100 * asked))).")
    }
    return say(
      "Not converged: with \(Figures.grouped(rows)) base points \(widest), not the "
        + "±\(Figures.significant(100 * asked)) asked. --points takes more, up to "
        + "\(Figures.grouped(SensitivityRequest.mostPoints)).")
  }

  /// Rows left out because an answer in them is undefined; nil where none is.
  func undefined(_ rows: SensitivityRows, _ thing: String) -> String? {
    guard rows.complete < rows.made else { return nil }
    return say(
      "In \(Figures.percent(rows.undefinedShare)) of the \(thing) an answer is undefined (a "
        + "condition that does not hold): they are left out whole, so this is about the others.")
  }

  /// The first names, and how many others.
  func list(_ names: [String]) -> String {
    let rest = names.count - Self.mostNames
    guard rest > 1 else { return names.joined(separator: ", ") }
    return names.prefix(Self.mostNames).joined(separator: ", ")
      + say(" and \(Figures.grouped(rest)) others")
  }

  private static let mostNames = 12
}
