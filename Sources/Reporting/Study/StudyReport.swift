import Analysis
public import Scenarios

/// The answer of a study in the three forms in which a command prints it.
public protocol StudyReport {
  /// What it answers, in a few words.
  var title: String { get }
  /// For people; lines of at most `width` columns.
  func text(width: Int, style: TextStyle) -> String
  var json: JSONValue { get }
  var csv: String { get }
  /// For a report; the first is the most important.
  func pictures(_ language: Language) -> [Picture]
}

/// What every answer of a study says of itself: which scenario, view, seed and what-ifs it is about, and how many
/// runs it took.
public struct StudyHeading: Sendable {
  public let model: Model
  public let seed: UInt64
  /// Runs in all, of every variant together.
  public let runs: Int

  public init(_ model: Model, seed: UInt64, runs: Int) {
    (self.model, self.seed, self.runs) = (model, seed, runs)
  }

  /// `scenario`, `view`, `seed`, `runs`, `results_version`, `what_ifs`.
  public var members: [String: JSONValue] {
    [
      "scenario": .text(model.name), "view": .text(model.view), "seed": .unsigned(seed),
      "runs": .integer(runs), "results_version": .integer(ResultsVersion.current),
      "what_ifs": .list(model.whatIfs.map { .text($0) }),
    ]
  }

  /// Title, then one line about the runs, then the what-ifs.
  public func lines(width: Int, style: TextStyle) -> [String] {
    let title = model.title.isEmpty ? model.name : model.title
    let about =
      say(
        "\(model.name), view \(model.view), \(model.calendar.start.iso) to "
          + "\(model.calendar.horizon.iso), \(Figures.grouped(runs)) runs in all, seed \(seed)")
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + WhatIfWords.lines(model, width: width)
  }
}
