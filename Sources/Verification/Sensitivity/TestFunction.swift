import Analysis
import Chance
import Scenarios

/// A function of random numbers whose shares of variance are known in closed form.
enum TestFunction {
  /// sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁, each uniform in (−π, π). Source: Ishigami and Homma (1990).
  case ishigami(a: Double, b: Double)
  /// Π (|4xᵢ − 2| + aᵢ)/(1 + aᵢ), each uniform in (0, 1). Source: Sobol' (1993).
  case product([Double])
  /// Σ cᵢxᵢ of independent xᵢ with standard deviations.
  case linear(factors: [Double], deviations: [Double])
  /// Π xᵢ of independent xᵢ with means and standard deviations.
  case productOf(means: [Double], deviations: [Double])
  /// Σ βᵢxᵢ of normals with covariances.
  case correlated(factors: [Double], covariance: [[Double]])

  func value(_ x: [Double]) -> Double {
    switch self {
    case .ishigami(let a, let b):
      let (one, two) = (Elementary.sin(x[0]), Elementary.sin(x[1]))
      return one + a * two * two + b * x[2] * x[2] * x[2] * x[2] * one
    case .product(let a):
      return zip(x, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    case .linear(let factors, _), .correlated(let factors, _):
      return zip(x, factors).reduce(0) { $0 + $1.0 * $1.1 }
    case .productOf: return x.reduce(1, *)
    }
  }

  /// Distributions of the arguments: normal where moments alone are given.
  var inputs: [Input] {
    let distributions: [Distribution] =
      switch self {
      case .ishigami: (0..<3).map { _ in .uniform(low: -.pi, high: .pi) }
      case .product(let a): a.map { _ in .uniform(low: 0, high: 1) }
      case .linear(_, let deviations): deviations.map { .normal(mean: 0, standardDeviation: $0) }
      case .productOf(let means, let deviations):
        zip(means, deviations).map { .normal(mean: $0, standardDeviation: $1) }
      case .correlated(_, let covariance):
        covariance.indices.map {
          .normal(mean: 0, standardDeviation: covariance[$0][$0].squareRoot())
        }
      }
    return distributions.enumerated().map { Input(id: "x\($0 + 1)", distribution: $1) }
  }

  var correlations: [CorrelatedGroup] {
    get throws(CaseProblem) {
      guard case .correlated(_, let covariance) = self else { return [] }
      let places = covariance.indices
      let matrix = places.map { i in
        places.map { j in
          covariance[i][j] / (covariance[i][i] * covariance[j][j]).squareRoot()
        }
      }
      do throws(CholeskyFactor.NotPositiveDefinite) {
        return [CorrelatedGroup(inputs: Array(places), factor: try CholeskyFactor(matrix))]
      } catch {
        throw .unsound("the covariance is not positive definite at row \(error.row)")
      }
    }
  }
}
