import Reporting
import Scenarios

/// Several views of a scenario and how much each counts.
struct ViewWeights {
  /// Ids, as asked for or in the order of the scenario.
  let views: [String]
  /// Not negative, one of them above 0.
  let weights: [Double]

  /// `views` as `a,b`, nil = all; `weights` as `a=2,b=1`, nil = all alike.
  init(views: String?, weights: String?, in scenario: Scenario) throws(Failure) {
    let all = scenario.views.map(\.id)
    guard let views else {
      self.views = all
      self.weights = try Self.weights(weights, of: all)
      return
    }
    var ids: [String] = []
    for name in NameList.read(views) {
      let id = try ViewOption.known(name, in: scenario)
      guard !ids.contains(id) else { throw .usage(say("--views names '\(id)' twice.")) }
      ids.append(id)
    }
    guard !ids.isEmpty else {
      throw .usage(say("--views takes ids of views: \(all.joined(separator: ","))."))
    }
    self.views = ids
    self.weights = try Self.weights(weights, of: ids)
  }

  private static func weights(
    _ written: String?, of views: [String]
  ) throws(Failure) -> [Double] {
    guard let written else { return views.map { _ in 1 } }
    var found: [(view: String, weight: Double)] = []
    for part in NameList.read(written) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map {
        NameList.trimmed(String($0))
      }
      guard pair.count == 2, let weight = Double(pair[1]), weight >= 0, weight.isFinite else {
        throw .usage(say("'\(part)' is no weight: write VIEW=NUMBER, such as \(example(views))."))
      }
      guard views.contains(pair[0]) else {
        throw .usage(
          say("--weights names no view that is compared by '\(pair[0])'.")
            + Suggestion.text(nearestNames(to: pair[0], among: views))
            + say(" Views: \(views.joined(separator: ", "))."))
      }
      guard !found.contains(where: { $0.view == pair[0] }) else {
        throw .usage(say("--weights names '\(pair[0])' twice."))
      }
      found.append((pair[0], weight))
    }
    return try checked(found, views)
  }

  private static func checked(
    _ found: [(view: String, weight: Double)], _ views: [String]
  ) throws(Failure) -> [Double] {
    let missing = views.filter { view in !found.contains { $0.view == view } }
    guard missing.isEmpty else {
      throw .usage(
        say(
          "--weights gives none to \(missing.joined(separator: ", ")): write \(example(views)), or "
            + "leave views out by --views."))
    }
    let weights = views.compactMap { view in found.first { $0.view == view }?.weight }
    let whole = weights.reduce(0, +)
    guard whole > 0, whole.isFinite else {
      throw .usage(say("At least one view needs a weight above 0."))
    }
    return weights
  }

  private static func example(_ views: [String]) -> String {
    views.enumerated().map { "\($0.element)=\($0.offset == 0 ? 2 : 1)" }.joined(separator: ",")
  }
}

/// Names that an option joins by commas.
enum NameList {
  /// Without the spaces around them; empty ones are left out.
  static func read(_ written: String) -> [String] {
    written.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  static func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
