/// Numbers drawn in one line of block characters.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")
  private static let eighths = Array(" ▏▎▍▌▋▊▉█")

  /// From 0 to the greatest value, at most `width` characters, each the value at its place in time;
  /// missing values are spaces.
  static func text(_ values: [Double?], width: Int) -> String {
    let top = values.compactMap { $0 }.max() ?? 0
    let count = min(width, values.count)
    return String(
      (0..<count).map { position in
        let index = count < 2 ? 0 : position * (values.count - 1) / (count - 1)
        guard let value = values[index] else { return " " }
        let height = top > 0 ? Int((value / top * 7).rounded()) : 0
        return blocks[max(0, min(7, height))]
      })
  }

  /// A bar of `width` characters for a share of one.
  static func bar(_ share: Double, width: Int) -> String {
    let parts = Int((share * Double(width) * 8).rounded())
    return String(
      (0..<width).map { eighths[max(0, min(8, parts - 8 * $0))] })
  }
}
