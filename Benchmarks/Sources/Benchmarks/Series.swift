import ArgumentParser
import Engine
import Foundation
import Scenarios

/// What a series varies.
enum Series: String, ExpressibleByArgument, CaseIterable {
  case scenarios, runs, days, places, fronts, threads, plan, start, memory
}

/// Makes the trials of the series.
struct TrialMaker {
  var isQuick: Bool
  /// The `linchpin` whose processes are measured; nil = those series are left out.
  var tool: String?

  private var budget: Double { isQuick ? 0.02 : 0.3 }

  func trials(_ series: Series) throws -> [Trial] {
    switch series {
    case .scenarios:
      try KnownScenarios.names.map { try running($0, try plan($0), .scenarios) }
    case .runs:
      try (isQuick ? [256, 1_024] : [256, 1_024, 4_096, 16_384]).map { (count: Int) in
        try running("belt, \(count) runs", try plan("belt"), .runs, runs: count)
      }
    case .days:
      try (isQuick ? [100, 365] : [100, 365, 1_500, 6_000]).map {
        try generated("\($0) days", GeneratedScenario(days: $0), .days)
      }
    case .places:
      try (isQuick ? [10, 50] : [10, 20, 50, 100, 200, 500]).map {
        try generated("\($0) places", GeneratedScenario(places: $0), .places)
      }
    case .fronts:
      try (isQuick ? [1, 5] : [1, 2, 5, 10, 20]).map {
        try generated(
          "\($0) \($0 == 1 ? "front" : "fronts")", GeneratedScenario(fronts: $0), .fronts)
      }
    case .threads: try threads()
    case .plan: try compiling()
    case .start: starting()
    case .memory: remembering()
    }
  }

  private func plan(_ name: String) throws -> Plan {
    Plan(try KnownScenarios.model(name))
  }

  private func generated(
    _ label: String, _ scenario: GeneratedScenario, _ series: Series
  ) throws -> Trial {
    let subject = ScenarioSubject(name: "generated", text: scenario.text)
    return try running(label, Plan(try subject.model()), series)
  }

  /// Processor time of runs on one thread, per day of each run up to the horizon.
  private func running(
    _ label: String, _ plan: Plan, _ series: Series, runs: Int? = nil
  ) throws -> Trial {
    let runs = runs ?? enough(plan)
    return Trial(series: series, label: label, unit: .nanosecondsPerRunDay, runs: runs) { seed in
      let watch = Stopwatch()
      _ = Runner(plan, seed: seed, threads: 1).run(runs)
      return watch.processor * 1e9 / Double(runs * plan.days)
    }
  }

  /// Whole batches that take about the budget.
  private func enough(_ plan: Plan) -> Int {
    let watch = Stopwatch()
    _ = Runner(plan, threads: 1).run(256)
    return 256 * max(1, min(256, Int(budget / max(watch.processor, 1e-6))))
  }

  /// Wall time: twice as many threads should halve it.
  private func threads() throws -> [Trial] {
    let plan = try plan("belt")
    let runs = 2 * enough(plan)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return [1, 2, 4, 8, 16, 32, 64].filter { $0 <= max(2, cores) }.map { threads in
      Trial(
        series: .threads,
        label: "belt, \(threads) \(threads == 1 ? "thread" : "threads"), wall time",
        unit: .nanosecondsPerRunDay, runs: runs
      ) { seed in
        let watch = Stopwatch()
        _ = Runner(plan, seed: seed, threads: threads).run(runs)
        return watch.wall * 1e9 / Double(runs * plan.days)
      }
    }
  }

  /// Text to model, and model to plan.
  private func compiling() throws -> [Trial] {
    let large = ScenarioSubject(
      name: "generated", text: GeneratedScenario(places: isQuick ? 50 : 500).text)
    let known = KnownScenarios.names.map { name in
      (name, { try KnownScenarios.model(name) })
    }
    return try (known + [("\(isQuick ? 50 : 500) places", large.model)]).flatMap { name, read in
      let model = try read()
      return [
        timed("\(name), reading") { _ = try read() },
        timed("\(name), plan") { _ = Plan(model) },
      ]
    }
  }

  private func timed(_ label: String, _ work: @escaping () throws -> Void) -> Trial {
    Trial(series: .plan, label: label, unit: .milliseconds) { _ in
      let watch = Stopwatch()
      try work()
      return watch.processor * 1e3
    }
  }
}

extension TrialMaker {
  /// A whole process of the tool, from its start to its end.
  private func starting() -> [Trial] {
    guard let tool else { return [] }
    return ["belt", "pokrovsk"].map { name in
      Trial(series: .start, label: "\(name), 16 runs", unit: .milliseconds, runs: 16) { _ in
        try ToolProcess(tool, ["run", name, "--runs", "16", "--threads", "1"]).wall * 1e3
      }
    }
  }

  private func remembering() -> [Trial] {
    guard let tool else { return [] }
    return ["belt", "pokrovsk"].flatMap { name in
      (isQuick ? [256, 1_024] : [1_024, 16_384]).map { runs in
        Trial(
          series: .memory, label: "\(name), \(runs) runs", unit: .megabytes, runs: runs
        ) { _ in
          let process = try ToolProcess(tool, ["run", name, "--runs", String(runs)])
          return Double(process.peakKilobytes) / 1024
        }
      }
    }
  }
}
