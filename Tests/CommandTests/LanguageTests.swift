import Foundation
import TestSupport
import Testing

@Suite("The language that is spoken")
struct LanguageTests {
  private static let run = ["run", "two-forts", "--runs", "64", "--threads", "1"]

  @Test func anOptionChoosesIt() throws {
    let french = try Tool.run(Self.run + ["--lang", "fr"])
    #expect(french.status == 0)
    #expect(french.output.contains("two-forts, point de vue reference"))
    #expect(french.output.contains("64 simulations"))
  }

  @Test func theEnvironmentChoosesItWhereNoOptionDoes() throws {
    let environment = ["LINCHPIN_LANG": "fr"]
    for name in ["fr", "fr_FR.UTF-8"] {
      let run = try Tool.run(Self.run, environment: ["LINCHPIN_LANG": name])
      #expect(run.output.contains("point de vue"))
    }
    let option = try Tool.run(Self.run + ["--lang=en"], environment: environment)
    #expect(option.output == (try Tool.run(Self.run).output))
    let unknown = try Tool.run(Self.run, environment: ["LINCHPIN_LANG": "xx"])
    #expect(unknown.output == option.output)
  }

  @Test(arguments: ["json", "csv"])
  func tablesForOtherProgramsStayAsTheyAre(format: String) throws {
    let asked = ["assumptions", "two-forts", "--format", format]
    let english = try Tool.run(asked)
    #expect(try Tool.run(asked + ["--lang", "fr"]).output == english.output)
    #expect(!english.output.isEmpty)
  }

  @Test func aScenarioWithTranslationsIsReadInIt() throws {
    let check = try Tool.run(["run", "pokrovsk", "--runs", "64", "--no-series", "--lang", "fr"])
    #expect(check.output.hasPrefix("Pokrovsk, la séquence et l’horloge\n"))
  }

  @Test func mistakesAreToldInIt() throws {
    let name = try Tool.run(["run", "two-fort", "--lang", "fr"])
    #expect(name.status == 64)
    #expect(name.errors.hasPrefix("Erreur\u{A0}: "))
    #expect(name.errors.contains("«\u{A0}two-fort\u{A0}»"))
    let number = try Tool.run(["check", "two-forts", "--set", "pace=3 km", "--lang", "fr"])
    #expect(number.status == 64)
    #expect(number.errors.contains("erreur: "))
    #expect(number.errors.contains("attendu"))
  }

  @Test func commandsThatAreProposedKeepTheirNumbers() throws {
    let french = try Tool.run(["run", "two-forts", "--until", "±5%", "--lang", "fr"])
    #expect(french.status == 0)
    let next = french.output.split(separator: "\n").filter { $0.contains("linchpin run") }
    #expect(next.count == 1 && next[0].hasSuffix(" --view slow") == false)
    let widths = next[0].matches(of: /--until ±([^ ]+)%/).map { $0.output.1 }
    #expect(widths.allSatisfy { Double($0) != nil })
  }

  @Test func whatIsKeptIsTheSameInEveryLanguage() throws {
    let folder = try TemporaryFolder()
    for language in ["en", "fr"] {
      let kept = Self.run + ["--lang", language, "--out", folder.file(language).path]
      #expect(try Tool.run(kept).status == 0)
    }
    for name in ["result.json", "claims.csv", "events.csv", "series.csv", "assumptions.csv"] {
      let texts = try ["en", "fr"].map { language in
        try String(contentsOf: folder.file(language).appending(path: name), encoding: .utf8)
          .replacing(/"seconds":[^,}]*/, with: "").replacing(/"rate":[^,}]*/, with: "")
      }
      #expect(texts[0] == texts[1], "\(name)")
    }
  }

  @Test func aDirectoryGoesOnInAnyLanguage() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kept").path
    let begun = try Tool.run(
      ["run", "pokrovsk", "--runs", "64", "--threads", "1", "--lang", "fr", "--out", path])
    #expect(begun.status == 0, "\(begun.errors)")
    let more = try Tool.run(["run", "--resume", path, "--runs", "128", "--format", "json"])
    #expect(more.status == 0, "\(more.errors)")
  }

  @Test func theLastOfSeveralLanguagesCounts() throws {
    let result = try Tool.run(Self.run + ["--lang", "en", "--lang", "fr"])
    #expect(result.output.contains("point de vue reference"))
  }

  @Test func adviceOnAScenarioIsTranslated() throws {
    let result = try Tool.run(["check", "two-forts", "--runs", "64", "--lang", "fr"])
    #expect(result.status == 0)
    #expect(!result.output.contains("Look at") && result.output.contains("oyez"))
  }

  @Test func anUnknownLanguageIsAMistake() throws {
    let result = try Tool.run(Self.run + ["--lang", "de"])
    #expect(result.status == 64)
    #expect(result.errors.contains("The tool speaks one of en, fr, not 'de'."))
  }
}
