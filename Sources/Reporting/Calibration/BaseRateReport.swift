public import Analysis
public import Scenarios

/// Base rates of the runs beside those of the data.
public struct BaseRateReport {
  private let rows: [BaseRateRow]
  private let model: Model
  private let runs: Int
  private let asked: Int
  private let seed: UInt64

  /// `runs` were made of `asked`; nil where these are the same.
  public init(
    _ rows: [BaseRateRow], _ model: Model, runs: Int, of asked: Int? = nil, seed: UInt64
  ) {
    self.asked = asked ?? runs
    self.rows = rows
    self.model = model
    self.runs = runs
    self.seed = seed
  }

  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let title = model.title.isEmpty ? model.name : model.title
    let heading =
      Wrapping.lines(title, width: width).map(style.title) + [
        say(
          "\(model.name), view \(model.view), \(model.calendar.start.iso) to "
            + "\(model.calendar.horizon.iso), \(Figures.grouped(runs)) runs, seed \(seed)")
      ] + stopped + [""]
    return (heading + table(width, style) + [""] + summary).joined(separator: "\n") + "\n"
  }

  private var stopped: [String] {
    guard runs < asked else { return [] }
    let (runs, asked) = (Figures.grouped(runs), Figures.grouped(asked))
    return [say("Stopped early: this covers \(runs) of \(asked) runs.")]
  }

  private func table(_ width: Int, _ style: TextStyle) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("measure"), isFlexible: true),
        .init(heading: say("runs"), isRight: true),
        .init(heading: say("data"), isRight: true), .init(heading: say("95 % band"), isRight: true),
        .init(heading: ""),
      ], width: width)
    table.rows = rows.map { BaseRateWords($0).cells }
    return table.lines(style)
  }

  private var summary: [String] {
    let compared = rows.compactMap(\.isInside)
    guard !compared.isEmpty else {
      return [say("No data stand beside this scenario (bands.json); these are the runs alone.")]
    }
    return [say("\(compared.count { $0 }) of \(compared.count) measures lie inside their band.")]
  }

  public var json: JSONValue {
    .object([
      "scenario": .text(model.name), "view": .text(model.view), "seed": .unsigned(seed),
      "runs": .integer(runs), "results_version": .integer(ResultsVersion.current),
      "measures": .list(rows.map(Self.json)),
    ])
  }

  private static func json(_ row: BaseRateRow) -> JSONValue {
    .object([
      "measure": .text(BaseRateWords(row).name), "model": .number(row.model),
      "data": .number(row.data?.value), "low": .number(row.data?.low),
      "high": .number(row.data?.high), "inside": row.isInside.map { .bool($0) } ?? .null,
    ])
  }
}
