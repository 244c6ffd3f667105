/// What each of some players adds on average, over all orders in which they come, by all 2ᵐ sets of m players.
///
/// Source: Shapley (1953), "A value for n-person games".
public enum ShapleyValue {
  /// `worth` by set; bit i of its index tells whether player i is in it.
  public static func values(players: Int, worth: [Double]) -> [Double] {
    precondition(worth.count == 1 << players, "\(worth.count) sets of \(players) players")
    return (0..<players).map { player in
      worth.indices.filter { $0 >> player & 1 == 0 }.reduce(0) { sum, others in
        let before = others.nonzeroBitCount
        // before!·(m − 1 − before)!/m!
        let orders = (0..<before).reduce(1 / Double(players)) {
          $0 * Double($1 + 1) / Double(players - 1 - $1)
        }
        return sum + orders * (worth[others | 1 << player] - worth[others])
      }
    }
  }
}
