/// The index of a Bernoulli arm with a Beta(a, b) prior under a discount: the sure reward a period at which
/// one more try is worth as much as none (Gittins 1979).
public enum GittinsIndex {
  /// By bisection on the sure reward; the value of trying is worked out backwards from where the discount
  /// has left less than 10⁻¹³.
  public static func bernoulli(a: Double, b: Double, discount: Double) -> Double {
    var (low, high) = (a / (a + b), 1.0)
    let depth = horizon(discount)
    while high - low > 1e-13 {
      let middle = (low + high) / 2
      if trying(a, b, discount, sure: middle, depth) > middle / (1 - discount) {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  /// Periods after which less than 10⁻¹³ of the discount is left.
  private static func horizon(_ discount: Double) -> Int {
    var (left, periods) = (1.0, 0)
    while left > 1e-13, periods < 4_000 {
      left *= discount
      periods += 1
    }
    return periods
  }

  private static func trying(
    _ a: Double, _ b: Double, _ discount: Double, sure: Double, _ depth: Int
  ) -> Double {
    let retired = sure / (1 - discount)
    // By successes among `depth` tries.
    var values = (0...depth).map { successes in
      max(sure, (a + Double(successes)) / (a + b + Double(depth))) / (1 - discount)
    }
    for tries in stride(from: depth - 1, through: 0, by: -1) {
      for successes in 0...tries {
        let chance = (a + Double(successes)) / (a + b + Double(tries))
        let going =
          chance * (1 + discount * values[successes + 1])
          + (1 - chance) * discount * values[successes]
        values[successes] = tries == 0 ? going : max(retired, going)
      }
    }
    return values[0]
  }
}

/// Boxes with unknown prizes that cost something to open, and an outside option of 0: open in the order of the
/// reservation values, and stop when a prize is above all that are left (Weitzman 1979).
public struct PandoraBoxes: Sendable {
  public struct Box: Sendable {
    public var cost: Double
    public var prizes: [Double]
    public var chances: [Double]

    public init(cost: Double, prizes: [Double], chances: [Double]) {
      self.cost = cost
      self.prizes = prizes
      self.chances = chances
    }

    /// z with E max(0, x − z) = c.
    public var reservation: Double {
      let sorted = zip(prizes, chances).sorted { $0.0 > $1.0 }
      var (chance, mean) = (0.0, 0.0)
      for (index, prize) in sorted.enumerated() {
        chance += prize.1
        mean += prize.1 * prize.0
        let z = (mean - cost) / chance
        if index == sorted.count - 1 || z >= sorted[index + 1].0 { return z }
      }
      return -cost
    }
  }

  public let boxes: [Box]

  public init(_ boxes: [Box]) {
    self.boxes = boxes
  }

  /// Descending reservation values.
  public var rule: IndexRule { IndexRule(boxes.map(\.reservation), isAscending: false) }
  /// Equal reservation values in the order of the boxes.
  public var order: [Int] { rule.order }

  /// E max(0, max min(x, z)): what the best policy expects (Kleinberg, Waggoner and Weyl 2016).
  public var value: Double {
    expected(0, best: 0)
  }

  private func expected(_ box: Int, best: Double) -> Double {
    guard box < boxes.count else { return best }
    let reservation = boxes[box].reservation
    return zip(boxes[box].prizes, boxes[box].chances).reduce(0) { sum, prize in
      sum + prize.1 * expected(box + 1, best: max(best, min(prize.0, reservation)))
    }
  }
}
