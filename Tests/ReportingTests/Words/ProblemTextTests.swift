import Scenarios
import Testing

@testable import Reporting

@Suite struct ProblemTextTests {
  /// The words for everything wrong in a text, for comparison with what stands in the test.
  private func words(_ text: String) -> String {
    do {
      let scenario = try Scenario.read(name: "two.yaml", files: .texts([("two.yaml", text)]))
      return scenario.warnings.map { ProblemText.words(for: $0, in: scenario.texts.first) }
        .joined(separator: "\n\n")
    } catch {
      return ProblemText.words(for: error)
    }
  }

  private func scenario(pace: String = "{speed: 0.01 /d}", rest: String = "") -> String {
    """
    linchpin: 1
    calendar: {start: 2025-01-01, horizon: 2026-01-01}
    powers: {n: {}, s: {}}
    fronts:
      f:
        challenger: {power: n, force: 10 persons}
        holder: {power: s, force: 10 persons}
        pace: \(pace)
        places: {alpha: {}}
    \(rest)
    """
  }
  @Test func `A misspelt key`() {
    #expect(
      words(scenario(pace: "{sped: 0.01 /d}")) == """
        two.yaml:8:12: error: a pace has no key `sped`; expected one of speed, noise, size spread, \
        least holder force, watch, response, source, assumption; nearest: `speed`
              pace: {sped: 0.01 /d}
                     ^^^^
        """)
  }

  @Test func `A number without its unit`() {
    #expect(
      words(scenario(pace: "{speed: 0.01}")) == """
        two.yaml:8:19: error: the unit is missing; expected a number per day, such as `0.1 /d`
              pace: {speed: 0.01}
                            ^^^^
        """)
  }

  @Test func `A distribution that may be negative`() {
    #expect(
      words(scenario(pace: "{speed: 0.01 /d, size spread: -1 to 1}")) == """
        two.yaml:8:41: error: `size spread` cannot be negative, and this can be any negative \
        number; use an interval with both ends above 0, or `truncated(…, 0, HIGH)`
              pace: {speed: 0.01 /d, size spread: -1 to 1}
                                                  ^^^^^^^
        """)
  }

  @Test func `A text that ends at its comma`() {
    #expect(
      words(scenario(pace: "{speed: pert(0.1, 1, 2) /d}")) == """
        two.yaml:8:19: error: inside braces the text `pert(0.1` ends at its comma; put the whole \
        text into double quotes
              pace: {speed: pert(0.1, 1, 2) /d}
                            ^^^^^^^^
        """)
  }

  @Test func `An unknown place in a claim`() {
    #expect(
      words(scenario(rest: "claims: {c: {formula: fall(alpa) < 2025-06-01}}")) == """
        two.yaml:10:28: error: there is no place `alpa`; nearest: `alpha`
          claims: {c: {formula: fall(alpa) < 2025-06-01}}
                                     ^^^^
        """)
  }

  @Test func `A tab, shown with a tab under it`() {
    #expect(
      words(scenario(rest: "claims:\n\tc: 1")) == """
        two.yaml:11:1: error: a tab indents this line; expected spaces; replace the tab by spaces
          \tc: 1
          ^
        """)
  }

  @Test func `Another version`() {
    #expect(
      words("linchpin: 2") == """
        two.yaml:1:11: error: the file is written in version 2 of the language, which is newer than \
        this tool; expected `linchpin: 1`; read it with a newer Linchpin
          linchpin: 2
                    ^
        """)
  }

  @Test func `A path of a view that leads nowhere`() {
    #expect(
      words(scenario(rest: "views: {v: {set: {fronts.f.places.alpa.size: 2}}}")) == """
        two.yaml:10:19: error: the path `fronts.f.places.alpa.size` ends at `alpa`: there is no \
        such part; expected an assumption's name, or a path such as \
        `fronts.FRONT.places.PLACE.size`; nearest: `alpha`
          views: {v: {set: {fronts.f.places.alpa.size: 2}}}
                            ^^^^^^^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test func `Two problems, a warning and an error`() {
    #expect(
      words(scenario(rest: "assumptions: {x: 2}\nsources: {s: {}}")) == """
        two.yaml:10:15: warning: nothing uses the assumption `x`; use it by its name in a number \
        or a claim
          assumptions: {x: 2}
                        ^

        two.yaml:11:14: error: a source lacks the key `title`; expected a text
          sources: {s: {}}
                       ^
        """)
  }

  @Test func `A repeated key, and a file that is not there`() {
    #expect(
      words(scenario(rest: "title: a\ntitle: b")) == """
        two.yaml:11:1: error: `title` stands here a second time; the first is at two.yaml:10; \
        delete or rename one of them
          title: b
          ^^^^^
        """)
    #expect(
      words(scenario(rest: "include: [x.yaml]")) == """
        two.yaml:10:11: error: there is no file `x.yaml`; check the name and the folder
          include: [x.yaml]
                    ^^^^^^
        """)
  }

  @Test func `A long line is cut to what is near the place`() {
    let long = "about: " + String(repeating: "word ", count: 40) + "\ntitle: [x]"
    let shown = words(
      scenario(rest: "title: {about: \(String(repeating: "word ", count: 40)), x: 1}"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.count < 200 })
    #expect(words(scenario(rest: long)).contains("title: [x]\n         ^"))
  }
}
