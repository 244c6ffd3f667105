import Analysis
import Engine
import Reporting
import Scenarios

/// The runs of a table of points.
struct PointRuns {
  let scenario: Scenario
  let model: Model
  let subjects: [Subject]
  let table: InputTable
  /// Runs of each row.
  let repeated: Int

  /// Reads the table; all its mistakes are reported together.
  init(
    _ file: String, _ scenario: Scenario, _ model: Model, _ subjects: [Subject], repeated: Int
  ) throws(Failure) {
    (self.scenario, self.model, self.subjects) = (scenario, model, subjects)
    self.repeated = repeated
    let bytes = try InputFile(path: file).bytes(most: InputTable.mostBytes)
    do { table = try InputTable(csv: bytes, of: model) } catch {
      throw Failure(code: .data, message: InputTableWords.text(error, file: file))
    }
    guard table.count * repeated <= ExchangeOptions.mostPoints else {
      throw .usage(
        say(
          "\(Figures.grouped(table.count)) rows of \(Figures.grouped(repeated)) runs are more than "
            + "\(Figures.grouped(ExchangeOptions.mostPoints)): ask for fewer of either."))
    }
  }

  func report(_ runs: RunOptions) throws(Failure) -> PointReport {
    let count = table.count * repeated
    let progress = Progress(label: model.view, runs: count)
    defer { progress.clear() }
    let service = StudyRuns(
      seed: runs.seed, threads: runs.threads,
      goOn: { finished in
        progress.report(finished)
        return !Interruption.isAsked
      })
    do {
      let numbers = try service.numbers(of: subjects, in: model, count: count) { part in
        points(part)
      }
      return PointReport(
        table, model, subjects, numbers: numbers, repeated: repeated, seed: runs.seed)
    } catch {
      throw Failure(
        code: .interrupted,
        message:
          say(
            "Stopped after \(Figures.grouped(service.runs)) of \(Figures.grouped(count)) runs; "
              + "nothing is written. Ask again, or split the table."))
    }
  }

  /// Runs of a range, counted over all rows.
  private func points(_ part: Range<Int>) -> RunPoints {
    let rows = part.lowerBound / repeated..<(part.upperBound - 1) / repeated + 1
    let first = rows.lowerBound * repeated
    return table.points(rows, repeated: repeated)[
      part.lowerBound - first..<part.upperBound - first]
  }
}
