import Analysis

/// Measures of what an answer has to do with each column of a given sample.
struct GivenSample {
  /// By column.
  let columns: [[Double]]
  let answers: [Double]

  var pawn: [PawnEstimate] { columns.map { PawnEstimate(input: $0, answers: answers) } }
  var pearson: [Double] { columns.map { SampleCorrelation.pearson($0, answers) } }
  var spearman: [Double] { columns.map { SampleCorrelation.spearman($0, answers) } }
  var kendall: [Double] { columns.map { Self.kendall($0, answers) } }

  /// Coefficients of the linear regression on all columns, each times sd(x)/sd(y): the solution b of R·b = r with
  /// the correlations R of the columns and r of these with the answer.
  var standardizedRegression: [Double]? {
    let matrix = columns.map { one in columns.map { SampleCorrelation.pearson(one, $0) } }
    return LinearSystem.solution(matrix, pearson)
  }

  /// τ-b of Kendall (1945): pairs in the same order less those in opposite order, over √((n₀ − n₁)(n₀ − n₂)).
  private static func kendall(_ x: [Double], _ y: [Double]) -> Double {
    var (sum, untiedX, untiedY) = (0, 0, 0)
    for one in x.indices {
      for other in 0..<one {
        let (stepX, stepY) = (sign(x[one] - x[other]), sign(y[one] - y[other]))
        sum += stepX * stepY
        untiedX += stepX * stepX
        untiedY += stepY * stepY
      }
    }
    return Double(sum) / (Double(untiedX) * Double(untiedY)).squareRoot()
  }

  private static func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }
}
