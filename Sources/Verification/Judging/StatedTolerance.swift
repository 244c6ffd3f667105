/// How near is right, as a file of cases writes it.
///
/// Read are `exact`, `rel X` (also the first bare number), `X ODE`, and `tails X`; where nothing is
/// written, 1e-9 of the value for closed forms and 1e-6 for solved equations hold.
struct StatedTolerance: Equatable {
  /// Share of the value, 0 = the same number.
  let relative: Double
  /// Share of the value for what is integrated numerically.
  let integrated: Double
  /// Absolute, for a true 0 and for tails.
  let tails: Double

  init(_ text: String) {
    let words = text.split { " ;,()".contains($0) }.map(String.init)
    let numbers = words.map { Double($0) }
    func number(after word: String) -> Double? {
      words.firstIndex(of: word).flatMap { $0 + 1 < words.count ? numbers[$0 + 1] : nil }
    }
    let before = words.firstIndex(of: "ODE").flatMap { $0 > 0 ? numbers[$0 - 1] : nil }
    let stated = number(after: "rel") ?? numbers.compactMap { $0 }.first
    relative = stated ?? (words.contains("exact") ? 0 : 1e-9)
    integrated = before ?? max(1e-6, relative)
    tails = number(after: "tails") ?? 1e-12
  }
}
