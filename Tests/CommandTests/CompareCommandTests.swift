import Foundation
import Testing

@Suite("linchpin compare")
struct CompareCommandTests {
  /// Without chance but for grit: 70 and 90 of 100.
  private static let text = """
    linchpin: 1
    title: A duel
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-04-10}
    sources: {book: {title: A book}}
    powers: {north: {name: North}, south: {name: South}}
    assumptions: {grit: {value: "uniform(0, 1)", source: book, note: As far as one knows.}}
    contests:
      duel: {challenger: {power: north, capability: 2}, holder: {power: south}, speed: 0.015625 /d}
    sequences:
      north:
        steps:
          - {contest: duel, side: challenger, planned: 2025-01-20, course a: {effort: 1}}
    claims:
      sure: {text: Won early, formula: "win(duel, challenger) <= 2025-03-01"}
      grit: {text: With grit, formula: "win(duel, challenger) <= 2025-03-01 and grit > 0.3"}
      known: {kind: fact, text: A fact, formula: grit > 0.6}
      late:
        kind: effect
        text: A month later is too late
        formula: win(duel, challenger) <= 2025-03-01
        effect: {delay: {north: 1 month}, expect: less}
      first: {kind: effect, text: Grit ranks first, formula: grit > 0.3, effect: {rank: 1, assumption: grit}}
    views:
      reference: {title: As it is}
      bold: {title: Bold, set: {grit: {value: "uniform(0.2, 1.2)", assumption: By courage.}}}
    """

  private func run(_ arguments: String..., text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["compare", file.url.path] + arguments)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let run = try Tool.run(["compare", file.url.path, "--format", "json"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `The text tells the answer, then claims, facts, effects and assumptions`() throws {
    let run = try run("--runs", "700")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "700 runs of each, 4,200 in all", "The views disagree most on grit:",
      "Of 2 claims about events, 1 has a chance", "known A fact false true",
      "late A month later is too late", "delay north 30 d against the view as it stands",
      "first, Grit ranks first, is a rank: linchpin linchpins", "assumptions.grit",
      "reference: uniform(0, 1); source book: A book; As far as one knows.",
      "bold: uniform(0.2, 1.2); assumed: By courage.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.contains(" -100.0 ±0.5  ") && $0.hasSuffix("true") })
  }

  @Test func `The JSON has stable names`() throws {
    let data = try json("--runs", "500", "--weights", "reference=3,bold=1")
    #expect(
      data.keys.sorted() == [
        "assumptions", "claims", "effects", "facts", "first_run", "ranks", "regret",
        "results_version", "runs", "runs_per_view", "scenario", "seed", "unsaid", "view", "views",
        "what_ifs",
      ])
    let views = try #require(data["views"] as? [[String: Any]])
    #expect(views.map { $0["weight"] as? Double } == [0.75, 0.25])
    let claims = try #require(data["claims"] as? [[String: Any]])
    #expect(claims.map { $0["id"] as? String } == ["grit", "sure"])
    #expect(
      claims[0].keys.sorted() == [
        "id", "linear_pool", "logarithmic_pool", "regret", "spread", "text", "told_apart",
        "variance", "views",
      ])
    let answers = try #require(claims[0]["views"] as? [[String: Any]])
    #expect(
      answers[1].keys.sorted() == [
        "answered", "difference", "high", "low", "probability", "runs",
        "variance_reduction", "view", "yes",
      ])
    #expect(data["ranks"] as? [String] == ["first"])
  }

  @Test func `The CSV has a number a row`() throws {
    let lines = try run("--runs", "300", "--format", "csv").output.split(separator: "\n")
    #expect(lines[0] == "kind,id,view,field,value,low,high,runs")
    #expect(lines.contains { $0.hasPrefix("claim,sure,bold,probability,1,") })
    // The floor z²/n of 300 pairs that all differ.
    let line = try #require(
      lines.first { $0.hasPrefix("effect,late,reference,difference,-1,-1,") })
    let high = try #require(Double(line.split(separator: ",")[6]))
    #expect(abs(high + 1 - 0.012805) < 1e-6)
  }

  @Test
  func
    `Chosen views and claims come in the order that was asked, and fewer runs without variances`()
    throws
  {
    let data = try json(
      "--views", "bold,reference", "--claims", "sure", "--no-variance", "--runs", "300")
    let views = try #require(data["views"] as? [[String: Any]])
    #expect(views.map { $0["view"] as? String } == ["bold", "reference"])
    #expect(data["runs"] as? Int == 600)
    #expect((data["claims"] as? [Any])?.count == 1)
    #expect((data["effects"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    (["--views", "bald"], "Did you mean 'bold'?"),
    (["--views", "bold,bold"], "names 'bold' twice"),
    (["--weights", "bold=2"], "gives none to reference"),
    (["--weights", "bold=2,reference=x"], "'reference=x' is no weight"),
    (["--weights", "bold=0,reference=0"], "needs a weight above 0"),
    (["--weights", "bald=1,reference=1"], "Did you mean 'bold'?"),
    (["--claims", "grid"], "Did you mean 'grit'?"),
    (["--runs", "1"], "2 to 100,000"),
  ])
  func `A mistake ends with 64 and says what to write`(arguments: [String], words: String) throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let run = try Tool.run(["compare", file.url.path] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `Another command says who answers effects`() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let run = try Tool.run(["run", file.url.path, "--runs", "300"])
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("linchpin compare"))
  }

  @Test
  func `Nothing but format, file and threads goes beside a resume, and a changed text is refused`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "compare-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let words = ["compare", file.url.path, "--runs", "300", "--out", folder.path]
    #expect(try Tool.run(words + ["--claims", "nonsense"]).status == 64)
    #expect(try Tool.run(words).status == 0, "a mistaken call must leave no directory in the way")
    let more = try Tool.run(["compare", "--resume", folder.path, "--runs", "600"])
    #expect(more.status == 64 && more.errors.contains("'--runs'"), "\(more.errors)")
    let again = ["compare", "--resume=" + folder.path, "--threads", "1", "--format=json"]
    #expect(try Tool.run(again).status == 0)
    try Data(Self.text.replacing("speed: 0.015625", with: "speed: 0.03125").utf8).write(
      to: file.url)
    let other = try Tool.run(again)
    #expect(other.status == 64 && other.errors.contains("another text"), "\(other.errors)")
  }

  @Test func `What is kept is gone on with to the same bits`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "compare-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let first = try Tool.run(
      ["compare", file.url.path, "--runs", "300", "--out", folder.path, "--format", "json"])
    let again = try Tool.run(["compare", "--resume", folder.path, "--format", "json"])
    #expect(first.status == 0 && again.status == 0, "\(again.errors)")
    #expect(first.output == again.output)
  }
}
