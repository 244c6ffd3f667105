import Analysis
import Scenarios

/// The cells of one view in a comparison: chances end in one column, intervals begin in one.
struct ComparisonColumn {
  let cells: [String]

  init(_ claims: [ClaimAnswer]) {
    let words = claims.map { ClaimWords($0).short }
    let chance = words.map(\.chance.count).max() ?? 0
    let interval = words.map(\.interval.count).max() ?? 0
    cells = words.map { word in
      Wrapping.padded(word.chance, chance, isRight: true) + " "
        + Wrapping.padded(word.interval, interval, isRight: false)
    }
  }
}
