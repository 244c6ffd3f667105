import Foundation
import Scenarios
import TestSupport
import Testing

@testable import Engine

/// The shipped scenario `ardennes` against the strengths of the data base.
@Suite("The shipped scenario ardennes")
struct ArdennesTests {
  // What Benchmarks/ardennes/fit.py prints under "strengths by the model's own losses against the
  // table": root of the mean square and greatest distance, persons. Its coefficients have more
  // digits than the scenario's, which can move a strength by 10 persons in 31 days.
  struct Stated: Sendable {
    let view: String
    let rootMeanSquare: (allies: Double, germany: Double)
    let greatest: (allies: Double, germany: Double)
  }

  static let stated = [
    Stated(view: "reference", rootMeanSquare: (5482, 1631), greatest: (16_043, 5587)),
    Stated(view: "common", rootMeanSquare: (6175, 5464), greatest: (17_568, 13_140)),
    Stated(view: "square", rootMeanSquare: (5317, 9481), greatest: (15_156, 17_401)),
    Stated(view: "linear", rootMeanSquare: (8282, 6905), greatest: (20_374, 13_228)),
    Stated(view: "logarithmic", rootMeanSquare: (9687, 3693), greatest: (22_699, 10_281)),
  ]

  @Test("Strengths stay as near to the table as the README states", arguments: stated)
  func errors(of stated: Stated) throws {
    let table = try Table(contentsOf: Self.tableFile)
    let plan = Plan(try Shipped.model("ardennes", view: stated.view), detail: .everything)
    let replay = Replay(plan, run: 0)
    let sides: [(SideRole, [Double], Double, Double)] = [
      (.holder, table.allied, stated.rootMeanSquare.allies, stated.greatest.allies),
      (.challenger, table.german, stated.rootMeanSquare.germany, stated.greatest.germany),
    ]
    for (side, strengths, rootMeanSquare, greatest) in sides {
      let evenings = replay.evenings(.force(front: 0, side), in: plan)
      #expect(evenings.count == 32 && strengths.count == 32)
      let distances = zip(evenings, strengths).map { abs($0 - $1) }
      let squares = distances.reduce(0) { $0 + $1 * $1 }
      #expect(abs((squares / 32).squareRoot() - rootMeanSquare) < 12)
      #expect(abs((distances.max() ?? 0) - greatest) < 12)
    }
  }

  @Test("The table of the project is that of the shared data")
  func table() throws {
    guard let shared = SharedFolder.url else { return }
    let file = shared.appending(path: "data/ardennes.csv")
    let original = try Table(contentsOf: file, allied: "allied_total", german: "german_total")
    let ours = try Table(contentsOf: Self.tableFile)
    #expect(ours.allied == original.allied)
    #expect(ours.german == original.german)
  }

  static let tableFile = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Benchmarks/ardennes/strengths.csv")

  /// Strengths of the mornings from 16 December, which are those of the evenings from the 15th.
  private struct Table {
    let allied: [Double]
    let german: [Double]

    init(contentsOf file: URL, allied: String = "allied", german: String = "german") throws {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      func column(_ name: String) throws -> [Double] {
        let index = try #require(lines[0].firstIndex(of: name))
        return try lines.dropFirst(2).map { try #require(Double($0[index])) }
      }
      self.allied = try column(allied)
      self.german = try column(german)
    }
  }
}
