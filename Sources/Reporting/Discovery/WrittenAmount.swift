import Foundation
import Scenarios

/// The unit in which a scenario writes a number, so that an answer can be given in the same: `million/yr`, `%`.
struct WrittenAmount {
  private let text: String
  /// Base units in one of it.
  private let factor: Double

  /// Of what follows the last digit or bracket of a number's text; nil where that is no unit of the number's
  /// dimension.
  init?(_ record: NumberRecord) {
    let end = record.text.lastIndex { $0.isNumber || "()[]{}".contains($0) }
    let tail = end.map { record.text[record.text.index(after: $0)...] } ?? ""
    let written = tail.trimmingCharacters(in: .whitespaces)
    var rest = written
    var size = 1.0
    for magnitude in Self.magnitudes where rest.hasPrefix(magnitude.name) {
      rest = String(rest.dropFirst(magnitude.name.count)).trimmingCharacters(in: .whitespaces)
      size = magnitude.size
    }
    guard !written.isEmpty, !rest.isEmpty, let scale = try? UnitText.parse(rest),
      scale.unit == record.unit || scale.isRate && scale.unit.days == record.unit.days
    else { return nil }
    text = written
    factor = size * scale.factor
  }

  func words(_ value: Double) -> String {
    let number = Figures.significant(value / factor)
    return number + (text.hasPrefix("/") ? "" : " ") + text
  }

  private static let magnitudes: [(name: String, size: Double)] = [
    ("thousand", 1e3), ("million", 1e6), ("billion", 1e9),
  ]
}
