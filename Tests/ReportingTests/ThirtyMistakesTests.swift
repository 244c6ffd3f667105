import Foundation
import Reporting
import Scenarios
import Testing

/// One scenario with thirty mistakes, each of another sort.
@Suite("Thirty mistakes")
struct ThirtyMistakesTests {
  private static let text = #"""
    linchpin: 1
    title: Thirty mistakes
    calendar: {start: 2025-02-30, horizon: 2026-01-01, step: 1/3 d}
    sources:
      atlas: {publisher: Nobody}
      Bad Id: {title: A work}
    truce: {bordr: {parties: {}}}
    powers:
      north:
        name: North
        name: Nord
        stocks:
          shells: {start: 5 km, prodution: 3 thousand/d, build up: 200}
        will: {loss weight: -1}
      south: {name: *nobody}
    assumptions:
      backwards: 5 to 2
      never: 3
      peak: {value: "pert(1, 2, 3)", source: atlass}
      egg: 2 * hen
      hen: 2 * egg
      share: 0.2 to 0.9
      split: {value: uniform(1, 2)}
    fronts:
      border:
        challenger: {power: nroth, force: nobodys}
        holder: {power: south, force: 9 persons}
        allocation: {massed: 0.9, matching: 0.5, fixed: 0.4}
        axes: {count: backwards + peak + split + never, contact: 1 to 2 km}
        pace: {speed: 0.01 /d}
        garrison loss: 2 * share
        recapture: {axes: 1.5, force: 0.1}
        places:
          alpha: {}
          beta: {size: 1 to 2 furlongs}
        links:
          - {from: alpha, to: alpha, km: 5, capacity: 10 t/d}
          - {from: alpha, to: beta, km: 7, capacity: 10 t/d}
    groups:
      own: [alpha, own]
    claims:
      C1: {formula: fall(alpha) <= }
      C2: {formula: fall(gamma) <= 2025-06-01}
      C3: {kind: fact, formula: held(border) > 1}
    views:
      left: {extends: right}
      right: {extends: left, set: {fronts.border.places.alhpa.size: 2}}
    """#

  /// Where each mistake stands, by its line and the text that begins there, and what is said of it.
  private static let mistakes: [(line: Int, place: String, words: String)] = [
    (
      3, #"2025-02-30"#,
      #"`2025-02-30` is no day; expected a date such as 2025-03-31"#
    ),
    (
      3, #"1/3 d"#,
      #"`1/3 d` is not known here; expected `1 d`, `1/2 d`, `1/4 d` or `1/8 d`; nearest: "#
        + #"`1/2 d`, `1/4 d`, `1/8 d`"#
    ),
    (
      5, #"{publisher"#,
      #"a source lacks the key `title`; expected a text"#
    ),
    (
      6, #"Bad Id"#,
      #"`Bad Id` cannot be an id; expected lower case letters, digits, - and _; put the name "#
        + #"for people under `name:`"#
    ),
    (
      7, #"bordr"#,
      #"`bordr` is not known; expected the id of a front; nearest: `border`"#
    ),
    (
      11, #"name: Nord"#,
      #"`name` stands here a second time; the first is at thirty.yaml:10; delete or rename "#
        + #"one of them"#
    ),
    (
      13, #"5 km"#,
      #"`start` is given in km; expected a number of units, such as `12 units`"#
    ),
    (
      13, #"prodution"#,
      #"a stock has no key `prodution`; expected one of start, production, capacity, build "#
        + #"up, received, deliveries, mobilisation, unit cost, budget share, source, assumption; "#
        + #"nearest: `production`"#
    ),
    (
      13, #"200"#,
      #"the unit is missing; expected a number of days, such as `12 d`"#
    ),
    (
      14, #"-1}"#,
      #"`loss weight` is -1, and cannot be negative; expected 0 or more; write it without the "#
        + #"minus, or turn what it counts around"#
    ),
    (
      15, #"*nobody"#,
      #"no anchor `&nobody` stands before this alias; write the text in quotes if the `*` is "#
        + #"part of it"#
    ),
    (
      17, #"5 to 2"#,
      #"5, 2 do not rise; expected the lower number first"#
    ),
    (
      18, #"never"#,
      #"`never` is a word of the formula language and cannot name an assumption; choose "#
        + #"another name"#
    ),
    (
      19, #"atlass"#,
      #"`atlass` is not known; expected the id of an entry of `sources:`; nearest: `atlas`"#
    ),
    (
      20, #"egg"#,
      #"the assumptions are made of each other: `egg` → `hen` → `egg`; give one of them a "#
        + #"number"#
    ),
    (
      23, #"uniform(1"#,
      #"inside braces the text `uniform(1` ends at its comma; put the whole text into double "#
        + #"quotes"#
    ),
    (
      26, #"nroth"#,
      #"`nroth` is not known; expected the id of a power; nearest: `north`"#
    ),
    (
      26, #"nobodys"#,
      #"`nobodys` is neither an assumption nor a unit"#
    ),
    (
      28, #"fixed"#,
      #"`matching` and `fixed` exclude each other; keep one of them"#
    ),
    (
      29, #"1 to 2 km"#,
      #"`contact` is uncertain; expected one number, the same in every run; write a single "#
        + #"number"#
    ),
    (
      31, #"2 * share"#,
      #"`garrison loss` can be anything from 0 upwards; expected a share from 0 to 1 (0 % to "#
        + #"100 %); narrow the assumptions in it, for example by `truncated(…, LOW, HIGH)`"#
    ),
    (
      32, #"1.5"#,
      #"`axes` is 1.5; expected a whole number"#
    ),
    (
      35, #"furlongs"#,
      #"`furlongs` is no unit and no assumption"#
    ),
    (
      37, #"alpha, km"#,
      #"the link begins and ends at `alpha`; expected two places"#
    ),
    (
      40, #"own]"#,
      #"the groups contain each other: `own` → `own`; remove one of them"#
    ),
    (
      42, #" }"#,
      #"the formula ends too early; expected a number, a date or a name"#
    ),
    (
      43, #"gamma"#,
      #"there is no place `gamma`"#
    ),
    (
      44, #"held(border)"#,
      #"a claim of kind `fact` asks for something that only a run knows; expected "#
        + #"assumptions and numbers; make its kind `event`"#
    ),
    (
      46, #"right"#,
      #"the views extend each other: `left` → `right` → `left`; remove one `extends:`"#
    ),
    (
      47, #"fronts.border"#,
      #"the path `fronts.border.places.alhpa.size` ends at `alhpa`: there is no such part; "#
        + #"expected an assumption's name, or a path such as `fronts.FRONT.places.PLACE.size`; "#
        + #"nearest: `alpha`"#
    ),
  ]

  @Test func areReportedInOneReadingEachAtItsPlaceWithAdviceAndNothingElse() throws {
    let files = ScenarioFiles.texts([(name: "thirty.yaml", text: Self.text)])
    let error = #expect(throws: ScenarioProblems.self) {
      try Scenario.read(name: "thirty.yaml", files: files)
    }
    let found = try #require(error).problems
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Self.mistakes.count == 30)
    #expect(found.count == 30)
    for (problem, mistake) in zip(found, Self.mistakes) {
      let before = try #require(lines[mistake.line - 1].range(of: mistake.place)).lowerBound
      let column = lines[mistake.line - 1][..<before].count + 1
      #expect(problem.at.line == mistake.line)
      #expect(problem.at.column == column, "\(mistake.place)")
      #expect(ProblemText.sentence(for: problem) == mistake.words)
      #expect(problem.severity == .error)
    }
  }
}
