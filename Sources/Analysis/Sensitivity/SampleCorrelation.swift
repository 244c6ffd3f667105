/// How a number grows or falls with another over a sample, from −1 to 1.
public enum SampleCorrelation {
  /// Cov(x, y)/√(Var x·Var y); NaN where one does not vary.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (centerX, centerY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - centerX) * (a - centerX)
      yy += (b - centerY) * (b - centerY)
      xy += (a - centerX) * (b - centerY)
    }
    return xy / (xx * yy).squareRoot()
  }

  /// Pearson's of the ranks, equal values having the mean of their ranks (Spearman 1904).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double {
    pearson(ranks(x), ranks(y))
  }

  /// From 1 on.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var begin = 0
    while begin < order.count {
      var end = begin
      while end + 1 < order.count, values[order[end + 1]] == values[order[begin]] { end += 1 }
      for place in begin...end { ranks[order[place]] = Double(begin + end) / 2 + 1 }
      begin = end + 1
    }
    return ranks
  }
}
