import Testing

@testable import Chance

@Suite struct CholeskyFactorTests {
  // By hand: l₂₁ = 0.5, l₂₂ = √0.75; l₃₁ = 0.2, l₃₂ = (0.3 − 0.5·0.2)/√0.75, l₃₃ = √(1 − 0.04 − l₃₂²).
  @Test func `A matrix of three is factored as by hand`() throws {
    let factor = try CholeskyFactor([[1, 0.5, 0.2], [0.5, 1, 0.3], [0.2, 0.3, 1]])
    let second = 0.75.squareRoot()
    let third = 0.2 / second
    #expect(factor.rows[0] == [1])
    #expect(factor.rows[1] == [0.5, second])
    #expect(abs(factor.rows[2][1] - third) < 1e-15)
    #expect(abs(factor.rows[2][2] - (0.96 - third * third).squareRoot()) < 1e-15)
  }

  @Test func `The product with its transpose is the matrix`() throws {
    let matrix = [
      [1, -0.6, 0.1, 0.2], [-0.6, 1, 0.3, -0.1], [0.1, 0.3, 1, 0.55], [0.2, -0.1, 0.55, 1],
    ]
    let rows = try CholeskyFactor(matrix).rows
    for i in 0..<4 {
      for j in 0...i {
        let product = (0...j).reduce(0) { $0 + rows[i][$1] * rows[j][$1] }
        #expect(abs(product - matrix[i][j]) < 1e-15)
      }
    }
  }

  @Test func `A row more changes nothing above it`() throws {
    let two = try CholeskyFactor([[1, 0.5], [0.5, 1]])
    let three = try CholeskyFactor([[1, 0.5, 0.2], [0.5, 1, 0.3], [0.2, 0.3, 1]])
    #expect(Array(three.rows.prefix(2)) == two.rows)
  }

  // det = 1 − 3·0.81 − 2·0.729 < 0.
  @Test func `What is not positive definite names its first bad row`() {
    #expect(throws: CholeskyFactor.NotPositiveDefinite(row: 2)) {
      try CholeskyFactor([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
    #expect(throws: CholeskyFactor.NotPositiveDefinite(row: 1)) {
      try CholeskyFactor([[1, 1], [1, 1]])
    }
  }
}
