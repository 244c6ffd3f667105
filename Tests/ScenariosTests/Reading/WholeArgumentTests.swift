import Foundation
import Testing

@testable import Scenarios

/// The scenario `pokrovsk` holds the whole argument: every numbered claim, and a row of its README for
/// every paragraph.
@Suite struct WholeArgumentTests {
  /// How many claims each paragraph has; a letter behind a number is a variant of the scenario's own.
  private static let counts: [(paragraph: Character, count: Int)] = [
    ("A", 8), ("B", 6), ("C", 8), ("D", 10), ("E", 6), ("F", 7), ("G", 8), ("H", 3), ("I", 2),
  ]

  private static let ids = counts.flatMap { paragraph, count in
    (1...count).map { "\(paragraph)\($0)" }
  }

  private static let facts = ["A8", "B5", "C2", "D1", "D10", "D5", "D7", "D9", "G6s"]
  private static let effects = ["A7", "C1", "C5", "E6", "F5", "G7", "I2"]

  private static func scenario() throws -> Scenario {
    let folder = ShippedScenarioTests.folder.appendingPathComponent("pokrovsk")
    return try Scenario.read(name: "pokrovsk.yaml", files: .folder(folder.path))
  }

  @Test func `Every claim of the argument is there with its rule, its deadline and its source`()
    throws
  {
    let claims = try Self.scenario().model().claims
    for id in Self.ids {
      let claim = try #require(claims.first { $0.id == id }, "\(id)")
      #expect(claim.settledBy != nil, "\(id)")
      #expect(claim.source == "founding", "\(id)")
      if claim.kind != .fact { #expect(claim.deadline != nil, "\(id)") }
    }
  }

  @Test func `Facts and effects of the argument are these, and all its other claims are events`()
    throws
  {
    let claims = try Self.scenario().model().claims
    #expect(claims.filter { $0.kind == .fact }.map(\.id).sorted() == Self.facts)
    #expect(claims.filter { $0.kind == .effect }.map(\.id).sorted() == Self.effects)
  }

  @Test func `It has seven powers, three contests and 23 places, to the end of 2030`() throws {
    let model = try Self.scenario().model()
    #expect(
      model.powers.map(\.id).sorted() == [
        "china", "eu", "iran", "israel", "russia", "ukraine", "us",
      ])
    #expect(model.fronts.count + model.contests.count == 3)
    #expect(model.fronts[0].places.count == 23)
    #expect(model.calendar.horizon.iso == "2030-12-31")
    let packages = try #require(model.coercion.first { $0.id == "packages" }).packages
    #expect(packages.count { $0.day <= model.calendar.start } == 19)
  }

  @Test func `No source is younger than the start`() throws {
    let scenario = try Self.scenario()
    #expect(scenario.warnings.isEmpty)
    let dates = scenario.sources.compactMap(\.date)
    #expect(dates.count > 30)
    #expect(dates.allSatisfy { $0 <= "2025-11-04" })
  }

  @Test func `A row of the README for every paragraph names each of its claims`() throws {
    let file = ShippedScenarioTests.folder.appendingPathComponent("pokrovsk/README.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| **") }.map { $0.split(separator: "|").map(String.init) }
    #expect(rows.count == Self.counts.count)
    let claims = Set(try Self.scenario().model().claims.map(\.id))
    for (row, (paragraph, count)) in zip(rows, Self.counts) {
      #expect(row[0].hasPrefix(" **\(paragraph)**"))
      let named = Set(
        row[2].split { !$0.isLetter && !$0.isNumber }.map(String.init)
          .filter { $0.count > 1 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
          .filter { $0.first?.isUppercase == true && $0.contains(where: \.isNumber) })
      #expect(named.isSuperset(of: (1...count).map { "\(paragraph)\($0)" }))
      #expect(claims.isSuperset(of: named), "\(named.subtracting(claims).sorted())")
    }
  }
}
