/// Up to three of `candidates` that `name` may be a slip of, nearest first, equal ones by name.
///
/// Nearness is the Damerau–Levenshtein distance (optimal string alignment: insertion, deletion,
/// substitution, swap of neighbours), without regard to case; a candidate counts where it is at
/// most a third of the longer length away, and at least one slip is always forgiven in names of
/// two letters and more.
public func nearestNames(to name: String, among candidates: [String]) -> [String] {
  let written = Array(name.lowercased())
  var found: [(distance: Int, name: String)] = []
  for candidate in candidates where !found.contains(where: { $0.name == candidate }) {
    let letters = Array(candidate.lowercased())
    let longer = max(written.count, letters.count)
    let allowed = longer < 2 ? 0 : max(1, longer / 3)
    guard abs(written.count - letters.count) <= allowed else { continue }
    let distance = alignmentDistance(written, letters)
    if distance <= allowed { found.append((distance, candidate)) }
  }
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let substituted = last[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
