import Chance
import Engine
import Scenarios
import TestSupport
import Synchronization
import Testing

@testable import Analysis

@Suite("Runs for studies")
struct StudyRunsTests {
  private let model: Model
  private let subjects: [Subject]

  init() throws {
    model = try TwoForts.model()
    subjects = model.claims.filter { $0.kind == .event }.map { Subject($0) }
  }

  private static func service(threads: Int = 1) -> StudyRuns {
    StudyRuns(seed: 3, threads: threads)
  }

  @Test("A claim's column has its true and false runs as a run of the whole scenario counts them")
  func counts() throws {
    let tally = Runner(Plan(model), seed: 3, threads: 1).run(600)
    let answers = RunAnswer(Plan(model), tally, seed: 3).claims
    let columns = try Self.service().numbers(of: subjects, in: model, runs: 0..<600)
    #expect(!columns.isEmpty)
    for (subject, column) in zip(subjects, columns) {
      let answer = try #require(answers.first { $0.id == subject.name })
      let known = column.filter { !$0.isNaN }
      #expect(known.count == answer.decidedRuns)
      #expect(
        Double(known.count { $0 == 1 }) == (answer.probability ?? 0) * Double(answer.decidedRuns))
    }
  }

  @Test("Ranges of runs and threads change no number", arguments: [1, 2, 3])
  func pieces(threads: Int) throws {
    let whole = try Self.service().numbers(of: subjects, in: model, runs: 0..<700)
    let service = Self.service(threads: threads)
    let first = try service.numbers(of: subjects, in: model, runs: 0..<300)
    let rest = try service.numbers(of: subjects, in: model, runs: 300..<700)
    for index in whole.indices {
      #expect((first[index] + rest[index]).map(\.bitPattern) == whole[index].map(\.bitPattern))
    }
    #expect(service.runs == 700)
  }

  @Test("A run whose inputs are set to what it draws is the same run, and others are not")
  func points() throws {
    let sample = InputSample(Plan(model), seed: 3, runs: 300)
    let inputs = Array(model.inputs.indices)
    let drawn = (0..<300).flatMap { run in inputs.map { sample.value(input: $0, run: run) } }
    let fall = Subject(
      Measure(formula: .event(.fall(front: 0, place: 0)), type: .day), written: "fall")
    let numbers = try Self.service().numbers(of: [fall], in: model, runs: 0..<300)[0]
    let points = RunPoints(inputs: inputs, values: drawn, runs: (0..<300).map { UInt64($0) })
    let same = try Self.service().numbers(of: [fall], in: model, at: points)[0]
    #expect(same.map(\.bitPattern) == numbers.map(\.bitPattern))
    let shifted = RunPoints(inputs: inputs, values: drawn, runs: (0..<300).map { UInt64($0 + 1) })
    let other = try Self.service(threads: 2).numbers(of: [fall], in: model, at: shifted)[0]
    #expect(zip(other, numbers).count { $0 != $1 } > 100)
    let reversed = RunPoints(
      inputs: [], values: [], runs: (0..<300).reversed().map { UInt64($0) })
    let back = try Self.service().numbers(of: [fall], in: model, at: reversed)[0]
    #expect(back.map(\.bitPattern) == numbers.reversed().map(\.bitPattern))
  }

  @Test("A study that is told to stop says so")
  func stops() {
    let service = StudyRuns(seed: 1, threads: 1, goOn: { $0 < 100 })
    #expect(throws: StudyStopped.self) {
      try service.numbers(of: subjects, in: model, runs: 0..<1000)
    }
  }

  /// Remembers the pieces that it is given, and recalls none.
  private final class Remembering: OutcomeKeeping {
    var kept: [Int] = []

    func recall(_ request: OutcomeRequest, _ runs: OutcomeRequest.Runs) -> [[Double]]? { nil }

    func keep(_ numbers: [[Double]], of request: OutcomeRequest, _ runs: OutcomeRequest.Runs) {
      kept.append(numbers[0].count)
    }
  }

  @Test("A study of many models that is told to stop keeps those that were finished")
  func keepsFinishedModels() {
    let keeper = Remembering()
    let service = StudyRuns(seed: 1, threads: 1, keeper: keeper, goOn: { $0 < 700 })
    let models = Array(repeating: (model: model, subjects: subjects), count: 5)
    #expect(throws: StudyStopped.self) { try service.numbers(of: models, runs: 0..<256) }
    #expect(keeper.kept == [256, 256, 256])
    #expect(service.runs == 768)
  }

  @Test("Progress counts the runs made, wherever their range begins")
  func progressOfLateRange() throws {
    let seen = Mutex([Int]())
    let service = StudyRuns(
      seed: 1, threads: 1,
      goOn: { finished in
        seen.withLock { $0.append(finished) }
        return true
      })
    _ = try service.numbers(of: subjects, in: model, runs: 5000..<5600)
    _ = try service.numbers(of: [(model: model, subjects: subjects)], runs: 900..<1000)
    #expect(seen.withLock { $0.max() } == 700)
    #expect(seen.withLock { $0.min() } == 256)
  }

  @Test(
    "A cube gives the values that runs draw from the same uniform numbers, drawn together or apart")
  func cube() throws {
    var model = try Shipped.model("pokrovsk")
    let factor = try CholeskyFactor([[1, 0.6], [0.6, 1]])
    model.correlations = [CorrelatedGroup(inputs: [2, 0], factor: factor)]
    let cube = InputCube(model, inputs: [0, 1])
    #expect(cube.inputs == [0, 1, 2])
    let sample = InputSample(Plan(model), seed: 3, runs: 64)
    let draws = Draws(seed: 3)
    for run in 0..<64 {
      let units = cube.inputs.map { draws.unit(run: UInt64(run), stream: model.inputs[$0].stream) }
      for (input, value) in zip(cube.inputs, cube.values(units)) {
        let drawn = sample.value(input: input, run: run)
        #expect(abs(value - drawn) <= 1e-12 * drawn.magnitude)
      }
    }
  }
}
