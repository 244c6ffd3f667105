/// The run nearest to all others.
///
/// The distance of two runs is Σ over features |x − y| / g, with g the mean of |x − y| over all
/// pairs of runs (Gini's mean difference), so that each event and each claim weighs the same; a
/// feature that is the same in all runs weighs nothing. The medoid is the run with the least sum of
/// distances to all others, ties to the lowest number (Kaufman and Rousseeuw 1987, "Clustering by
/// means of medoids").
enum Medoid {
  /// The number of the run; nil without courses.
  static func run(of courses: [RunCourse]) -> Int? {
    let courses = courses.sorted { $0.run < $1.run }
    let totals = distances(courses)
    guard let least = totals.min() else { return nil }
    return zip(courses, totals).first { $0.1 == least }?.0.run
  }

  /// Per course the sum of its distances to all others, in units of the mean of that sum per feature.
  static func distances(_ courses: [RunCourse]) -> [Double] {
    var totals = Array(repeating: 0.0, count: courses.count)
    for feature in courses.first?.features.indices ?? 0..<0 {
      let sums = sumsOfDifferences(courses.map { $0.features[feature] })
      let whole = sums.reduce(0, +)
      guard whole > 0 else { continue }
      let scale = Double(courses.count) / Double(whole)
      for index in totals.indices { totals[index] += Double(sums[index]) * scale }
    }
    return totals
  }

  /// Σ_j |x_i − x_j| of every i, by sorting: n log n steps for n values.
  static func sumsOfDifferences(_ values: [Int]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let whole = values.reduce(0, +)
    var sums = Array(repeating: 0, count: values.count)
    var before = 0
    for (rank, index) in order.enumerated() {
      let value = values[index]
      let after = whole - before - value
      sums[index] =
        rank * value - before + after - (values.count - rank - 1) * value
      before += value
    }
    return sums
  }
}
