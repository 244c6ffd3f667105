import Scenarios

/// A straight scale from values to pixels.
struct ChartScale {
  let domain: ClosedRange<Double>
  let range: (Double, Double)

  init(_ domain: ClosedRange<Double>, _ range: (Double, Double)) {
    let isPoint = domain.lowerBound == domain.upperBound
    self.domain = isPoint ? domain.lowerBound - 0.5...domain.upperBound + 0.5 : domain
    self.range = range
  }

  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.0 + share * (range.1 - range.0)
  }

  /// Round values inside the domain, about `count` of them: steps of 1, 2 or 5 times a power of ten.
  func ticks(_ count: Int = 4) -> [Double] {
    let rough = (domain.upperBound - domain.lowerBound) / Double(count)
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    let first = (domain.lowerBound / step).rounded(.up)
    let last = (domain.upperBound / step).rounded(.down)
    guard last >= first else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Covers the values, and 0 where it is not far below the least.
  static func covering(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    return (low > 0 && low < 0.5 * high ? 0 : low)...max(high, low)
  }
}

/// Days along a chart, with ticks that choose themselves.
struct DateScale {
  let scale: ChartScale

  init(_ days: ClosedRange<Day>, _ range: (Double, Double)) {
    scale = ChartScale(
      Double(days.lowerBound.rawValue)...Double(days.upperBound.rawValue), range)
  }

  func callAsFunction(_ day: Day) -> Double { scale(Double(day.rawValue)) }

  /// First days of years, quarters or months, at most `most`, each with its label.
  func ticks(atMost most: Int) -> [(day: Day, label: String)] {
    let first = Day(rawValue: Int(scale.domain.lowerBound))
    let last = Day(rawValue: Int(scale.domain.upperBound))
    for months in [1, 3, 6, 12, 24, 60, 120, 600] {
      let days = starts(every: months, first, last)
      if days.count <= most {
        return days.map { day in
          let (year, month, _) = day.civil
          return (day, months >= 12 ? "\(year)" : "\(year)-\(month < 10 ? "0" : "")\(month)")
        }
      }
    }
    return []
  }

  private func starts(every months: Int, _ first: Day, _ last: Day) -> [Day] {
    var days: [Day] = []
    var index = first.civil.year * 12
    while let day = Day(year: index / 12, month: index % 12 + 1, day: 1), day <= last {
      if day >= first { days.append(day) }
      index += months
    }
    return days
  }
}
