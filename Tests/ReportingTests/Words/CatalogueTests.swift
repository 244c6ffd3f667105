import Analysis
import Chance
import Scenarios
import Testing

@testable import Reporting

@Suite("The catalogue of the other languages")
struct CatalogueTests {
  /// Raw values of enumerations that sentences name.
  private static let words: [String] =
    ScenarioProblem.Severity.allCases.map(\.rawValue)
    + ScenarioProblem.IdKind.allCases.map(\.rawValue)
    + FormulaProblem.NameKind.allCases.map(\.rawValue)
    + Limits.Counted.allCases.map(\.rawValue)
    + DistributionProblem.Parameter.allCases
    .filter { ![.standardDeviation, .logMean, .logStandardDeviation].contains($0) }
    .map(\.rawValue)
    + EffectVerdict.allCases.map(\.rawValue)
    + WillShock.Kind.allCases.map(\.rawValue)
    + [SequenceObjective.completed, .slip, .overload, .losses].map(\.rawValue)
    + EffectRank.Group.allCases.map(\.rawValue)
    + ["persons", "person", "units", "unit", "tonnes", "tonne", "days", "day"]

  @Test(arguments: words)
  func everyWordThatTheCodeHoldsAsAValueIsTranslated(word: String) {
    #expect(Catalogue.text(of: word, in: .french) != nil)
  }

  @Test func everyPhraseOfTheReportIsTranslated() {
    let phrases =
      ReportPhrase.allCases.map(\.english) + StudyPhrase.allCases.map(\.english)
      + OutcomePhrase.allCases.map(\.english)
    for phrase in phrases {
      #expect(Catalogue.text(of: phrase.template, in: .french) != nil, "\(phrase.template)")
    }
  }

  @Test func argumentsStandWhereTheTranslationWantsThem() {
    #expect(Catalogue.text(of: "{1} imposed on {2}", in: .french) == "Imposé à {2}\u{A0}: {1}")
    let phrase: Phrase = "\("war") imposed on \("us")"
    #expect(phrase.text(in: .english) == "war imposed on us")
    #expect(phrase.text(in: .french) == "Imposé à us\u{A0}: war")
  }

  @Test func argumentsMayLookLikePlaceholders() {
    let phrase: Phrase = "\("{2}") imposed on \("{1}")"
    #expect(phrase.text(in: .french) == "Imposé à {1}\u{A0}: {2}")
  }

  @Test func joinedPhrasesAreOneTemplate() {
    let phrase: Phrase = "\(1) of " + "\(2) runs"
    #expect(phrase.template == "{1} of {2} runs")
    #expect(phrase.text(in: .english) == "1 of 2 runs")
  }

  @Test func whatTheCatalogueLacksIsSaidInEnglish() {
    let phrase: Phrase = "no such \("thing") in it"
    #expect(phrase.text(in: .french) == "no such thing in it")
  }

  @Test func aSenseTellsMeaningsApart() {
    Language.$spoken.withValue(.french) {
      #expect(say("chance") == "hasard")
      #expect(say("chance", sense: "probability") == "probabilité")
    }
    #expect(say("chance", sense: "probability") == "chance")
  }

  @Test func frenchCountsNoughtInTheSingularAndEnglishInThePlural() {
    let counts = [0, 1, 2, 12_345]
    #expect(counts.map { Counting.of($0, "run") } == ["0 runs", "1 run", "2 runs", "12,345 runs"])
    Language.$spoken.withValue(.french) {
      let french = ["0 simulation", "1 simulation", "2 simulations", "12\u{202F}345 simulations"]
      #expect(counts.map { Counting.of($0, "run") } == french)
    }
  }

  @Test func frenchFiguresHaveACommaAndNarrowSpaces() {
    Language.$spoken.withValue(.french) {
      #expect(Figures.fixed(-1234.56, 1) == "-1\u{202F}234,6")
      #expect(Figures.significant(0.0810) == "0,081")
      #expect(Figures.percent(0.0001) == "<0,1 %")
      #expect(Figures.percent(0.99999) == ">99,9 %")
    }
  }

  @Test func unitsAreTranslatedPartByPart() {
    Language.$spoken.withValue(.french) {
      #expect((Unit.units / .persons / .days).words == "unités par personne par jour")
      #expect(Unit.squareKilometres.words == "km²")
    }
  }

  @Test func aProblemOfAScenarioIsToldInFrench() {
    let problem = ScenarioProblem(
      .unknownName("warsaw", .power),
      at: SourceRange(file: "a.yaml", line: 3, column: 5, length: 6),
      nearest: ["us"])
    Language.$spoken.withValue(.french) {
      let words = ProblemText.words(for: problem)
      #expect(words.hasPrefix("a.yaml:3:5: erreur: `warsaw` "))
      #expect(words.hasSuffix("`us`"))
    }
  }
}
