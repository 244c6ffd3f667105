import Chance
import Engine
import Scenarios

/// Packages e_k at t_k that fade with rate λ: E(t) = Σ e_k·e^{−λ(t − t_k)}, and its integral.
struct FadingPackages: EndToEndSubject {
  private struct Packages {
    var items: [(time: Double, strength: Double)] = []
    var rate: Double

    init(_ parameters: CaseParameters) throws(CaseProblem) {
      rate = try parameters.positive("lam")
      for package in try parameters.list("packages") {
        guard let pair = package.numbers, pair.count == 2 else {
          throw .missing("params.packages", wanted: "pairs of a time and a strength")
        }
        items.append((pair[0], pair[1]))
      }
      items.sort { $0.time < $1.time }
    }

    func effect(at time: Double) -> Double {
      sum(at: time) { Elementary.exp(-rate * $0) }
    }

    /// ∫ E from 0 on.
    func cumulative(to time: Double) -> Double {
      sum(at: time) { -Elementary.expMinusOne(-rate * $0) / rate }
    }

    private func sum(at time: Double, _ value: (_ age: Double) -> Double) -> Double {
      items.filter { $0.time <= time }.reduce(0) { sum, item in
        sum + item.strength * value(time - item.time)
      }
    }
  }

  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let packages = try Packages(parameters)
    let times = try item.numbers("t")
    return [
      "effect": .numbers(times.map { packages.effect(at: $0) }, near),
      "cumulative": .numbers(times.map { packages.cumulative(to: $0) }, near),
      "steady_state_peak_if_periodic": .value(Self.peak(packages.items, packages.rate), near),
    ]
  }

  /// Σ of a geometric series, where strengths and intervals are all the same but for rounding; else none.
  private static func peak(
    _ items: [(time: Double, strength: Double)], _ rate: Double
  ) -> CaseValue {
    guard items.count > 1, let first = items.first else { return .null }
    let gap = items[1].time - first.time
    let isPeriodic = zip(items, items.dropFirst()).allSatisfy {
      abs($1.time - $0.time - gap) <= 1e-9 * gap && $1.strength == first.strength
    }
    guard isPeriodic, gap > 0 else { return .null }
    return .number(first.strength / -Elementary.expMinusOne(-rate * gap))
  }

  /// Times are stretched sevenfold, so that every one falls on a weekly step of the engine.
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let packages = try Packages(parameters)
    let times = try item.numbers("t")
    let all = times + packages.items.map(\.time)
    guard all.allSatisfy({ $0 >= 0 && $0 == $0.rounded() && $0 < 4_000 }) else { return [:] }
    let start = Day(rawValue: 0)
    let coercion = Coercion(
      id: "c", target: 0,
      packages: packages.items.map {
        Coercion.Package(day: start + 7 * Int($0.time), strength: .constant($0.strength))
      }, fading: .constant(7 / packages.rate))
    let end = start + 7 * max(1, Int(all.max() ?? 0))
    let model = Model(
      name: "packages", calendar: Timeline(start: start, horizon: end), powers: [Power(id: "a")],
      fronts: [], coercion: [coercion])
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    guard let index = plan.series.firstIndex(of: .pressure(coercion: 0)) else { return [:] }
    return ["effect": .numbers(times.map { run.series[index][7 * Int($0)] }, near)]
  }
}
