import Testing

@testable import Chance

@Suite("Sobol' points")
struct SobolSequenceTests {
  // scipy 1.17.1, stats.qmc.Sobol(256, scramble=False).random(64).
  @Test(
    "High dimensions have the coordinates that scipy has",
    arguments: [
      (5, 100, 0.125), (37, 200, 0.828125), (63, 255, 0.046875), (63, 254, 0.203125),
      (40, 128, 0.265625),
    ])
  func published(point: UInt32, dimension: Int, coordinate: Double) {
    let sequence = SobolSequence(dimensions: SobolSequence.mostDimensions)
    #expect(sequence.coordinate(point: point, dimension: dimension) == coordinate)
  }

  @Test("Of 256 points every one of 256 equal parts of each axis has one, scrambled or not")
  func spread() {
    let scrambled = ScrambledSobol(dimensions: SobolSequence.mostDimensions, seed: 9)
    for dimension in 0..<SobolSequence.mostDimensions {
      let plain = (0..<UInt32(256)).map {
        Int(256 * scrambled.sequence.coordinate(point: $0, dimension: dimension))
      }
      let units = (0..<UInt32(256)).map { scrambled.unit(point: $0, dimension: dimension) }
      #expect(units.allSatisfy { $0 > 0 && $0 < 1 })
      #expect(plain.sorted() == Array(0..<256), "dimension \(dimension)")
      #expect(units.map { Int(256 * $0) }.sorted() == Array(0..<256), "dimension \(dimension)")
    }
  }

  // 2⁸ points in two dimensions of a (0, 8, 2)-net: one in each 1/16 by 1/16 box. The first two dimensions of
  // Sobol's sequence are such a net, and nested scrambling keeps it.
  @Test("Scrambling keeps one point in each of 16 by 16 boxes of the first two dimensions")
  func boxes() {
    let scrambled = ScrambledSobol(dimensions: 2, seed: 4)
    let boxes = (0..<UInt32(256)).map { point in
      (0..<2).map { Int(16 * scrambled.unit(point: point, dimension: $0)) }
    }
    #expect(Set(boxes.map { 16 * $0[0] + $0[1] }).count == 256)
  }

  // The sum of 4096 points by chance would have a standard error of 0.0045; that of a net is far smaller.
  @Test("Another seed gives other points, and each of them the mean of the cube")
  func seeds() {
    let means = [UInt64(1), 2].map { seed in
      let points = ScrambledSobol(dimensions: 40, seed: seed)
      return (0..<UInt32(4096)).reduce(0.0) { $0 + points.unit(point: $1, dimension: 39) } / 4096
    }
    #expect(means[0] != means[1])
    for mean in means { #expect(abs(mean - 0.5) < 0.0003) }
  }
}
